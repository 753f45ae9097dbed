// Who an organisation could meet through those it worked with: candidates by the graph alone.
import { eachLink } from './links.ts';
import type { Links } from './links.ts';
import { walkFrom } from './walk.ts';
import type { WalkRoom } from './walk.ts';

export interface GraphCandidate {
  readonly organisation: number;
  /** How often the walk is there, 0..1. */
  readonly visits: number;
}

/** At most `most` partners of partners that it is not linked with itself, most visited first, ties by id. */
export const partnersOfPartners = (
  links: Links,
  organisation: number,
  { most, room, idOf }: { readonly most: number; readonly room: WalkRoom; idOf(number: number): string },
): readonly GraphCandidate[] => {
  walkFrom(links, organisation, room);
  const known = new Set([organisation]);
  eachLink(links, organisation, (other) => known.add(other));
  const found = new Set<number>();
  for (const partner of known) {
    if (partner === organisation) continue;
    eachLink(links, partner, (other) => {
      if (!known.has(other)) found.add(other);
    });
  }
  const byVisits = (a: GraphCandidate, b: GraphCandidate): number =>
    b.visits - a.visits || (idOf(a.organisation) < idOf(b.organisation) ? -1 : 1);
  return [...found]
    .map((other) => ({ organisation: other, visits: room.visits[other] ?? 0 }))
    .sort(byVisits)
    .slice(0, most);
};
