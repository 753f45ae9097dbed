// Answers what a round would change: page by page, in the order of the pairs' ids.
import {
  type CompareRoundsRequest,
  type CompareRoundsResponse,
  type ComparedPair,
  PairChange,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { decodeCursor, encodeCursor } from '../platform/document-store/cursor.ts';
import { ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { mergePairs, type MergedPair } from './campus-round/merge-pairs.ts';
import { pairsAfter } from './campus-round/pieces.ts';
import type { Deps } from './deps.ts';
import { keyOf } from './kept/round-pairs.ts';
import { findRound, refuseRounds } from './rounds-api.ts';

const list = 'compare';
const changes = {
  fresh: PairChange.FRESH,
  repeated: PairChange.REPEATED,
  dropped: PairChange.DROPPED,
} as const;

const comparedMessage = ({ pair, change }: MergedPair): ComparedPair => ({
  organisationIds: [...pair.ids],
  change: changes[change],
  score: pair.score,
  explored: pair.explored ?? false,
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
): Promise<CompareRoundsResponse> => {
  const found: MergedPair[] = [];
  for await (const one of merged) {
    if (asked(one)) found.push(one);
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next = found.length > limit && last ? encodeCursor(list, { id: keyOf(last.pair) }) : undefined;
  return { pairs: page.map(comparedMessage), next };
};

export const compareRounds = async (
  deps: Deps,
  request: CompareRoundsRequest,
): Promise<Outcome<CompareRoundsResponse>> => {
  const refusal = refuseRounds(request.actor) ?? refuseLimit(request.limit);
  if (refusal) return refused(refusal);
  const later = await findRound(deps, request.number);
  if (!later.ok) return later;
  const earlier = await earlierOf(deps, request.with);
  if (!earlier.ok) return earlier;
  const after = request.cursor === undefined ? '' : decodeCursor(list, false, request.cursor).id;
  const merged = mergePairs(
    earlier.value ? pairsAfter(deps.kept, earlier.value.document, after) : [],
    pairsAfter(deps.kept, later.value.document, after),
  );
  return ok(await readPage(merged, isAsked(request), request.limit));
};

/** Before the first round is published, everything is new. */
const earlierOf = async (deps: Deps, number: number | undefined) => {
  const found = await findRound(deps, number);
  return !found.ok && number === undefined ? ok(undefined) : found;
};
