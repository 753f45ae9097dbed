// A good round of any size, and how much better one could be at most.
import { chooseGreedily } from './choose-greedily.ts';
import { emptyChoice, gainOf, levelsOf } from './choice.ts';
import type { Choice } from './choice.ts';
import { exchangeCounted } from './exchange-counted.ts';
import { findPrices } from './find-prices.ts';
import { improveOnce } from './improve-by-trails.ts';
import type { Market } from './market.ts';
import { boundAt, noPrices, worthsOf } from './prices.ts';
import type { Prices } from './prices.ts';
import { rankPairs } from './rank-pairs.ts';

export interface Approached {
  readonly choice: Choice;
  /** No round has more: of a level with as many at the lower ones, of gain with as many at every level. */
  readonly bound: { readonly levels: readonly number[]; readonly gain: number };
}

/** How much more a level counts than the next, and the last than any gain: enough that no short exchange is a trade. */
const step = 16;
/** Where prices must travel far (everybody waits for the same few), more sweeps are needed. */
const [quickly, thoroughly] = [4, 20];
/** Gaps up to this are let be. */
const goodGap = 0.004;
const levelSoftness = [1, 0.5, 0.25, 0.12, 0.06, 0.03];
const gainSoftness = [0.2, 0.12, 0.07, 0.04, 0.025, 0.015, 0.009, 0.005, 0.003, 0.0015];
const mostPasses = 6;

const mapPrices = (prices: Prices, change: (price: number) => number): Prices => ({
  of: prices.of.map(change),
  person: prices.person.map(change),
  counted: prices.counted.map(change),
});

/**
 * Prices when only levels up to this one count, and no gains, from the prices of the level before. Best prices are then
 * multiples of ½ (Balinski 1965), so that rounding to these often proves what could not be reached otherwise.
 */
const priceLevel = (
  market: Market,
  level: number,
  before: Prices,
  sweeps: number,
): { prices: Prices; bound: number } => {
  const none = new Float64Array(market.pairs);
  const worths = worthsOf(market.levels, 1, step).map((_, k) =>
    k === 0 || k > level ? 0 : step ** (level - k),
  );
  const prices = mapPrices(before, (price) => price * step);
  for (const softness of levelSoftness) findPrices(market, none, worths, prices, softness, sweeps);
  const rounded = mapPrices(prices, (price) => Math.round(2 * price) / 2);
  const [exact, near] = [boundAt(market, none, worths, rounded), boundAt(market, none, worths, prices)];
  return exact <= near ? { prices: rounded, bound: exact } : { prices, bound: near };
};

/** From what all levels up to each can come to, what each can come to where the lower ones are as reached. */
const levelBounds = (
  market: Market,
  sums: readonly number[],
  reached: readonly number[],
): readonly number[] =>
  sums.map((sum, at) => {
    const lower = reached.slice(0, at).reduce((total, has, k) => total + has * step ** (at - k), 0);
    const able = market.minimum.reduce((total, least) => total + (least > at ? 1 : 0), 0);
    return Math.max(reached[at] ?? 0, Math.min(able, Math.floor(sum - lower + 1e-6)));
  });

const approachIn = (market: Market, sweeps: number, onProgress: (share: number) => void): Approached => {
  const stages = market.levels + gainSoftness.length + 2;
  let prices = noPrices(market);
  const sums: number[] = [];
  for (let level = 1; level <= market.levels; level += 1) {
    const priced = priceLevel(market, level, prices, sweeps);
    prices = priced.prices;
    sums.push(priced.bound);
    onProgress(level / stages);
  }
  const worths = worthsOf(market.levels, step, step);
  prices = mapPrices(prices, (price) => price * step);
  gainSoftness.forEach((softness, at) => {
    findPrices(market, market.gains, worths, prices, softness, sweeps);
    onProgress((market.levels + at + 1) / stages);
  });
  const choice = emptyChoice(market);
  const ranked = rankPairs(market, market.gains, prices);
  chooseGreedily(market, ranked.order, choice);
  for (let pass = 0; pass < mostPasses; pass += 1)
    if (
      improveOnce(market, market.gains, worths, prices, ranked, choice) +
        exchangeCounted(market, market.gains, worths, ranked, choice) ===
      0
    )
      break;
  chooseGreedily(market, ranked.order, choice);
  const levels = levelsOf(market, choice);
  const worth = levels.reduce((sum, has, k) => sum + has * (worths[k + 1] as number), 0);
  const gain = boundAt(market, market.gains, worths, prices) - worth;
  onProgress(1);
  return {
    choice,
    bound: { levels: levelBounds(market, sums, levels), gain: Math.max(gain, gainOf(market, choice)) },
  };
};

/** Above 0 where one has more at the first level that differs, or more gain. */
const compare = (market: Market, one: Choice, other: Choice): number => {
  const [has, had] = [levelsOf(market, one), levelsOf(market, other)];
  const differs = has.findIndex((count, level) => count !== had[level]);
  return differs < 0
    ? gainOf(market, one) - gainOf(market, other)
    : (has[differs] ?? 0) - (had[differs] ?? 0);
};

const isClose = (market: Market, { choice, bound }: Approached): boolean =>
  levelsOf(market, choice).every((has, level) => has === bound.levels[level]) &&
  bound.gain - gainOf(market, choice) <= goodGap * bound.gain;

export const approach = (market: Market, onProgress: (share: number) => void): Approached => {
  const first = approachIn(market, quickly, (share) => onProgress(share / 2));
  if (isClose(market, first)) return first;
  const second = approachIn(market, thoroughly, (share) => onProgress((1 + share) / 2));
  return compare(market, second.choice, first.choice) >= 0 ? second : first;
};
