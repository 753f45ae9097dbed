// All features of one side of a pair.
import { contextFeatures } from './context-features.ts';
import type { Features } from './features.ts';
import { fitFeatures } from './fit-features.ts';
import type { KindTypeTable } from './kind-type-table.ts';
import { otherSide, type PairFacts, type SideIndex } from './pair-facts.ts';
import { substanceFeatures } from './substance-features.ts';
import { type Way, waysOf } from './ways.ts';

/** `without`: ways that are left out, to see what they are worth. */
export const sideFeatures = (
  facts: PairFacts,
  side: SideIndex,
  table: KindTypeTable,
  without?: (way: Way) => boolean,
): Features => {
  const all = waysOf(facts, side);
  const ways = without ? all.filter((way) => !without(way)) : all;
  return {
    ...substanceFeatures(ways),
    ...fitFeatures(ways, facts.organisations[otherSide(side)], table),
    ...contextFeatures(facts, side),
  };
};
