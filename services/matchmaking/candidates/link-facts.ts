// What past collaborations say of pairs, at one moment.
import type { CollaborationGraph } from '../graph/collaboration-graph.ts';
import { degree, type Links } from '../graph/links.ts';
import { resourceAllocation } from '../graph/resource-allocation.ts';
import { partnersInCommon } from '../graph/shared-partners.ts';
import { walkFrom, walkRoom, type WalkRoom } from '../graph/walk.ts';
import type { LinkFacts } from '../scoring/pair-facts.ts';

export interface Linking {
  readonly links: Links;
  readonly room: WalkRoom;
  readonly find: (organisationId: string) => number;
}

/** `today`: days since 1970-01-01. */
export const linkingOf = ({ links, find }: CollaborationGraph, today: number): Linking => {
  const now = links(today);
  return { links: now, room: walkRoom(now.size), find };
};

/** How often a walk from one is at each of the others. */
export const walksFrom = (
  { links, room, find }: Linking,
  from: string,
  others: readonly string[],
): readonly number[] => {
  walkFrom(links, find(from), room);
  return others.map((other) => room.visits[find(other)] ?? 0);
};

/** Undefined where either has no collaboration that is known. */
export const linkFacts = (
  { links, find }: Pick<Linking, 'links' | 'find'>,
  [a, b]: readonly [string, string],
  walk: readonly [number, number],
): LinkFacts | undefined => {
  const [x, y] = [find(a), find(b)];
  if (degree(links, x) === 0 || degree(links, y) === 0) return undefined;
  return {
    partnersInCommon: partnersInCommon(links, x, y),
    resourceAllocation: resourceAllocation(links, x, y),
    walk,
  };
};

/** Of each pair, in their order: one walk from each organisation, however many pairs it is in, and a step each. */
export const linkFactsOfAll = function* (
  linking: Linking,
  pairs: readonly (readonly [string, string])[],
): Generator<undefined, readonly (LinkFacts | undefined)[]> {
  const walks = pairs.map((): [number, number] => [0, 0]);
  const ends = pairs.flatMap(([a, b], at) => [
    { from: a, to: b, at, side: 0 } as const,
    { from: b, to: a, at, side: 1 } as const,
  ]);
  for (const [from, those] of Map.groupBy(ends, (end) => end.from)) {
    const visits = walksFrom(
      linking,
      from,
      those.map(({ to }) => to),
    );
    for (const [nth, { at, side }] of those.entries()) {
      const walk = walks[at];
      if (walk) walk[side] = visits[nth] ?? 0;
    }
    yield;
  }
  return pairs.map((pair, at) => linkFacts(linking, pair, walks[at] ?? [0, 0]));
};

/** Of one pair alone. */
export const linkFactsOf = (linking: Linking, [a, b]: readonly [string, string]): LinkFacts | undefined => {
  const [there = 0, back = 0] = [walksFrom(linking, a, [b])[0], walksFrom(linking, b, [a])[0]];
  return linkFacts(linking, [a, b], [there, back]);
};
