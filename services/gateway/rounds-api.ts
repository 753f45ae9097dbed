// The calls the edge makes about campus rounds, in the edge's own terms.
import {
  type ComparedPair as ComparedMessage,
  LeftOutCause as LeftOutCauseMessage,
  type LeftOut as LeftOutMessage,
  PairChange as PairChangeMessage,
  type Round as RoundMessage,
  type RoundReport as ReportMessage,
  type RoundServiceDefinition,
  RoundState as RoundStateMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import { causes as dropCauses } from './suggestions/suggestion.ts';
import { words } from './profile-messages-api.ts';
import {
  type ComparedPair,
  type LeftOut,
  leftOutCauses,
  type PairChange,
  pairChanges,
  type Report,
  type Round,
  roundStates,
} from './rounds/round.ts';

export interface CompareQuery {
  readonly number: number;
  /** Absent: what is suggested now, or the round before where it is published itself. */
  readonly with?: number | undefined;
  readonly organisation?: string | undefined;
  readonly changes?: readonly PairChange[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Rounds {
  start(publish: boolean, as: Asking): Promise<Outcome<Round>>;
  /** `undefined`: the published one. */
  get(number: number | undefined, as: Asking): Promise<Outcome<Round>>;
  /** The latest first, without left-outs and curve. */
  list(query: { limit: number; cursor?: string | undefined }, as: Asking): Promise<Outcome<PageOf<Round>>>;
  /** In the order of ids. */
  leftOut(
    query: { number: number | undefined; limit: number; cursor?: string | undefined },
    as: Asking,
  ): Promise<Outcome<PageOf<LeftOut>>>;
  compare(query: CompareQuery, as: Asking): Promise<Outcome<PageOf<ComparedPair>>>;
  publish(number: number, ifVersion: number | undefined, as: Asking): Promise<Outcome<Round>>;
  discard(number: number, ifVersion: number | undefined, as: Asking): Promise<Outcome<Round>>;
}

const states = words(RoundStateMessage);
const causes = words(LeftOutCauseMessage);
const changes = words(PairChangeMessage);

/** None for a cause that a newer release added: another one would be no cause of it. */
const readLeftOut = ({ organisationId, has, should, cause: said }: LeftOutMessage): readonly LeftOut[] => {
  const cause = leftOutCauses.find((one) => one === causes.word(said));
  return cause === undefined ? [] : [{ organisation: organisationId, has, should, cause }];
};

const readReport = ({ lorenz, leftOut, ...of }: ReportMessage): Report => ({
  ...of,
  lorenz,
  leftOut: leftOut.flatMap(readLeftOut),
});

const readRound = (of: RoundMessage): Round => ({
  number: of.number,
  version: of.version,
  state: roundStates.find((one) => one === states.word(of.state)) ?? 'unknown',
  progress: of.progress,
  startedBy: of.startedBy,
  startedAt: of.startedAt?.toISOString() ?? '',
  publishedAt: of.publishedAt?.toISOString(),
  publishesItself: of.publishesItself,
  weightsVersion: of.weightsVersion,
  semanticsVersion: of.semanticsVersion,
  report: of.report && readReport(of.report),
  failure: of.failure,
});

const readCompared = ({ organisationIds, change: said, ...of }: ComparedMessage): readonly ComparedPair[] => {
  const change = pairChanges.find((one) => one === changes.word(said));
  const { score, explored } = of;
  const droppedFor = dropCauses.find((one) => one === of.droppedFor);
  if (change === undefined) return [];
  return [{ organisations: organisationIds, change, score, explored, ...(droppedFor ? { droppedFor } : {}) }];
};

const readOne = (outcome: Outcome<RoundMessage>): Outcome<Round> =>
  outcome.ok ? ok(readRound(outcome.value)) : outcome;

const nextOf = (next: string | undefined) => (next === undefined ? {} : { next });

export const roundsOf = (client: Client<typeof RoundServiceDefinition>): Rounds => ({
  start: async (publish, { actor, call }) =>
    readOne(await client.startRound({ actor: actorMessage(actor), publish }, call)),
  get: async (number, { actor, call }) =>
    readOne(await client.getRound({ actor: actorMessage(actor), number }, call)),
  list: async ({ limit, cursor }, { actor, call }) => {
    const page = await client.listRounds({ actor: actorMessage(actor), limit, cursor }, call);
    return page.ok ? ok({ items: page.value.rounds.map(readRound), ...nextOf(page.value.next) }) : page;
  },
  leftOut: async ({ number, limit, cursor }, { actor, call }) => {
    const page = await client.listLeftOut({ actor: actorMessage(actor), number, limit, cursor }, call);
    if (!page.ok) return page;
    return ok({ items: page.value.leftOut.flatMap(readLeftOut), ...nextOf(page.value.next) });
  },
  compare: async ({ organisation, changes: wanted = [], number, limit, ...more }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      number,
      with: more.with,
      organisationId: organisation,
      changes: wanted.map((change) => changes.value(change) as PairChangeMessage),
      limit,
      cursor: more.cursor,
    };
    const page = await client.compareRounds(request, call);
    if (!page.ok) return page;
    return ok({ items: page.value.pairs.flatMap(readCompared), ...nextOf(page.value.next) });
  },
  publish: async (number, ifVersion, { actor, call }) =>
    readOne(await client.publishRound({ actor: actorMessage(actor), number, ifVersion }, call)),
  discard: async (number, ifVersion, { actor, call }) =>
    readOne(await client.discardRound({ actor: actorMessage(actor), number, ifVersion }, call)),
});
