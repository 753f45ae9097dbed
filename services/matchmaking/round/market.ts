// A round's problem in the form it is solved in: only what can matter, in an order of its own, with who meets whom at hand.
import type { AssignmentProblem } from './assignment.ts';
import { rowsOf } from './rows.ts';
import type { Rows } from './rows.ts';

export interface Market {
  readonly size: number;
  /** At most what can be had; a minimum is at most the maximum. */
  readonly minimum: Int32Array;
  readonly maximum: Int32Array;
  /** Persons whose limit can bind; −1 for none. */
  readonly personOf: Int32Array;
  readonly most: Int32Array;
  readonly members: Rows;
  /** Pairs by ascending (a, b). */
  readonly pairs: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly gains: Float64Array;
  /** Pairs (1) of which there may be so many in all; Infinity where that cannot bind. */
  readonly counted: Uint8Array;
  readonly mostCounted: number;
  /** Numbers of the pairs of each organisation, and who is at their other end. */
  readonly pairsOf: Rows;
  readonly others: Int32Array;
  /** The highest minimum. */
  readonly levels: number;
}

/** What a market is made of, before limits that cannot bind are dropped. */
export type Stock = Omit<AssignmentProblem, 'organisations'>;

/** Limits as they can bind: nobody has more than its pairs; a person of one organisation is that one's maximum. */
const tighten = (stock: Stock, pairsOf: Rows, members: Rows) => {
  const size = stock.maximum.length;
  const maximum = new Int32Array(size);
  const personOf = new Int32Array(size).fill(-1);
  for (let v = 0; v < size; v += 1) {
    const has = (pairsOf.from[v + 1] as number) - (pairsOf.from[v] as number);
    const person = stock.personOf[v] as number;
    const bears = person < 0 ? has : (stock.mostOfPerson[person] as number);
    maximum[v] = Math.max(0, Math.min(has, bears, stock.maximum[v] as number));
  }
  for (let person = 0; person < stock.mostOfPerson.length; person += 1) {
    const own = members.items.subarray(members.from[person], members.from[person + 1]);
    const wanted = own.reduce((sum, v) => sum + (maximum[v] as number), 0);
    if (wanted > (stock.mostOfPerson[person] as number)) for (const v of own) personOf[v] = person;
  }
  const minimum = stock.minimum.map((least, v) => Math.max(0, Math.min(least, maximum[v] as number)));
  return { minimum, maximum, personOf };
};

export const openMarket = (stock: Stock): Market => {
  const { a, b, gains, counted = new Uint8Array(a.length), mostCounted = Infinity } = stock;
  const canBind = counted.reduce((sum, one) => sum + one, 0) > mostCounted;
  const size = stock.maximum.length;
  const pairsOf = rowsOf(size, a, b);
  const { minimum, maximum, personOf } = tighten(
    stock,
    pairsOf,
    rowsOf(stock.mostOfPerson.length, stock.personOf),
  );
  const others = new Int32Array(pairsOf.items.length);
  for (let v = 0; v < size; v += 1)
    for (let k = pairsOf.from[v] as number; k < (pairsOf.from[v + 1] as number); k += 1) {
      const pair = pairsOf.items[k] as number;
      others[k] = a[pair] === v ? (b[pair] as number) : (a[pair] as number);
    }
  return {
    size,
    minimum,
    maximum,
    personOf,
    most: stock.mostOfPerson,
    members: rowsOf(stock.mostOfPerson.length, personOf),
    pairs: a.length,
    a,
    b,
    gains,
    counted,
    mostCounted: canBind ? mostCounted : Infinity,
    pairsOf,
    others,
    levels: minimum.reduce((most, least) => Math.max(most, least), 0),
  };
};
