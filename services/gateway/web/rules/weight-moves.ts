// What each feature counts and how it moved, as it is drawn and told.
import type { WeightsVersion } from '../api/generated.ts';
import type { Language } from '../language/languages.ts';

export type WeightMove = WeightsVersion['weights'][number];

/** Smaller ones are what rounding makes of nothing. */
const least = 0.005;

const hasMoved = ({ moved }: Pick<WeightMove, 'moved'>): boolean => Math.abs(moved) >= least;

/** The one that moved most; undefined where none did. */
export const mostMoved = (weights: readonly WeightMove[]): WeightMove | undefined =>
  weights.filter(hasMoved).toSorted((a, b) => Math.abs(b.moved) - Math.abs(a.moved))[0];

/** Half the width of the drawing, as far as weights reach, to either side of 0. */
export const reachOf = (weights: readonly WeightMove[]): number =>
  Math.max(1, ...weights.flatMap(({ weight, before }) => [Math.abs(weight), Math.abs(before)]));

/** With its sign, the minus as typographers have it. */
export const signedIn = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  })
    .format(value)
    .replace('-', '−');
