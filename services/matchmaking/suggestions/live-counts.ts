// How many live suggestions each organisation has, and how many stand on each source: counted in one go, and held for a
// while, for those who ask about many at once.
import { queryPages } from '../../platform/document-store/query-all.ts';
import type { Deps } from '../deps.ts';
import { fitOfMatch } from '../scoring/ways.ts';
import { answered } from '../scoring/thresholds.ts';
import { seenIn } from './in-round.ts';
import { isLive, type Suggestion } from './suggestion.ts';

export interface LiveCounts {
  /** 0 for one that has none. */
  of(organisationId: string): number;
  on(sourceId: string): number;
}

/** In the round that members see; 0: none yet. No older than a minute. */
export type HeldLiveCounts = (published: number) => Promise<LiveCounts>;

const pageSize = 200;
const heldMs = 60_000;

/** The sources at both ends of its matches, each once: a kinship is not what a statement is for. */
const standsOn = ({ facts }: Suggestion): ReadonlySet<string> =>
  new Set(
    facts.matches
      .filter((match) => fitOfMatch(match) >= answered)
      .flatMap(({ need, answer }) => [need.sourceId, answer.sourceId]),
  );

const count = async ({ suggestions }: Pick<Deps, 'suggestions'>, published: number): Promise<LiveCounts> => {
  const [of, on] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, id: string): void => void to.set(id, (to.get(id) ?? 0) + 1);
  const ofRound = { index: 'ofRound', equals: [published], limit: pageSize };
  for await (const page of queryPages(suggestions, ofRound))
    for (const { document } of page) {
      if (!isLive(document, published)) continue;
      const seen = seenIn(document, published);
      for (const id of seen.organisationIds) add(of, id);
      for (const id of standsOn(seen)) add(on, id);
    }
  return { of: (id) => of.get(id) ?? 0, on: (id) => on.get(id) ?? 0 };
};

export const createLiveCounts = ({
  suggestions,
  clock,
}: Pick<Deps, 'suggestions' | 'clock'>): HeldLiveCounts => {
  let held:
    { readonly published: number; readonly at: number; readonly counts: Promise<LiveCounts> } | undefined;
  return (published) => {
    const at = clock().getTime();
    if (held?.published === published && at - held.at < heldMs) return held.counts;
    const counts = count({ suggestions }, published);
    held = { published, at, counts };
    // What could not be read is read again by whoever asks next.
    counts.catch(() => {
      if (held?.counts === counts) held = undefined;
    });
    return counts;
  };
};
