// Finds the price at which about as many counted pairs are wanted as there may be; see `find-prices.ts`.
import type { Market } from './market.ts';
import { leftOf } from './prices.ts';
import type { Prices } from './prices.ts';

export interface CountedPricing {
  readonly softness: number;
  /** Units that an organisation gives at what it is paid, a unit in part where that is less than `softness` off. */
  givenBy(organisation: number, paid: number): number;
  /** Where a falling function crosses 0; it leaves its (positive) steepness in `steepness[0]`. */
  crossing(excess: (at: number) => number, start: number, least: number): number;
  readonly steepness: Float64Array;
}

const pairsWhere = (market: Market, counted: 0 | 1): Int32Array =>
  Int32Array.from(market.counted.keys()).filter((pair) => market.counted[pair] === counted);

/**
 * Two steps of descent. Its own price, all others as they are; that alone goes a little way each time, for each pair is wanted
 * because of the prices of its two ends. So then both along: the counted pairs' price up by 2t and everybody's down by t, which
 * leaves what is left of each counted pair as it was.
 */
export const countedPricing = (
  market: Market,
  gains: Float64Array,
  prices: Prices,
): ((by: CountedPricing) => void) => {
  if (market.mostCounted === Infinity) return () => undefined;
  const [counted, others] = [pairsWhere(market, 1), pairsWhere(market, 0)];
  const [leftOfCounted, leftOfOthers] = [new Float64Array(counted.length), new Float64Array(others.length)];
  const { of, person, counted: place } = prices;

  return ({ softness, givenBy, crossing, steepness }) => {
    /** How many of these are wanted when each is left so much more; each a unit steeper than the last. */
    const wanted = (left: Float64Array, more: number): number => {
      let [sum, partly] = [0, 0];
      for (const reach of left) {
        const over = reach + more;
        if (over <= 0) continue;
        if (over >= softness) sum += 1;
        else {
          sum += over / softness;
          partly += 1;
        }
      }
      steep = partly / softness;
      return sum;
    };
    let steep = 0;
    const alone = (price: number): number => {
      const excess = wanted(leftOfCounted, -price) - market.mostCounted;
      steepness[0] = steep;
      return excess;
    };
    const along = (t: number): number => {
      const wantedOfOthers = 2 * wanted(leftOfOthers, 2 * t);
      steepness[0] = 4 * steep;
      let given = 0;
      for (let v = 0; v < market.size; v += 1) {
        const bearer = market.personOf[v] as number;
        const paid = (of[v] as number) - (bearer < 0 ? 0 : (person[bearer] as number));
        given += givenBy(v, paid - t);
      }
      return given - wantedOfOthers - 2 * market.mostCounted;
    };

    const before = place[0] as number;
    counted.forEach((pair, k) => (leftOfCounted[k] = leftOf(market, gains, prices, pair) + before));
    place[0] = crossing(alone, before, 0);
    others.forEach((pair, k) => (leftOfOthers[k] = leftOf(market, gains, prices, pair)));
    const t = crossing(along, 0, -(place[0] as number) / 2);
    place[0] = (place[0] as number) + 2 * t;
    for (let v = 0; v < market.size; v += 1) of[v] = (of[v] as number) - t;
  };
};
