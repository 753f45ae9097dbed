// What a side gets: the features of substance, from its ways.
import type { Features } from './features.ts';
import { strongestByMeans, type Way } from './ways.ts';

/**
 * The best way for each own statement, taken together by noisy-or (Pearl 1988): in 0..1, the strongest or more. On the
 * scale of `thresholds.ts`, where 1 − likeness is a power of p, that is the likeness of all coming together by chance.
 */
export const together = (ways: readonly Way[]): number => {
  let none = 1;
  for (const strength of [...strongestByMeans(ways).values()].toSorted((a, b) => a - b)) none *= 1 - strength;
  return 1 - none;
};

/**
 * What works add to what offers answer already: so a better answer never lowers the gain, whichever of the two it comes
 * from, as long as an offer weighs no less.
 */
const addedByWorks = (ways: readonly Way[]): number => {
  const offers = ways.filter(({ feature }) => feature === 'need_met_by_offer');
  const works = ways.filter(({ feature }) => feature === 'need_met_by_expertise');
  return together([...offers, ...works]) - together(offers);
};

/** Absent where nothing is found: whether there is nothing, nobody knows. */
export const substanceFeatures = (ways: readonly Way[]): Features => {
  const found: { -readonly [K in keyof Features]: Features[K] } = {};
  for (const name of new Set(ways.map(({ feature }) => feature))) {
    const value =
      name === 'need_met_by_expertise'
        ? addedByWorks(ways)
        : together(ways.filter(({ feature }) => feature === name));
    if (value > 0) found[name] = value;
  }
  return found;
};
