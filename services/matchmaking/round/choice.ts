// The pairs chosen so far, and how much of every limit they use.
import type { Market } from './market.ts';
import { worthOf } from './prices.ts';
import type { Worths } from './prices.ts';

export interface Choice {
  /** 1 for each chosen pair. */
  readonly chosen: Uint8Array;
  readonly degree: Int32Array;
  /** What each person bears: a pair inside one person's organisations counts twice. */
  readonly load: Int32Array;
  /** How many of the counted pairs are chosen: a single number. */
  readonly counted: Int32Array;
}

export const emptyChoice = (market: Market): Choice => ({
  chosen: new Uint8Array(market.pairs),
  degree: new Int32Array(market.size),
  load: new Int32Array(market.most.length),
  counted: new Int32Array(1),
});

const count = ({ personOf }: Market, { degree, load }: Choice, v: number, by: number): void => {
  degree[v] = (degree[v] as number) + by;
  const person = personOf[v] as number;
  if (person >= 0) load[person] = (load[person] as number) + by;
};

/** Chooses a pair that was not chosen, or the reverse. */
export const toggle = (market: Market, choice: Choice, pair: number): void => {
  const by = choice.chosen[pair] ? -1 : 1;
  choice.chosen[pair] = by > 0 ? 1 : 0;
  choice.counted[0] = (choice.counted[0] as number) + by * (market.counted[pair] as number);
  count(market, choice, market.a[pair] as number, by);
  count(market, choice, market.b[pair] as number, by);
};

export const personHasRoom = (market: Market, { load }: Choice, v: number, room = 1): boolean => {
  const person = market.personOf[v] as number;
  return person < 0 || (load[person] as number) + room <= (market.most[person] as number);
};

export const hasRoom = (market: Market, choice: Choice, v: number): boolean =>
  (choice.degree[v] as number) < (market.maximum[v] as number) && personHasRoom(market, choice, v);

/** So many counted pairs more, or none, are within what there may be. */
export const countedHaveRoom = ({ mostCounted }: Market, { counted }: Choice, room: number): boolean =>
  (counted[0] as number) + room <= mostCounted;

export const pairFits = (market: Market, choice: Choice, pair: number): boolean => {
  if (!countedHaveRoom(market, choice, market.counted[pair] as number)) return false;
  const [a, b] = [market.a[pair] as number, market.b[pair] as number];
  if (!hasRoom(market, choice, a) || !hasRoom(market, choice, b)) return false;
  const person = market.personOf[a] as number;
  return person < 0 || person !== market.personOf[b] || personHasRoom(market, choice, a, 2);
};

/** No limit of an organisation or of its person is exceeded. */
export const isWithin = (market: Market, choice: Choice, v: number): boolean =>
  (choice.degree[v] as number) <= (market.maximum[v] as number) && personHasRoom(market, choice, v, 0);

/** How many organisations have at least 1, 2, … of what they should have. */
export const levelsOf = (market: Market, { degree }: Choice): readonly number[] => {
  const levels = Array.from({ length: market.levels }, () => 0);
  for (let v = 0; v < market.size; v += 1) {
    const has = Math.min(degree[v] as number, market.minimum[v] as number);
    for (let level = 0; level < has; level += 1) levels[level] = (levels[level] ?? 0) + 1;
  }
  return levels;
};

export const gainOf = (market: Market, { chosen }: Choice): number => {
  let sum = 0;
  for (let pair = 0; pair < market.pairs; pair += 1) if (chosen[pair]) sum += market.gains[pair] as number;
  return sum;
};

/** What an organisation's suggestions count on top of their gains. */
export const worthHad = (market: Market, worths: Worths, v: number, degree: number): number => {
  let sum = 0;
  for (let unit = 1; unit <= degree; unit += 1) sum += worthOf(market, worths, v, unit);
  return sum;
};
