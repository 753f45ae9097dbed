// The pairs that are suggested now: what is left of the round that members see, and what was added since.
import type { Query } from '../../platform/document-store/document-store.ts';
import { eachPage } from '../../platform/each-page.ts';
import type { Deps } from '../deps.ts';
import { keyOf, type RoundPair } from '../kept/round-pairs.ts';
import { seenIn } from './in-round.ts';
import { isLive } from './suggestion.ts';

export interface LiveAsked {
  /** Only those of this organisation. */
  readonly organisationId?: string | undefined;
  /** For a page after the first one. */
  readonly goesOn: boolean;
  readonly signal: AbortSignal;
}

/** In the order of keys; 0: before the first round. A page that goes on is of what the first page read, while it is held. */
export type LivePairs = (published: number, asked: LiveAsked) => Promise<readonly RoundPair[]>;

const pageSize = 200;
const heldMs = 60_000;

export const createLivePairs = ({ suggestions, clock }: Pick<Deps, 'suggestions' | 'clock'>): LivePairs => {
  let held:
    { readonly published: number; readonly at: number; readonly pairs: readonly RoundPair[] } | undefined;

  const read = async (
    published: number,
    query: Pick<Query, 'index' | 'equals'>,
    signal: AbortSignal,
  ): Promise<readonly RoundPair[]> => {
    const found: RoundPair[] = [];
    const pages = eachPage((cursor) => {
      signal.throwIfAborted();
      return suggestions.query({ ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    });
    for await (const { items } of pages)
      for (const { document } of items) {
        if (!isLive(document, published)) continue;
        const { organisationIds: ids, score, explored } = seenIn(document, published);
        found.push({ ids, score, ...(explored ? { explored } : {}) });
      }
    return found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  };

  return async (published, { organisationId, goesOn, signal }) => {
    if (organisationId !== undefined)
      return read(published, { index: 'proposed', equals: [organisationId] }, signal);
    const at = clock().getTime();
    if (goesOn && held?.published === published && at - held.at < heldMs) return held.pairs;
    const pairs = await read(published, { index: 'ofRound', equals: [published] }, signal);
    held = { published, at, pairs };
    return pairs;
  };
};
