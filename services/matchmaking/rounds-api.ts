// Answers questions about rounds, and starts, publishes and discards them. For animators.
import type {
  DiscardRoundRequest,
  GetRoundRequest,
  LeftOut,
  ListLeftOutRequest,
  ListLeftOutResponse,
  ListRoundsRequest,
  ListRoundsResponse,
  PublishRoundRequest,
  Round as RoundMessage,
  StartRoundRequest,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { recordedAs } from '../platform/access/actor.ts';
import type { Actor as ActorMessage } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { type Fault, type Outcome, fault, ok, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { participantsOf } from './campus-round/pieces.ts';
import { roundInTheMaking, roundKind, startRound } from './campus-round/start-round.ts';
import type { Deps } from './deps.ts';
import { publishedRound } from './kept/published.ts';
import { inTheMaking, type Round, roundId } from './kept/rounds.ts';
import { leftOutMessage, roundMessage } from './round-messages-api.ts';
import { safetyNetMs } from './safety-net.ts';

const subject = 'round';
const mostLeftOut = 1_000;

export const refuseRounds = (actor: ActorMessage | undefined): Fault | undefined =>
  may(readActor(actor), 'curate') ? undefined : fault('forbidden', { subject });

/** Reading also by services, which report to animators. */
const refuseReader = (actor: ActorMessage | undefined): Fault | undefined =>
  may(readActor(actor), 'match') ? undefined : refuseRounds(actor);

const about = (number: number) => ({ subject, subjectId: String(number) });
const notFound = (number: number): Outcome<never> => refused(fault('not-found', about(number)));

/** Of the published one where no number is given. */
export const findRound = async (
  { kept: { published, rounds } }: Pick<Deps, 'kept'>,
  number: number | undefined,
): Promise<Outcome<Stored<Round>>> => {
  const wanted = number ?? (await publishedRound(published))?.document.round ?? 0;
  const found = await rounds.get(roundId(wanted));
  return found ? ok(found) : notFound(wanted);
};

const whole = async (deps: Deps, stored: Stored<Round>): Promise<RoundMessage> => {
  const leftOut: LeftOut[] = [];
  for await (const one of participantsOf(deps.kept, stored.document)) {
    leftOut.push(...leftOutMessage(one));
    if (leftOut.length >= mostLeftOut) break;
  }
  return roundMessage(stored, { leftOut, curve: true });
};

export const getRound = async (deps: Deps, request: GetRoundRequest): Promise<Outcome<RoundMessage>> => {
  const refusal = refuseReader(request.actor);
  if (refusal) return refused(refusal);
  const found = await findRound(deps, request.number);
  return found.ok ? ok(await whole(deps, found.value)) : found;
};

/** Those after an organisation, in the order of ids. */
export const listLeftOut = async (
  deps: Pick<Deps, 'kept'>,
  { actor, number, limit, cursor = '' }: ListLeftOutRequest,
): Promise<Outcome<ListLeftOutResponse>> => {
  const refusal = refuseReader(actor) ?? refuseLimit(limit);
  if (refusal) return refused(refusal);
  const found = await findRound(deps, number);
  if (!found.ok) return found;
  const leftOut: LeftOut[] = [];
  for await (const one of participantsOf(deps.kept, found.value.document)) {
    if (one.id > cursor) leftOut.push(...leftOutMessage(one));
    if (leftOut.length > limit) break;
  }
  const page = leftOut.slice(0, limit);
  return ok({ leftOut: page, next: leftOut.length > limit ? page.at(-1)?.organisationId : undefined });
};

export const listRounds = async (
  deps: Deps,
  { actor, limit, cursor }: ListRoundsRequest,
): Promise<Outcome<ListRoundsResponse>> => {
  const refusal = refuseRounds(actor) ?? refuseLimit(limit);
  if (refusal) return refused(refusal);
  const page = await deps.kept.rounds.query({
    index: 'latest',
    equals: [],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return ok({
    rounds: page.items.map((stored) => roundMessage(stored, { leftOut: [], curve: false })),
    next: page.next,
  });
};

export const answerStartRound = async (
  deps: Deps,
  request: StartRoundRequest,
): Promise<Outcome<RoundMessage>> => {
  const refusal = refuseRounds(request.actor);
  if (refusal) return refused(refusal);
  const by = recordedAs(readActor(request.actor));
  const started = await startRound(deps, { by, cause: 'asked', publish: request.publish });
  if (started.kind !== 'busy') return ok(await whole(deps, started.round));
  const making = await deps.kept.rounds.get(roundId(started.number));
  return refused(
    fault('conflict', { ...about(started.number), ...(making ? { currentVersion: making.version } : {}) }),
  );
};

/** Why a round in this state cannot be changed so; `conflict` tells what version stands. */
const refuseState = (
  { document, version }: Stored<Round>,
  { states, ifVersion }: { states: readonly Round['state'][]; ifVersion: number | undefined },
): Fault | undefined =>
  states.includes(document.state) && (ifVersion ?? version) === version
    ? undefined
    : fault('conflict', {
        ...about(document.number),
        currentVersion: version,
        detail: `it is ${document.state}`,
      });

const put = async (
  deps: Deps,
  { document, version }: Stored<Round>,
  change: Partial<Round>,
): Promise<Outcome<RoundMessage>> => {
  const next = { ...document, ...change };
  const result = await deps.kept.rounds.put(next, { ifVersion: version });
  if (result.kind === 'written') return ok(await whole(deps, { document: next, version: result.version }));
  const current = result.kind === 'conflict' ? { currentVersion: result.current } : {};
  return refused(fault('conflict', { ...about(document.number), ...current }));
};

/** Again for one that is published or on its way: nothing is done, and nothing is wrong. */
export const answerPublishRound = async (
  deps: Deps,
  { actor, number, ifVersion }: PublishRoundRequest,
): Promise<Outcome<RoundMessage>> => {
  const refusal = refuseRounds(actor);
  if (refusal) return refused(refusal);
  const found = await deps.kept.rounds.get(roundId(number));
  if (!found) return notFound(number);
  if (found.document.state === 'publishing' || found.document.state === 'published')
    return ok(await whole(deps, found));
  const wrongState = refuseState(found, { states: ['proposed'], ifVersion });
  if (wrongState) return refused(wrongState);
  const [seen, making] = await Promise.all([
    publishedRound(deps.kept.published),
    roundInTheMaking(deps.kept),
  ]);
  // What is to be published was compared with a round that members see no more, or soon will not.
  if ((seen?.document.round ?? 0) !== found.document.over || making)
    return refused(fault('conflict', { ...about(number), currentVersion: found.version }));
  const key = String(number);
  await deps.schedule.set(roundKind, key, new Date(deps.clock().getTime() + safetyNetMs));
  const written = await put(deps, found, { state: 'publishing', progress: 0 });
  if (written.ok) await deps.schedule.set(roundKind, key, deps.clock());
  return written;
};

const discardable: readonly Round['state'][] = [
  ...inTheMaking.filter((state) => state !== 'publishing'),
  'proposed',
  'failed',
];
/** Whoever makes it writes a few times a second how far it is. */
const maxTries = 10;

export const discardRound = async (
  deps: Deps,
  { actor, number, ifVersion }: DiscardRoundRequest,
): Promise<Outcome<RoundMessage>> => {
  const refusal = refuseRounds(actor);
  if (refusal) return refused(refusal);
  for (let tries = 1; ; tries += 1) {
    const found = await deps.kept.rounds.get(roundId(number));
    if (!found) return notFound(number);
    if (found.document.state === 'discarded') return ok(await whole(deps, found));
    // While it is made, its version is how far it is: nobody looked at that.
    const looked = inTheMaking.includes(found.document.state) ? undefined : ifVersion;
    const wrongState = refuseState(found, { states: discardable, ifVersion: looked });
    if (wrongState) return refused(wrongState);
    const written = await put(deps, found, { state: 'discarded' });
    if (written.ok || written.fault.code !== 'conflict' || tries === maxTries) return written;
  }
};
