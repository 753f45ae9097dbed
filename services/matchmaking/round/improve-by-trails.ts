// Betters a choice by exchanging pairs along trails.
import { hasRoom, toggle } from './choice.ts';
import type { Choice } from './choice.ts';
import { trailFinder } from './find-trail.ts';
import type { Market } from './market.ts';
import { exchange, noticeable } from './pair-exchange.ts';
import { worthOf } from './prices.ts';
import type { Prices, Worths } from './prices.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** What a search may lose on the way beyond what setting out promises: both ends of a trail can promise something. */
const least = 0.02;

/** A chosen pair that one end would give up. */
interface Droppable {
  readonly pair: number;
  /** What that costs at the prices, its far end's loss included; and how much of it a trail back there regains. */
  readonly missed: number;
  readonly regained: number;
}

/** One pass over all organisations; how many exchanges it made. */
export const improveOnce = (
  market: Market,
  gains: Float64Array,
  worths: Worths,
  prices: Prices,
  ranked: RankedPairs,
  choice: Choice,
): number => {
  const { left, from, pairs, others } = ranked;
  const { degree, chosen } = choice;
  const finder = trailFinder(market, worths, prices, ranked, choice);
  const unitOf = (v: number, unit: number): number =>
    worthOf(market, worths, v, unit) + (prices.of[v] as number);
  const nextOf = (v: number): number => unitOf(v, (degree[v] as number) + 1);
  const lastOf = (v: number): number => unitOf(v, degree[v] as number);

  const leastMissed = (w: number): Droppable => {
    let [pair, missed, regained, remain] = [-1, Infinity, 0, degree[w] as number];
    for (let k = from[w] as number; remain > 0 && k < (from[w + 1] as number); k += 1) {
      const at = pairs[k] as number;
      if (!chosen[at]) continue;
      remain -= 1;
      const last = lastOf(others[k] as number);
      if ((left[at] as number) + last < missed)
        [pair, missed, regained] = [at, (left[at] as number) + last, last];
    }
    return { pair, missed, regained: Math.max(0, regained) };
  };
  const leastMissedOfPerson = (v: number): Droppable => {
    const person = market.personOf[v] as number;
    let best: Droppable = { pair: -1, missed: Infinity, regained: 0 };
    for (
      let k = market.members.from[person] as number;
      k < (market.members.from[person + 1] as number);
      k += 1
    ) {
      const w = market.members.items[k] as number;
      const own = leastMissed(w);
      const missed = own.missed + lastOf(w);
      if (missed < best.missed) best = { ...own, missed };
    }
    return best;
  };
  const bestUnchosen = (v: number): number => {
    for (let k = from[v] as number; k < (from[v + 1] as number); k += 1)
      if (!chosen[pairs[k] as number]) return left[pairs[k] as number] as number;
    return -Infinity;
  };
  /** Gives a pair up, and looks for what else v may take then. */
  const replace = (v: number, dropped: Droppable, paid: number, promised: number): boolean => {
    if (dropped.pair < 0) return false;
    const promise = paid + promised + dropped.regained;
    if (promise < -least) return false;
    toggle(market, choice, dropped.pair);
    const trail = finder.from(v, paid, Math.max(least, promise));
    toggle(market, choice, dropped.pair);
    return trail !== undefined && exchange(market, gains, worths, choice, [...trail, dropped.pair]);
  };
  const better = (v: number): boolean => {
    const promised = Math.max(0, bestUnchosen(v));
    if (hasRoom(market, choice, v)) {
      const paid = nextOf(v);
      if (paid + promised <= noticeable) return false;
      const trail = finder.from(v, paid, Math.max(least, paid + promised));
      return trail !== undefined && exchange(market, gains, worths, choice, trail);
    }
    if ((degree[v] as number) < (market.maximum[v] as number)) {
      const dropped = leastMissedOfPerson(v);
      return replace(v, dropped, nextOf(v) - dropped.missed, promised);
    }
    if (promised <= noticeable) return false;
    const dropped = leastMissed(v);
    return replace(v, dropped, -dropped.missed, promised);
  };
  let made = 0;
  for (let v = 0; v < market.size; v += 1) for (let goes = 0; goes < 8 && better(v); goes += 1) made += 1;
  return made;
};
