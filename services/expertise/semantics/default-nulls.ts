// How high strangers' scores go where a campus has too few texts to tell: as they do in other very small campuses.
import type { NullCurve, NullTable, Nulls } from './null-table.ts';

/** `quantiles`: the raw scores above 50, 90, 99 and 99.9 % of random pairs, the first ones left out where they are 0. */
const curve = (words: number, someShare: number, quantiles: readonly number[]): NullCurve => {
  const logs = [Math.log10(0.5), -1, -2, -3].slice(4 - quantiles.length);
  const [aHundredth = 0, aThousandth = 0] = quantiles.slice(-2);
  return {
    words,
    raws: [0, ...quantiles],
    logs: [Math.log10(someShare), ...logs],
    tail: 1 / (aThousandth - aHundredth),
  };
};

/**
 * Measured on lexical scores over random parts of 5, 10 and 20 texts of two evaluation sets, half way between the two;
 * organisations have about one text each there, so that both families are alike.
 */
const measured: NullTable = [
  curve(1, 0.19, [0.35, 2, 3.2]),
  curve(3, 0.44, [0.95, 2.1, 3.35]),
  curve(20, 0.9, [0.75, 1.8, 3.2, 4.8]),
  curve(80, 1, [1.6, 2.95, 4.7, 6.4]),
];

export const defaultNulls: Nulls = { organisations: measured, sources: measured };
