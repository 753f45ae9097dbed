// Finds prices at which about as much is wanted of every organisation as it may give.
import type { Market } from './market.ts';
import { countedPricing } from './price-counted.ts';
import type { Prices, Worths } from './prices.ts';

/** A price is good enough when what is wanted differs from what is given by less than this. */
const settled = 0.01;
const mostSteps = 40;

/**
 * Where a falling piecewise linear function crosses 0: Newton's steps, kept between the points known on either side.
 * `excess` returns its value at a point and leaves the (positive) steepness in `steepness[0]`.
 */
const crossing = (
  excess: (at: number) => number,
  steepness: Float64Array,
  start: number,
  step: number,
  least: number,
): number => {
  let at = Math.max(start, least);
  let low = least;
  let high = Infinity;
  let reach = step;
  for (let tries = 0; tries < mostSteps; tries += 1) {
    const value = excess(at);
    if (value > -settled && value < settled) return at;
    if (value < 0 && at <= least) return least;
    if (value > 0) low = at;
    else high = at;
    const steep = steepness[0] as number;
    let next = steep > 0 ? at + value / steep : value > 0 ? Infinity : -Infinity;
    if (!(next > low && next < high)) {
      if (low === -Infinity) next = at - reach;
      else if (high === Infinity) next = at + reach;
      else next = (low + high) / 2;
      reach *= 2;
    }
    at = Math.max(next, least);
  }
  return at;
};

/**
 * Coordinate descent (Gauss–Seidel) on the dual with its corners rounded: a pair whose gain exceeds both prices by less
 * than `softness` counts in part. That is the dual of the problem with (softness/2)·Σx² taken from what is maximised
 * (Nesterov 2005), and differentiable, so that descent does not stop at a corner that is not the lowest point.
 */
export const findPrices = (
  market: Market,
  gains: Float64Array,
  worths: Worths,
  prices: Prices,
  softness: number,
  sweeps: number,
): void => {
  const { minimum, maximum, personOf, pairsOf, others, members, most } = market;
  const { of, person, counted: place } = prices;
  const reaches = new Float64Array(
    pairsOf.from.reduce((longest, end, v) => Math.max(longest, end - (pairsOf.from[v - 1] ?? 0)), 0),
  );
  const steepness = new Float64Array(1);
  let [v, count, bears] = [0, 0, 0];

  const given = (paid: number, least: number, rest: number): number => {
    let sum = 0;
    for (let unit = 1; unit <= least; unit += 1) {
      const share = ((worths[unit] as number) + paid) / softness;
      if (share >= 1) sum += 1;
      else if (share > 0) {
        sum += share;
        steepness[0] = (steepness[0] as number) + 1 / softness;
      }
    }
    const share = paid / softness;
    if (share >= 1) sum += rest;
    else if (share > 0) {
      sum += share * rest;
      steepness[0] = (steepness[0] as number) + rest / softness;
    }
    return sum;
  };
  const givenBy = (w: number, paid: number): number => {
    const least = minimum[w] as number;
    return given(paid, least, (maximum[w] as number) - least);
  };
  const wantedOver = (price: number): number => {
    steepness[0] = 0;
    let sum = 0;
    let steep = 0;
    for (let k = 0; k < count; k += 1) {
      const over = (reaches[k] as number) - price;
      if (over <= 0) continue;
      if (over >= softness) sum += 1;
      else {
        sum += over / softness;
        steep += 1;
      }
    }
    steepness[0] = steep / softness;
    return sum - givenBy(v, price - bears);
  };
  let group = 0;
  const borneOver = (price: number): number => {
    steepness[0] = 0;
    let sum = -(most[group] as number);
    for (let k = members.from[group] as number; k < (members.from[group + 1] as number); k += 1) {
      const w = members.items[k] as number;
      sum += givenBy(w, (of[w] as number) - price);
    }
    return sum;
  };

  const priceCounted = countedPricing(market, gains, prices);
  const counting = {
    softness,
    givenBy,
    crossing: (excess: (at: number) => number, start: number, least: number): number =>
      crossing(excess, steepness, start, 4 * softness, least),
    steepness,
  };

  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (v = 0; v < market.size; v += 1) {
      const first = pairsOf.from[v] as number;
      count = (pairsOf.from[v + 1] as number) - first;
      for (let k = 0; k < count; k += 1)
        reaches[k] =
          (gains[pairsOf.items[first + k] as number] as number) -
          (of[others[first + k] as number] as number) -
          (market.counted[pairsOf.items[first + k] as number] as number) * (place[0] as number);
      const bearer = personOf[v] as number;
      bears = bearer < 0 ? 0 : (person[bearer] as number);
      if (count > 0) of[v] = crossing(wantedOver, steepness, of[v] as number, 4 * softness, -Infinity);
    }
    for (group = 0; group < most.length; group += 1)
      if (members.from[group] !== members.from[group + 1])
        person[group] = crossing(borneOver, steepness, person[group] as number, 4 * softness, 0);
    priceCounted(counting);
  }
};
