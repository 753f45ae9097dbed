// What an introduction needs of an animator now: one item at the most, the most pressing.
import { msPerDay } from '../../platform/day-number.ts';
import type { IntroductionSummary } from './introduction-summary.ts';
import type { ItemKind, OfferedAction, QueueItem, ReasonCode } from './item.ts';
import { kindWeights } from './kind-weights.ts';
import {
  ofAnswerConflict,
  ofDraft,
  ofExchange,
  ofOutcome,
  ofReview,
  ofRuleConflict,
  ofSilence,
  type Reached,
} from './offer-actions.ts';

/** For so long somebody may still be called after an introduction expired. */
const afterExpiryMs = 30 * msPerDay;
/** So long after the second question nobody answers it by themselves. */
const afterQuestionMs = 7 * msPerDay;

interface Need {
  readonly kind: ItemKind;
  readonly because: ReasonCode;
  readonly awaitedIds: readonly string[];
  readonly actions: readonly OfferedAction[];
  /** Absent: since the introduction is in its stage. */
  readonly since?: string;
  readonly dueAt?: string | undefined;
  readonly waiting?: number;
}

/** `reached` is worked out only where somebody is needed: of many, nobody is. */
type Needs = (one: IntroductionSummary, reached: () => Reached, now: number) => Need | undefined;

const idsOf = (parties: IntroductionSummary['parties']): readonly string[] =>
  parties.map(({ organisationId }) => organisationId);

const reachedBy = ({ parties }: IntroductionSummary): Reached => ({
  agreed: idsOf(parties.filter(({ answer }) => answer === 'agreed')),
  silent: idsOf(parties.filter(({ answer }) => answer === 'none')),
  knowing: idsOf(parties.filter(({ answer, told }) => told || answer === 'agreed')),
});

const iso = (ms: number): string => new Date(ms).toISOString();

const isBeforeIntroduced = ({ stage }: IntroductionSummary): boolean =>
  ['requested', 'under_review', 'offered', 'agreed'].includes(stage);

const heldUp: Needs = (one, reached) => {
  if (!one.heldUp || !isBeforeIntroduced(one)) return undefined;
  const { by, since, organisationIds } = one.heldUp;
  const actions = by === 'rule' ? ofRuleConflict(reached()) : ofAnswerConflict(reached(), organisationIds);
  return { kind: 'conflict', because: by, awaitedIds: organisationIds, actions, since };
};

/** Nobody is held up by it any more. */
const saidInTwoWays: Needs = ({ stage, parties }) => {
  if (stage !== 'introduced' && stage !== 'met') return undefined;
  const said = parties.filter(({ met }) => met !== undefined);
  if (new Set(said.map(({ met }) => met)).size < 2) return undefined;
  const awaitedIds = idsOf(said);
  return { kind: 'conflict', because: 'outcomes', awaitedIds, actions: ofOutcome(awaitedIds), waiting: 0 };
};

const review: Needs = ({ stage }, reached) =>
  stage === 'under_review'
    ? { kind: 'review', because: 'review_asked', awaitedIds: [], actions: ofReview(reached()) }
    : undefined;

const draft: Needs = ({ stage, openedBy, releaseAt }) =>
  stage === 'requested' && openedBy === 'animator'
    ? { kind: 'draft', because: 'goes_out_soon', awaitedIds: [], actions: ofDraft, dueAt: releaseAt }
    : undefined;

const exchange: Needs = ({ stage, withheldIds = [], expireAt, parties }, reached) =>
  stage === 'agreed' && withheldIds.length > 0
    ? {
        kind: 'exchange',
        because: 'contact_withheld',
        awaitedIds: withheldIds,
        actions: ofExchange(reached(), withheldIds),
        dueAt: expireAt,
        waiting: parties.length,
      }
    : undefined;

const silence: Needs = ({ stage, since, expireAt }, reached, now) => {
  const at = Date.parse(since);
  const hasExpired = stage === 'expired' && now < at + afterExpiryMs;
  const halfTime = expireAt === undefined ? Infinity : at + (Date.parse(expireAt) - at) / 2;
  if (!hasExpired && (stage !== 'offered' || now < halfTime)) return undefined;
  const awaitedIds = reached().silent;
  if (awaitedIds.length === 0) return undefined;
  const actions = ofSilence(reached(), hasExpired);
  return hasExpired
    ? { kind: 'silence', because: 'expired', awaitedIds, actions }
    : {
        ...{ kind: 'silence', because: 'half_time_over', awaitedIds, actions },
        since: iso(halfTime),
        dueAt: expireAt,
      };
};

const outcome: Needs = ({ stage, askedAt, closeAt, parties }, _, now) => {
  const from = askedAt === undefined ? Infinity : Date.parse(askedAt) + afterQuestionMs;
  if (stage !== 'introduced' || now < from || parties.some(({ met }) => met !== undefined)) return undefined;
  const awaitedIds = idsOf(parties);
  const actions = ofOutcome(awaitedIds);
  const because = 'no_outcome_told';
  return { kind: 'outcome', because, awaitedIds, actions, since: iso(from), dueAt: closeAt, waiting: 0 };
};

const inOrder: readonly Needs[] = [heldUp, saidInTwoWays, review, draft, exchange, silence, outcome];
/** What stands in the way since is told all the same. */
const onceDecided: readonly Needs[] = [heldUp];
const quiet: ReadonlySet<string> = new Set(['closed', 'declined', 'withdrawn', 'refused', 'blocked']);

/** Whether anybody can be needed for it at all: of most, nobody is any more. */
export const mayNeedSomebody = (
  { stage, since }: Pick<IntroductionSummary, 'stage' | 'since'>,
  now: Date,
): boolean => !quiet.has(stage) && (stage !== 'expired' || now.getTime() < Date.parse(since) + afterExpiryMs);

export const itemOfIntroduction = (one: IntroductionSummary, now: Date): QueueItem | undefined => {
  if (!mayNeedSomebody(one, now)) return undefined;
  const reached = (): Reached => reachedBy(one);
  for (const needs of one.decided ? onceDecided : inOrder) {
    const need = needs(one, reached, now.getTime());
    if (!need) continue;
    const { kind, because, awaitedIds, actions, since = one.since, waiting = reached().agreed.length } = need;
    const { weight, dueWithinDays } = kindWeights[kind];
    const dueAt =
      need.dueAt ??
      (dueWithinDays === undefined ? undefined : iso(Date.parse(since) + dueWithinDays * msPerDay));
    return {
      id: `${kind}:${one.id}`,
      kind,
      subject: { introductionId: one.id, round: one.round, organisationIds: idsOf(one.parties), awaitedIds },
      because: [because],
      since,
      ...(dueAt === undefined ? {} : { dueAt }),
      waiting,
      weight,
      actions,
    };
  }
  return undefined;
};
