// What a party says came of an introduction, as the contract's message and back.
import {
  NotMetReason,
  PartyOutcome,
  TogetherKind,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { enumWords } from '../platform/enum-words.ts';
import { type Outcome, invalid, ok, refused, type Violation } from '../platform/faults/fault.ts';
import type { OutcomeDay, ToldOutcome } from './introductions/introduction.ts';

const together = enumWords(TogetherKind);
const reasons = enumWords(NotMetReason);

export const outcomeMessage = ({ day, outcome, at }: ToldOutcome): PartyOutcome =>
  PartyOutcome.fromPartial({
    day,
    at: new Date(at),
    met: outcome.met,
    ...(outcome.met && outcome.useful !== undefined ? { useful: outcome.useful } : {}),
    ...(outcome.met && outcome.together !== undefined ? { together: together.value(outcome.together) } : {}),
    ...(!outcome.met && outcome.reason !== undefined ? { reason: reasons.value(outcome.reason) } : {}),
  });

const scale = [1, 2, 3, 4, 5] as const;
const days: readonly OutcomeDay[] = [30, 90];

/** What goes with a meeting goes with nothing else, and the other way round. */
const brokenRules = (of: PartyOutcome): readonly Violation[] => {
  const rules: Violation[] = [];
  const notAllowed = (field: string, because: string): void => {
    rules.push({ field, rule: 'not-allowed', parameters: { because } });
  };
  if (!days.some((day) => day === of.day))
    rules.push({
      field: 'day',
      rule: 'not-one-of',
      value: String(of.day),
      parameters: { allowed: '30, 90' },
    });
  if (of.met && of.reason !== NotMetReason.UNSPECIFIED) notAllowed('reason', 'only-where-not-met');
  if (!of.met && of.useful !== 0) notAllowed('useful', 'only-where-met');
  if (!of.met && of.together !== TogetherKind.UNSPECIFIED) notAllowed('together', 'only-where-met');
  if (of.useful !== 0 && !scale.some((one) => one === of.useful))
    rules.push({
      field: 'useful',
      rule: 'not-one-of',
      value: String(of.useful),
      parameters: { allowed: scale.join(', ') },
    });
  return rules;
};

export const readOutcome = (of: PartyOutcome): Outcome<Omit<ToldOutcome, 'at'>> => {
  const rules = brokenRules(of);
  const day = days.find((one) => one === of.day);
  if (rules.length > 0 || day === undefined) return refused(invalid(...rules));
  if (!of.met) {
    const reason = reasons.word(of.reason);
    return ok({ day, outcome: { met: false, ...(reason === undefined ? {} : { reason }) } });
  }
  const useful = scale.find((one) => one === of.useful);
  const kind = together.word(of.together);
  return ok({
    day,
    outcome: {
      met: true,
      ...(useful === undefined ? {} : { useful }),
      ...(kind === undefined ? {} : { together: kind }),
    },
  });
};
