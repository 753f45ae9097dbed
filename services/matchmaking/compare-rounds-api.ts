// Answers what a round would change, and why pairs go: page by page, in the order of the pairs' ids.
import {
  type CompareRoundsRequest,
  type CompareRoundsResponse,
  type ComparedPair,
  PairChange,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import type { CallContext } from '../platform/call-context.ts';
import { decodeCursor, encodeCursor } from '../platform/document-store/cursor.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { mergePairs, type MergedPair } from './campus-round/merge-pairs.ts';
import { pairsAfter } from './campus-round/pieces.ts';
import type { Deps } from './deps.ts';
import { publishedRound } from './kept/published.ts';
import { keyOf, type RoundPair } from './kept/round-pairs.ts';
import type { Round } from './kept/rounds.ts';
import { findRound, refuseRounds } from './rounds-api.ts';
import type { WithdrawnFor } from './suggestions/suggestion.ts';

const list = 'compare';
const changes = {
  fresh: PairChange.FRESH,
  repeated: PairChange.REPEATED,
  dropped: PairChange.DROPPED,
} as const;

const comparedMessage = (
  { pair, change }: MergedPair,
  droppedFor: WithdrawnFor | undefined,
): ComparedPair => ({
  organisationIds: [...pair.ids],
  change: changes[change],
  score: pair.score,
  explored: pair.explored ?? false,
  droppedFor,
});

const isAsked =
  ({ organisationId, changes: wanted }: CompareRoundsRequest) =>
  ({ pair, change }: MergedPair): boolean =>
    (organisationId === undefined || pair.ids.includes(organisationId)) &&
    (wanted.length === 0 || wanted.includes(changes[change]));

/** One more than the page holds is read, to know whether there is another page. */
const readPage = async (
  merged: AsyncIterable<MergedPair>,
  asked: (one: MergedPair) => boolean,
  limit: number,
): Promise<{ readonly page: readonly MergedPair[]; readonly next: string | undefined }> => {
  const found: MergedPair[] = [];
  for await (const one of merged) {
    if (asked(one)) found.push(one);
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last ? encodeCursor(list, { id: keyOf(last.pair) }) : undefined;
  return { page, next };
};

export type CompareDeps = Pick<Deps, 'kept' | 'livePairs' | 'whyDropped'>;

export const compareRounds = async (
  deps: CompareDeps,
  request: CompareRoundsRequest,
  call: Pick<CallContext, 'requestId' | 'signal'>,
): Promise<Outcome<CompareRoundsResponse>> => {
  const refusal = refuseRounds(request.actor) ?? refuseLimit(request.limit);
  if (refusal) return refused(refusal);
  const later = await findRound(deps, request.number);
  if (!later.ok) return later;
  const { document, version } = later.value;
  // Nothing is chosen yet: everything there is would look dropped.
  if (!document.pieces)
    return refused(
      fault('conflict', { subject: 'round', subjectId: String(document.number), currentVersion: version }),
    );
  const earlier = await earlierOf(deps, request, document, call);
  if (!earlier.ok) return earlier;
  const after = request.cursor === undefined ? '' : decodeCursor(list, false, request.cursor).id;
  const merged = mergePairs(earlier.value(after), pairsAfter(deps.kept, document, after));
  const { page, next } = await readPage(merged, isAsked(request), request.limit);
  const dropped = page.filter(({ change }) => change === 'dropped');
  const causes = await deps.whyDropped(
    document,
    dropped.map(({ pair }) => pair.ids),
    call,
  );
  const causeOf = new Map(dropped.map((one, at) => [one, causes[at]]));
  return ok({ pairs: page.map((one) => comparedMessage(one, causeOf.get(one))), next });
};

/** The pairs after a key, in the order of keys. */
type PairsAfter = (after: string) => AsyncIterable<RoundPair> | Iterable<RoundPair>;

/** One that was published is beside the one it replaced; any other one beside what is suggested now. */
const earlierOf = async (
  deps: CompareDeps,
  { with: number, organisationId, cursor }: CompareRoundsRequest,
  { state, over }: Round,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<Outcome<PairsAfter>> => {
  if (number === undefined && state !== 'published') {
    const published = (await publishedRound(deps.kept.published))?.document.round ?? 0;
    const live = await deps.livePairs(published, { organisationId, goesOn: cursor !== undefined, signal });
    return ok((after) => live.filter((pair) => keyOf(pair) > after));
  }
  const wanted = number ?? over;
  // Before the first round that was published, everything is new.
  if (wanted === 0) return ok(() => []);
  const found = await findRound(deps, wanted);
  return found.ok ? ok((after) => pairsAfter(deps.kept, found.value.document, after)) : found;
};
