// Answers what a round would change: page by page, in the order of the pairs' ids.
import {
  type CompareRoundsRequest,
  type CompareRoundsResponse,
  type ComparedPair,
  PairChange,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { decodeCursor, encodeCursor } from '../platform/document-store/cursor.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { mergePairs, type MergedPair } from './campus-round/merge-pairs.ts';
import { pairsAfter } from './campus-round/pieces.ts';
import type { Deps } from './deps.ts';
import { keyOf } from './kept/round-pairs.ts';
import type { Round } from './kept/rounds.ts';
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
  const { document, version } = later.value;
  // Nothing is chosen yet: everything there is would look dropped.
  if (!document.pieces)
    return refused(
      fault('conflict', { subject: 'round', subjectId: String(document.number), currentVersion: version }),
    );
  const earlier = await earlierOf(deps, request.with, document);
  if (!earlier.ok) return earlier;
  const after = request.cursor === undefined ? '' : decodeCursor(list, false, request.cursor).id;
  const merged = mergePairs(
    earlier.value ? pairsAfter(deps.kept, earlier.value.document, after) : [],
    pairsAfter(deps.kept, document, after),
  );
  return ok(await readPage(merged, isAsked(request), request.limit));
};

/** Before the first round is published, everything is new; one that was published is beside the one it replaced. */
const earlierOf = async (deps: Deps, number: number | undefined, { state, over }: Round) => {
  if (number !== undefined) return findRound(deps, number);
  const wanted = state === 'published' ? over : undefined;
  if (wanted === 0) return ok(undefined);
  const found = await findRound(deps, wanted);
  return found.ok || wanted !== undefined ? found : ok(undefined);
};
