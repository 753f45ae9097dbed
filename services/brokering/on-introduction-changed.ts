// Knows the facts of every introduction, for the queue and the figures: our own events, read by each process.
import {
  type IntroductionChanged,
  type IntroductionState,
  NotMetReason,
  Origin,
  PartyAnswer,
  PartyDeclineReason,
  Stage,
  TogetherKind,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import type { KnownIntroduction } from './campus/known.ts';
import type { Deps } from './deps.ts';
import type { IntroductionFacts } from './introductions/facts.ts';
import type { Stage as StageWord } from './introductions/introduction.ts';
import type { IntroductionSummary } from './queue/introduction-summary.ts';

const stages = enumWords(Stage);
const origins = enumWords(Origin);
const answers = enumWords(PartyAnswer);
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

const instant = (name: string, at: Date | undefined) =>
  at === undefined ? {} : { [name]: at.toISOString() };

/** Whether a party says that they met, by what it told last. */
const metOf = (of: IntroductionState, organisationId: string): { readonly met?: boolean } => {
  const last = of.outcomes
    .filter((one) => one.organisationId === organisationId)
    .toSorted((a, b) => (a.outcome?.at?.getTime() ?? 0) - (b.outcome?.at?.getTime() ?? 0))
    .at(-1);
  return last?.outcome ? { met: last.outcome.met } : {};
};

const summaryOf = (id: string, of: IntroductionState, stage: StageWord): IntroductionSummary => ({
  id,
  openedBy: of.origin === Origin.SUGGESTION ? 'member' : 'animator',
  stage,
  since: of.stageSince?.toISOString() ?? '',
  round: of.round,
  parties: of.parties
    .filter(({ left }) => !left)
    .map(({ organisationId, answer, told }) => ({
      organisationId,
      answer: answers.word(answer) ?? 'none',
      told,
      ...metOf(of, organisationId),
    })),
  ...instant('releaseAt', of.releaseAt),
  ...instant('expireAt', of.expireAt),
  ...instant('askedAt', of.askedAt),
  ...instant('closeAt', of.closeAt),
  ...(of.decided ? { decided: true } : {}),
});

/** Undefined where a newer release says something of it that this one does not know. */
export const readIntroduction = ({
  id,
  introduction: of,
}: IntroductionChanged): KnownIntroduction | undefined => {
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
    summary: summaryOf(id, of, stage),
  };
};

export const knowIntroductions = follow(introductionChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const is = readIntroduction(message);
    campus.take('introductions', { id: message.id, version: message.version, ...(is ? { is } : {}) });
  }
});
