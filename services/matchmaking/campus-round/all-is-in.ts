// Whether a round would stand on what there is, as far as matchmaking can know: everything that it has heard of has been
// indexed and searched for, and expertise has learned from most of it.
import type { Campus } from '../campus/campus.ts';
import type { Deps } from '../deps.ts';
import { isAllSearchedFor } from '../findings/search-all-of.ts';

/** How many times the sources that a round stood on make it one that was made of little. */
export const growth = 1.5;

/** From fewer public sources nothing is learned: there is nothing to wait for. */
const fewestLearnedFrom = 20;

/** With words, as only from these something can be learned. */
const publicSources = ({ organisations, statementsOf, works }: Campus): number => {
  let count = 0;
  for (const { id, visibility, mergedInto, described } of organisations()) {
    if (described && visibility === 'public' && mergedInto === undefined) count += 1;
    for (const one of statementsOf(id))
      if (one.visibility === 'public' && !one.discreet && !one.expired) count += 1;
  }
  for (const { visibility } of works.all('text')) if (visibility === 'public') count += 1;
  return count;
};

/** Where not, expertise is about to learn again, and would have the round made anew. */
const hasLearnedMost = (campus: Campus): boolean => {
  const sources = publicSources(campus);
  return sources < fewestLearnedFrom || sources < growth * campus.semantics.sources;
};

export const isAllIn = async (deps: Pick<Deps, 'campus' | 'findings'>): Promise<boolean> =>
  hasLearnedMost(deps.campus) && (await isAllSearchedFor(deps));
