// Knows the facts of every introduction, for the queue and the figures: our own events, read by each process.
import {
  type IntroductionChanged,
  type IntroductionState,
  NotMetReason,
  Origin,
  PartyDeclineReason,
  Stage,
  TogetherKind,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { Deps } from './deps.ts';
import type { IntroductionFacts } from './introductions/facts.ts';

const stages = enumWords(Stage);
const origins = enumWords(Origin);
const declineReasons = enumWords(PartyDeclineReason);
const together = enumWords(TogetherKind);
const notMet = enumWords(NotMetReason);

const outcomesOf = (of: IntroductionState): IntroductionFacts['outcomes'] =>
  of.outcomes.flatMap(({ organisationId, outcome }) => {
    if (!outcome) return [];
    const kind = together.word(outcome.together);
    const reason = notMet.word(outcome.reason);
    return [
      {
        organisationId,
        day: outcome.day === 30 ? (30 as const) : (90 as const),
        met: outcome.met,
        ...(outcome.useful === 0 ? {} : { useful: outcome.useful }),
        ...(kind === undefined ? {} : { together: kind }),
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  });

const reachedOf = (of: IntroductionState): IntroductionFacts['reached'] =>
  Object.fromEntries(
    of.reached.flatMap(({ stage, at }) => {
      const word = stages.word(stage);
      return word === undefined || at === undefined ? [] : [[word, at.toISOString()]];
    }),
  );

/** Undefined where a newer release says something of it that this one does not know. */
export const readFacts = ({ id, introduction: of }: IntroductionChanged): IntroductionFacts | undefined => {
  const stage = of && stages.word(of.stage);
  const originKind = of && origins.word(of.origin);
  if (!of || stage === undefined || originKind === undefined) return undefined;
  const declineReason = declineReasons.word(of.declineReason);
  return {
    id,
    organisationIds: of.organisationIds,
    stage,
    originKind,
    ...(of.callId === undefined ? {} : { callId: of.callId }),
    ...(of.suggestionId === undefined ? {} : { suggestionId: of.suggestionId }),
    reached: reachedOf(of),
    ...(of.declinedBy === undefined ? {} : { declinedBy: of.declinedBy }),
    ...(declineReason === undefined ? {} : { declineReason }),
    outcomes: outcomesOf(of),
    round: of.round,
  };
};

export const knowIntroductions = follow(introductionChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const is = readFacts(message);
    campus.take('introductions', { id: message.id, version: message.version, ...(is ? { is } : {}) });
  }
});
