// What can be chosen of a facet: what was found, most first, and what is chosen already, found or not. Pure.
import type { Facet } from '../api/generated.ts';

export interface FacetValue {
  readonly value: string;
  /** Absent of what was not found. */
  readonly label: string | undefined;
  readonly organisations: number;
  readonly isChosen: boolean;
}

/** `always`: values that are there to be chosen whatever was found. */
export const facetValues = (
  facet: Facet | undefined,
  chosen: readonly string[],
  always: readonly string[] = [],
): readonly FacetValue[] => {
  const counts = facet?.counts ?? [];
  const found = new Set(counts.map(({ value }) => value));
  return [
    ...counts.map((count) => ({ ...count, isChosen: chosen.includes(count.value) })),
    ...[...new Set([...chosen, ...always])]
      .filter((value) => !found.has(value))
      .map((value) => ({ value, label: undefined, organisations: 0, isChosen: chosen.includes(value) })),
  ];
};

/** The first few, and whatever is chosen. */
export const firstOf = (values: readonly FacetValue[], most: number): readonly FacetValue[] =>
  values.filter(({ isChosen }, at) => at < most || isChosen);
