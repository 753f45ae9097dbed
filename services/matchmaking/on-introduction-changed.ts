// Knows what introductions say of pairs: who was introduced is left alone for a while, who declined for good, and what came
// of it counts from then on.
import type {
  IntroductionState,
  KnownOutcome as OutcomeMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  NotMetReason,
  PartyDeclineReason,
  Stage,
  TogetherKind,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { msPerDay } from '../platform/day-number.ts';
import { enumWords } from '../platform/enum-words.ts';
import { follow } from '../platform/service.ts';
import { wantedOf } from '../platform/known-states/await-states.ts';
import type { IntroductionStage, KnownIntroduction, KnownOutcome } from './campus/introductions.ts';
import type { Deps } from './deps.ts';
import { inBackground } from './in-slices.ts';
import { setNextTurn } from './on-rule-due.ts';
import { pairKey, pairsOf } from './pair-key.ts';
import { fillSoon } from './suggestions/fill-soon.ts';
import { followUp, lookAgainAtPairs } from './suggestions/follow-up.ts';

const stages = enumWords(Stage);
const declineReasons = enumWords(PartyDeclineReason);
const togetherKinds = enumWords(TogetherKind);
const notMetReasons = enumWords(NotMetReason);

const readOutcome = (
  { organisationId, outcome }: OutcomeMessage,
  introducedAt: Date | undefined,
): readonly KnownOutcome[] => {
  if (!outcome) return [];
  const { day, met, useful, at } = outcome;
  const [together, reason] = [togetherKinds.word(outcome.together), notMetReasons.word(outcome.reason)];
  // Where it is not said when it was told, it was when it was asked for.
  const asked = new Date((introducedAt?.getTime() ?? 0) + day * msPerDay);
  return [
    {
      organisationId,
      day,
      met,
      ...(met && useful > 0 ? { useful } : {}),
      ...(met && together !== undefined ? { together } : {}),
      ...(met || reason === undefined ? {} : { reason }),
      at: (at ?? asked).toISOString(),
    },
  ];
};

const reachedAt = ({ reached }: IntroductionState, stage: Stage): Date | undefined =>
  reached.find((one) => one.stage === stage)?.at;

const readIntroduction = (id: string, of: IntroductionState): KnownIntroduction => {
  const stage: IntroductionStage | undefined = stages.word(of.stage);
  const [introducedAt, endedAt] = [reachedAt(of, Stage.INTRODUCED), reachedAt(of, of.stage)];
  const reason = declineReasons.word(of.declineReason);
  return {
    id,
    ...(stage === undefined ? {} : { stage }),
    organisationIds: of.organisationIds,
    ...(of.suggestionId === undefined ? {} : { suggestionId: of.suggestionId }),
    ...(introducedAt ? { introducedAt: introducedAt.toISOString() } : {}),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    agreed: of.agreedIds,
    ...(of.declinedBy === undefined
      ? {}
      : { declined: { by: of.declinedBy, ...(reason === undefined ? {} : { reason }) } }),
    outcomes: of.outcomes.flatMap((one) => readOutcome(one, introducedAt)),
  };
};

export const knowIntroductions = follow(introductionChanged, 'every', async (events, { campus }: Deps) => {
  for (const { message } of events) {
    const { id, version, introduction } = message;
    const is = introduction && readIntroduction(id, introduction);
    campus.takeIntroduction({ id, version, ...(is ? { is } : {}) });
  }
});

/** Written together, as they wait for the disk together. */
const together = 100;

const setNextTurns = async (deps: Deps, pairs: readonly (readonly [string, string])[]): Promise<void> => {
  const each = [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()];
  for (let from = 0; from < each.length; from += together)
    await Promise.all(each.slice(from, from + together).map((pair) => setNextTurn(deps, pair)));
};

export const onIntroductionChanged = follow(
  introductionChanged,
  'shared',
  async (events, deps: Deps, { signal }) => {
    const messages = events.map(({ message }) => message);
    await deps.campus.awaited.until(wantedOf(messages), signal);
    const { introductions } = deps.campus;
    const changed = messages.map(({ id, version }) => ({
      ...introductions.changedBy(id, version),
      parties: introductions.partiesEver(id),
    }));
    const cause = {
      signal,
      requestId: events.at(-1)?.at.id ?? '',
      keepWords: true,
      pause: inBackground(signal),
    };
    // What is only asked for changes nothing of what may be proposed, and hardly anything of what others may be.
    const pairs = changed.filter((one) => one.pairs).flatMap(({ parties }) => pairsOf(parties));
    await lookAgainAtPairs(deps, pairs, cause);
    const partiesOf = (of: 'freed' | 'works'): readonly string[] =>
      changed.filter((one) => one[of]).flatMap(({ parties }) => parties);
    await followUp(deps, { organisationIds: partiesOf('works') }, cause);
    await fillSoon(deps, partiesOf('freed'));
    await setNextTurns(deps, pairs);
  },
);
