// Exchanges pairs where that gains and keeps every limit.
import { countedHaveRoom, isWithin, toggle, worthHad } from './choice.ts';
import type { Choice } from './choice.ts';
import type { Market } from './market.ts';
import type { Worths } from './prices.ts';

/** Gains smaller than this are rounding. */
export const noticeable = 1e-9;

/** What the organisations at these pairs' ends count, and whether they are within their limits. */
const stateAt = (market: Market, worths: Worths, choice: Choice, ends: ReadonlySet<number>) => {
  let worth = 0;
  let within = countedHaveRoom(market, choice, 0);
  for (const v of ends) {
    worth += worthHad(market, worths, v, choice.degree[v] as number);
    within &&= isWithin(market, choice, v);
  }
  return { worth, within };
};

/** Whether the pairs were exchanged; where not, all is as it was. */
export const exchange = (
  market: Market,
  gains: Float64Array,
  worths: Worths,
  choice: Choice,
  pairs: readonly number[],
): boolean => {
  if (new Set(pairs).size < pairs.length) return false;
  const ends = new Set(pairs.flatMap((pair) => [market.a[pair] as number, market.b[pair] as number]));
  const before = stateAt(market, worths, choice, ends).worth;
  let gained = 0;
  for (const pair of pairs) {
    toggle(market, choice, pair);
    gained += choice.chosen[pair] ? (gains[pair] as number) : -(gains[pair] as number);
  }
  const after = stateAt(market, worths, choice, ends);
  if (after.within && gained + after.worth - before > noticeable) return true;
  for (const pair of pairs) toggle(market, choice, pair);
  return false;
};
