// Makers of what the queue is made from, and of items.
import fc from 'fast-check';
import { type Stage, stages } from '../../../../services/brokering/introductions/introduction.ts';
import type {
  IntroductionSummary,
  PartySummary,
} from '../../../../services/brokering/queue/introduction-summary.ts';
import { itemKinds, type OfferedAction, type QueueItem } from '../../../../services/brokering/queue/item.ts';
import { kindWeights } from '../../../../services/brokering/queue/kind-weights.ts';

export const now = new Date('2025-03-12T10:00:00.000Z');
const msPerDay = 86_400_000;
/** So many days from now, to the past where negative. */
export const inDays = (days: number): string => new Date(now.getTime() + days * msPerDay).toISOString();

export const aParty = (organisationId: string, of: Partial<PartySummary> = {}): PartySummary => ({
  ...{ organisationId, answer: 'none', told: true },
  ...of,
});

/** Asked by org_a seven days ago, offered to org_b since then. */
export const aSummary = (of: Partial<IntroductionSummary> = {}): IntroductionSummary => ({
  ...{ id: 'int_1', openedBy: 'member', stage: 'offered', since: inDays(-7), round: 1 },
  parties: [aParty('org_a', { answer: 'agreed' }), aParty('org_b')],
  ...of,
});

export const asked: OfferedAction = { action: 'ask_owner', effect: 'answer_asked', tells: ['org_b'] };
export const aside: OfferedAction = { action: 'put_aside', effect: 'hidden', tells: [] };

export const anItem = (of: Partial<QueueItem> = {}): QueueItem => ({
  ...{
    id: 'silence:int_1',
    kind: 'silence',
    because: ['half_time_over'],
    since: inDays(-1),
    waiting: 1,
    weight: 6,
  },
  subject: { introductionId: 'int_1', round: 1, organisationIds: ['org_a', 'org_b'], awaitedIds: ['org_b'] },
  actions: [asked, aside],
  ...of,
});

const times = fc.integer({ min: -200, max: 200 }).map((hours) => inDays(hours / 8));

/** Any item that can be, each with an id of its own. */
export const queues: fc.Arbitrary<readonly QueueItem[]> = fc.uniqueArray(
  fc
    .record({
      id: fc.nat({ max: 50 }),
      kind: fc.constantFrom(...itemKinds),
      since: times,
      dueAt: fc.option(times, { nil: undefined }),
      waiting: fc.nat({ max: 6 }),
      share: fc.constantFrom(0.5, 0.75, 1),
    })
    .map(({ id, kind, since, dueAt, waiting, share }) =>
      anItem({
        ...{ id: `${kind}:${id}`, kind, since, waiting, weight: kindWeights[kind].weight * share },
        ...(dueAt === undefined ? {} : { dueAt }),
      }),
    ),
  { selector: ({ id }) => id, maxLength: 20 },
);

const maybeTime = fc.option(times, { nil: undefined });
const parties = (count: number): fc.Arbitrary<readonly PartySummary[]> =>
  fc.tuple(
    ...Array.from({ length: count }, (_, at) =>
      fc.record(
        {
          organisationId: fc.constant(`org_${at}`),
          answer: fc.constantFrom('none', 'agreed', 'declined', 'withdrawn'),
          told: fc.boolean(),
          met: fc.boolean(),
        },
        { requiredKeys: ['organisationId', 'answer', 'told'] },
      ),
    ),
  );

export const summaries: fc.Arbitrary<IntroductionSummary> = fc
  .record({
    stage: fc.constantFrom<Stage>(...stages),
    openedBy: fc.constantFrom('member', 'animator'),
    since: times,
    parties: fc.integer({ min: 1, max: 4 }).chain(parties),
    decided: fc.boolean(),
    withheld: fc.boolean(),
    heldUp: fc.option(fc.constantFrom('rule', 'answers'), { nil: undefined }),
    due: fc.record({ releaseAt: maybeTime, expireAt: maybeTime, askedAt: maybeTime, closeAt: maybeTime }),
  })
  .map(({ decided, withheld, heldUp, due, ...rest }) => ({
    ...{ id: 'int_1', round: 1, ...rest },
    ...(decided ? { decided } : {}),
    ...(withheld
      ? { withheldIds: rest.parties.slice(0, 1).map(({ organisationId }) => organisationId) }
      : {}),
    ...(heldUp ? { heldUp: { by: heldUp, since: rest.since, organisationIds: [] } } : {}),
    ...Object.fromEntries(Object.entries(due).filter(([, at]) => at !== undefined)),
  }));
