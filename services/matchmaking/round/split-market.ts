// Cuts a round into parts that have nothing to do with each other, and puts its pairs into an order of their own.
import type { AssignmentProblem } from './assignment.ts';
import { openMarket } from './market.ts';
import type { Market, Stock } from './market.ts';
import { rowsOf } from './rows.ts';

export interface Part {
  readonly market: Market;
  /** The problem's number of each of the market's pairs. */
  readonly numbers: Int32Array;
}

/** The pairs that any round could choose, by ascending (a, b), in whatever order they were listed. */
const possiblePairs = (problem: AssignmentProblem): Int32Array => {
  const { organisations, a, b, maximum, personOf, mostOfPerson } = problem;
  const bears = (v: number): number => {
    const person = personOf[v] as number;
    return Math.min(maximum[v] as number, person < 0 ? Infinity : (mostOfPerson[person] as number));
  };
  const byB = rowsOf(organisations, b).items;
  const byBoth = rowsOf(
    organisations,
    byB.map((pair) => a[pair] as number),
  ).items.map((at) => byB[at] as number);
  return byBoth.filter((pair) => {
    const [one, other] = [a[pair] as number, b[pair] as number];
    if (bears(one) < 1 || bears(other) < 1) return false;
    const person = personOf[one] as number;
    return person < 0 || person !== personOf[other] || (mostOfPerson[person] as number) > 1;
  });
};

const pick = (from: Int32Array, numbers: Int32Array): Int32Array =>
  numbers.map((number) => from[number] as number);

/**
 * Which part each organisation is in, by its lowest member: joined by pairs, by persons whose limit can bind, and by the
 * counted pairs where theirs can.
 */
const partsOf = ({ size, a, b, members, counted, mostCounted }: Market): Int32Array => {
  const part = Int32Array.from({ length: size }, (_, v) => v);
  const rootOf = (v: number): number => {
    let root = v;
    while (part[root] !== root) root = part[root] as number;
    for (let at = v; at !== root;) {
      const next = part[at] as number;
      part[at] = root;
      at = next;
    }
    return root;
  };
  const join = (one: number, other: number): void => {
    const [x, y] = [rootOf(one), rootOf(other)];
    part[Math.max(x, y)] = Math.min(x, y);
  };
  a.forEach((one, pair) => join(one, b[pair] as number));
  for (let person = 0; person + 1 < members.from.length; person += 1)
    for (let k = (members.from[person] as number) + 1; k < (members.from[person + 1] as number); k += 1)
      join(members.items[k] as number, members.items[k - 1] as number);
  const first = mostCounted < Infinity ? counted.indexOf(1) : -1;
  if (first >= 0)
    counted.forEach((one, pair) => {
      if (one === 1) join(a[pair] as number, a[first] as number);
    });
  return part.map((_, v) => rootOf(v));
};

/** What one part's market is made of; `at` and `personAt` are where new numbers are noted. */
const stockOf = (
  whole: Market,
  own: Int32Array,
  pairs: Int32Array,
  at: Int32Array,
  personAt: Int32Array,
): Stock => {
  own.forEach((v, number) => (at[v] = number));
  const persons: number[] = [];
  const personOf = own.map((v) => {
    const person = whole.personOf[v] as number;
    if (person < 0) return -1;
    if (personAt[person] === -1) personAt[person] = persons.push(person) - 1;
    return personAt[person] as number;
  });
  return {
    minimum: pick(whole.minimum, own),
    maximum: pick(whole.maximum, own),
    personOf,
    mostOfPerson: Int32Array.from(persons, (person) => whole.most[person] as number),
    a: pairs.map((pair) => at[whole.a[pair] as number] as number),
    b: pairs.map((pair) => at[whole.b[pair] as number] as number),
    gains: Float64Array.from(pairs, (pair) => whole.gains[pair] as number),
    counted: Uint8Array.from(pairs, (pair) => whole.counted[pair] as number),
    mostCounted: whole.mostCounted,
  };
};

export const splitMarket = (problem: AssignmentProblem): readonly Part[] => {
  const { counted } = problem;
  const numbers = possiblePairs(problem);
  const whole = openMarket({
    ...problem,
    a: pick(problem.a, numbers),
    b: pick(problem.b, numbers),
    gains: Float64Array.from(numbers, (number) => problem.gains[number] as number),
    ...(counted ? { counted: Uint8Array.from(numbers, (number) => counted[number] as number) } : {}),
  });
  const part = partsOf(whole);
  const organisations = rowsOf(whole.size, part);
  const pairs = rowsOf(whole.size, pick(part, whole.a));
  const [at, personAt] = [new Int32Array(whole.size), new Int32Array(whole.most.length).fill(-1)];
  const parts: Part[] = [];
  for (let root = 0; root < whole.size; root += 1) {
    const own = pairs.items.subarray(pairs.from[root], pairs.from[root + 1]);
    if (own.length === 0) continue;
    const members = organisations.items.subarray(organisations.from[root], organisations.from[root + 1]);
    parts.push({
      market: openMarket(stockOf(whole, members, own, at, personAt)),
      numbers: pick(numbers, own),
    });
  }
  return parts;
};
