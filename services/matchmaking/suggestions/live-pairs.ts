// The pairs that are suggested now: what is left of the round that members see, and what was added since.
import type { Deps } from '../deps.ts';
import { keyOf, type RoundPair } from '../kept/round-pairs.ts';
import { seenIn } from './in-round.ts';
import { isLive } from './suggestion.ts';

/** In the order of keys; 0: before the first round. */
export type LivePairs = (published: number) => Promise<readonly RoundPair[]>;

const pageSize = 200;

export const livePairs =
  ({ suggestions }: Pick<Deps, 'suggestions'>): LivePairs =>
  async (published) => {
    const found: RoundPair[] = [];
    let cursor: string | undefined;
    do {
      const page = await suggestions.query({
        index: 'ofRound',
        equals: [published],
        limit: pageSize,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { document } of page.items) {
        if (!isLive(document, published)) continue;
        const { organisationIds: ids, score, explored } = seenIn(document, published);
        found.push({ ids, score, ...(explored ? { explored } : {}) });
      }
      cursor = page.next;
    } while (cursor !== undefined);
    return found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  };
