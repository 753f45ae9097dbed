// The pairs that good prices leave in question, best first: of all, and of each organisation.
import type { Market } from './market.ts';
import { leftOf } from './prices.ts';
import type { Prices } from './prices.ts';
import { rowsOf } from './rows.ts';

export interface RankedPairs {
  /** What is left of each pair's gain when both sides are paid. */
  readonly left: Float64Array;
  /** Pairs in question, by falling left; equal ones by number. */
  readonly order: Uint32Array;
  /** For each organisation, its pairs in question in that order, and who is at their other end. */
  readonly from: Int32Array;
  readonly pairs: Int32Array;
  readonly others: Int32Array;
}

/** A pair this far below its price is not in question: few of them are in any good round. */
const inQuestion = -0.25;

export const rankPairs = (market: Market, gains: Float64Array, prices: Prices): RankedPairs => {
  const left = new Float64Array(market.pairs);
  const near = new Uint32Array(market.pairs);
  let found = 0;
  for (let pair = 0; pair < market.pairs; pair += 1) {
    left[pair] = leftOf(market, gains, prices, pair);
    if ((left[pair] as number) < inQuestion) continue;
    near[found] = pair;
    found += 1;
  }
  const order = near
    .slice(0, found)
    .sort((one, other) => (left[other] as number) - (left[one] as number) || one - other);
  const [a, b] = [market.a, market.b].map((ends) => Int32Array.from(order, (pair) => ends[pair] as number));
  const { from, items } = rowsOf(market.size, a as Int32Array, b as Int32Array);
  const pairs = Int32Array.from(items, (at) => order[at] as number);
  const others = new Int32Array(items.length);
  for (let v = 0; v < market.size; v += 1)
    for (let k = from[v] as number; k < (from[v + 1] as number); k += 1) {
      const pair = pairs[k] as number;
      others[k] = market.a[pair] === v ? (market.b[pair] as number) : (market.a[pair] as number);
    }
  return { left, order, from, pairs, others };
};
