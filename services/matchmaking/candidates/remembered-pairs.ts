// What suggestions remember of pairs for the next round: the answers, and how each side was shown the other one.
import { queryPages } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import { pairKey } from '../pair-key.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';

export interface RememberedPairs {
  /** Every suggestion that a side has answered, by its pair. */
  readonly answered: ReadonlyMap<string, Suggestion>;
  /** As members of each side first saw the other one, by their pair: so they go on seeing it. */
  readonly shownAs: ReadonlyMap<string, PairFacts['shownAs']>;
}

const pageSize = 100;

export const rememberedPairs = async ({
  suggestions,
}: Pick<Deps, 'suggestions'>): Promise<RememberedPairs> => {
  const answered = new Map<string, Suggestion>();
  const shownAs = new Map<string, PairFacts['shownAs']>();
  const remembered = { index: 'remembered', equals: ['all'], limit: pageSize };
  for await (const page of queryPages(suggestions, remembered))
    for (const { document } of page) {
      const { sides, answeredFor } = document;
      const key = pairKey(document.organisationIds);
      shownAs.set(key, [sides[0].shownAs, sides[1].shownAs]);
      if (answeredFor.length > 0) answered.set(key, document);
    }
  return { answered, shownAs };
};
