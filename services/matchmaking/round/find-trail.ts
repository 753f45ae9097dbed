// Looks for a trail along which to exchange pairs: one more, one fewer, one more, …, that gains in all.
import type { Choice } from './choice.ts';
import { hasRoom, personHasRoom } from './choice.ts';
import type { Market } from './market.ts';
import { nearestFirst } from './nearest-first.ts';
import { noticeable } from './pair-exchange.ts';
import { worthOf } from './prices.ts';
import type { Prices, Worths } from './prices.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** States looked at before a search gives up. */
const mostStates = 400;

export interface TrailFinder {
  /**
   * The pairs of the best trail seen that starts with an organisation free to take one pair more, or undefined. `paid`:
   * what is gained already by setting out, at the prices; `reach`: what the trail may come to cost on its way.
   */
  from(free: number, paid: number, reach: number): readonly number[] | undefined;
}

/**
 * Shortest alternating paths at reduced gains (Edmonds and Karp 1972; Derigs 1988 for b-matching). An organisation is in
 * one of two states: free to take a pair (v), or with one pair too many (size + v). Costs are what is lost against the
 * prices, so that near good prices a search stays small. Odd cycles are not shrunk: a trail may meet itself, and who
 * asked must check what it comes to.
 */
export const trailFinder = (
  market: Market,
  worths: Worths,
  prices: Prices,
  ranked: RankedPairs,
  choice: Choice,
): TrailFinder => {
  const { size, members, personOf, maximum } = market;
  const { left, pairs, others } = ranked;
  const { chosen, degree } = choice;
  const queue = nearestFirst();
  const near = new Float64Array(2 * size);
  const seenIn = new Int32Array(2 * size);
  const cameFrom = new Int32Array(2 * size);
  const through = new Int32Array(2 * size);
  let search = 0;
  let furthest = 0;
  let start = -1;

  const price = (v: number): number => prices.of[v] as number;
  /** At the prices: what v's next suggestion counts, and its last one. */
  const nextOf = (v: number): number => worthOf(market, worths, v, (degree[v] as number) + 1) + price(v);
  const lastOf = (v: number): number => worthOf(market, worths, v, degree[v] as number) + price(v);

  const reach = (state: number, distance: number, from: number, pair: number): void => {
    if (distance > furthest || (seenIn[state] === search && distance >= (near[state] as number))) return;
    seenIn[state] = search;
    near[state] = distance;
    cameFrom[state] = from;
    through[state] = pair;
    queue.put(distance, state);
  };
  const takeOne = (v: number, state: number, distance: number): void => {
    for (let k = ranked.from[v] as number; k < (ranked.from[v + 1] as number); k += 1) {
      const pair = pairs[k] as number;
      const cost = state === start ? -(left[pair] as number) : Math.max(0, -(left[pair] as number));
      // What follows costs more still.
      if (distance + cost > furthest) return;
      if (!chosen[pair]) reach(size + (others[k] as number), distance + cost, state, pair);
    }
  };
  const dropOne = (v: number, state: number, distance: number): void => {
    let remain = degree[v] as number;
    for (let k = ranked.from[v] as number; remain > 0 && k < (ranked.from[v + 1] as number); k += 1) {
      const pair = pairs[k] as number;
      if (!chosen[pair]) continue;
      remain -= 1;
      reach(others[k] as number, distance + Math.max(0, left[pair] as number), state, pair);
    }
  };
  /** One of v's person's other organisations takes the pair that v is free to take. */
  const handOver = (v: number, state: number, distance: number): void => {
    const person = personOf[v] as number;
    if (person < 0) return;
    for (let k = members.from[person] as number; k < (members.from[person + 1] as number); k += 1) {
      const w = members.items[k] as number;
      if (w !== v && (degree[w] as number) < (maximum[w] as number))
        reach(w, distance + Math.max(0, lastOf(v) - nextOf(w)), state, -1);
    }
  };
  /** The person bears too much with the new pair of v, so that one of its organisations must drop one. */
  const relieve = (v: number, state: number, distance: number): void => {
    const person = personOf[v] as number;
    for (let k = members.from[person] as number; k < (members.from[person + 1] as number); k += 1) {
      const w = members.items[k] as number;
      if (w !== v && (degree[w] as number) > 0)
        dropOne(w, state, distance + Math.max(0, lastOf(w) - nextOf(v)));
    }
    dropOne(v, state, distance);
  };
  const trailTo = (end: number): readonly number[] => {
    const trail: number[] = [];
    for (let state = end; state >= 0; state = cameFrom[state] as number)
      if ((through[state] as number) >= 0) trail.push(through[state] as number);
    return trail;
  };
  /** What ending here costs at the prices; Infinity where a trail cannot end. */
  const endingAt = (state: number): number => {
    if (state < size) return through[state] === -1 ? Infinity : lastOf(state);
    return hasRoom(market, choice, state - size) ? -nextOf(state - size) : Infinity;
  };

  /** What the first organisation takes is borne by its person while others of that person are looked at. */
  const bear = (v: number, by: number): void => {
    const person = personOf[v] as number;
    if (person >= 0) choice.load[person] = (choice.load[person] as number) + by;
  };

  return {
    from: (free, paid, allowed) => {
      search += 1;
      bear(free, 1);
      queue.clear();
      start = free;
      // What setting out costs may be more than the whole trail's, where its first pair pays for it.
      furthest = Infinity;
      reach(free, -paid, -1, -1);
      furthest = allowed;
      let [best, end] = [-noticeable, -1];
      for (let states = 0; states < mostStates; states += 1) {
        const state = queue.take();
        if (state < 0) break;
        if (queue.distance > (near[state] as number)) continue;
        // Nothing leads back to where it set out.
        if (state === start) near[start] = -Infinity;
        const total = queue.distance + endingAt(state);
        if (total < best) [best, end] = [total, state];
        if (state < size) {
          takeOne(state, state, queue.distance);
          if (state !== start) handOver(state, state, queue.distance);
        } else if ((degree[state - size] as number) >= (maximum[state - size] as number))
          dropOne(state - size, state, queue.distance);
        else if (!personHasRoom(market, choice, state - size)) relieve(state - size, state, queue.distance);
      }
      bear(free, -1);
      return end < 0 ? undefined : trailTo(end);
    },
  };
};
