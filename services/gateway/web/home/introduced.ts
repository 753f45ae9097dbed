// Which links have an introduction under way: shown as that, in the place of the link. Pure.
import type { Introduction } from '../api/generated.ts';

/** By the suggestion that each comes from. */
export const bySuggestion = (underWay: readonly Introduction[]): ReadonlyMap<string, Introduction> =>
  new Map(underWay.flatMap((one) => (one.suggestion === undefined ? [] : [[one.suggestion, one]])));

/** Somebody would like to meet the reader, who has not answered. */
export const offeredTo = (underWay: readonly Introduction[]): readonly Introduction[] =>
  underWay.filter(({ standing }) => standing === 'your_answer');
