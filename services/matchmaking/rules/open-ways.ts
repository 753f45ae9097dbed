// Whether anything that a pair stands on still holds.
import type { Suppression } from './suppression.ts';

/** One way in which a pair stands: the sources at its ends. A match's ends are such. */
export interface StandsOn {
  readonly ends: readonly { readonly sourceId: string; readonly expired: boolean }[];
}

/** Why nothing is left of a pair; empty while one way is open, or where there never was any. */
export const closedWays = (ways: readonly StandsOn[]): readonly Suppression[] => {
  const expired = ways.map(({ ends }) => ends.find((end) => end.expired)?.sourceId);
  if (expired.includes(undefined)) return [];
  const each = new Set(expired.flatMap((sourceId) => sourceId ?? []));
  return [...each].map((because) => ({ code: 'statement_expired', because, knownTo: [] }));
};
