// What one more suggestion of an organisation is worth, and the most that any round can reach at such prices.
import type { Market } from './market.ts';

export interface Prices {
  /** Of a suggestion of each organisation: negative where it is still owed some. */
  readonly of: Float64Array;
  /** Of one among all that a person bears. */
  readonly person: Float64Array;
  /** Of one among the counted pairs: a single number. */
  readonly counted: Float64Array;
}

/**
 * What a suggestion counts on top of its gain where it is an organisation's k-th and the organisation should have it:
 * worths[k], falling; worths[0] is unused.
 */
export type Worths = Float64Array;

/** So much more at each lower level that no short exchange gives up a lower level for higher ones, or for gain. */
export const worthsOf = (levels: number, last: number, step = 8): Worths =>
  Float64Array.from({ length: levels + 1 }, (_, k) => (k === 0 ? 0 : last * step ** (levels - k)));

/** What an organisation's unit-th suggestion counts on top of its gain. */
export const worthOf = (market: Market, worths: Worths, v: number, unit: number): number =>
  unit <= (market.minimum[v] as number) ? (worths[unit] as number) : 0;

export const noPrices = (market: Market): Prices => ({
  of: new Float64Array(market.size),
  person: new Float64Array(market.most.length),
  counted: new Float64Array(1),
});

/** What is left of a pair's gain when both sides are paid, and its place among the counted ones is. */
export const leftOf = (
  { a, b, counted }: Market,
  gains: Float64Array,
  { of, counted: place }: Prices,
  pair: number,
): number =>
  (gains[pair] as number) -
  (of[a[pair] as number] as number) -
  (of[b[pair] as number] as number) -
  (counted[pair] as number) * (place[0] as number);

/**
 * The most any assignment can reach, of gains and worths together, by linear programming duality. With q the price of
 * an organisation, ρ that of its person (0 without one), u its units and M what a person may bear, it is
 * Σ_pairs max(0, gain − q_a − q_b − σ·counted) + Σ_v Σ_u max(0, worth_u + q_v − ρ_v) + Σ_persons M·ρ + K·σ, σ the price of
 * a counted pair of which there may be K, for any q and any ρ, σ ≥ 0: Lagrangian relaxation of the degree constraints of a
 * b-matching (Geoffrion 1974; Schrijver 2003, ch. 31–33).
 */
export const boundAt = (market: Market, gains: Float64Array, worths: Worths, prices: Prices): number => {
  let sum = 0;
  for (let pair = 0; pair < market.pairs; pair += 1) {
    const left = leftOf(market, gains, prices, pair);
    if (left > 0) sum += left;
  }
  for (let v = 0; v < market.size; v += 1) {
    const person = market.personOf[v] as number;
    const paid = (prices.of[v] as number) - (person < 0 ? 0 : (prices.person[person] as number));
    const least = market.minimum[v] as number;
    for (let unit = 1; unit <= least; unit += 1) sum += Math.max(0, (worths[unit] as number) + paid);
    sum += ((market.maximum[v] as number) - least) * Math.max(0, paid);
  }
  for (let person = 0; person < market.most.length; person += 1)
    sum += (market.most[person] as number) * (prices.person[person] as number);
  const place = prices.counted[0] as number;
  return place > 0 ? sum + market.mostCounted * place : sum;
};
