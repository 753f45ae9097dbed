// Puts the candidates of a campus to the solver: organisations, persons and pairs as numbers, and what is left to choose.
import type { CollectedPair } from '../candidates/collect-candidates.ts';
import type { Places } from '../kept/limits.ts';
import type { AssignmentProblem } from '../round/assignment.ts';

export interface Posing {
  /** Every organisation that takes part, in the order of ids. */
  readonly organisations: readonly string[];
  readonly pairs: readonly CollectedPair[];
  readonly placesOf: (organisationId: string) => Places;
  /** Person who bears its suggestions. */
  readonly bearerOf: (organisationId: string) => string | undefined;
  readonly mostOfPerson: number;
  /** Pairs that may be suggested anew; absent: no limit. */
  readonly mostFresh?: number;
}

export interface Posed {
  readonly organisations: readonly string[];
  /** What each should have, whatever it has already. */
  readonly should: Int32Array;
  /** Pairs that stay: a side said that it is interested, or both are being introduced. */
  readonly staying: readonly CollectedPair[];
  /** Suggestions each has from these. */
  readonly stays: Int32Array;
  /** Pairs for animators alone: they get what is left over, for members gain nothing from them. */
  readonly hidden: readonly CollectedPair[];
  /** Pairs to choose from, in the order of the problem. */
  readonly open: readonly CollectedPair[];
  /** In shared memory: a thread reads what is here. */
  readonly problem: AssignmentProblem;
  readonly numberOf: (organisationId: string) => number;
}

/** Pairs that are numbered before other work has a turn. */
const together = 5_000;

const ints = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));
const doubles = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(length * 8));
const raise = (of: Int32Array, at: number, by: number): void => {
  of[at] = (of[at] ?? 0) + by;
};
const lower = (of: Int32Array, by: Int32Array): void => {
  for (let at = 0; at < of.length; at += 1) of[at] = Math.max(0, (of[at] ?? 0) - (by[at] ?? 0));
};

const numberPersons = ({ organisations, bearerOf }: Posing) => {
  const persons = new Map<string, number>();
  const personOf = ints(organisations.length).fill(-1);
  for (const [at, id] of organisations.entries()) {
    const person = bearerOf(id);
    if (person === undefined) continue;
    const number = persons.get(person) ?? persons.size;
    persons.set(person, number);
    personOf[at] = number;
  }
  return { personOf, persons: persons.size };
};

/**
 * Pauses now and then. Pairs that stay take their places first; what they take is off everybody's minimum, maximum and
 * load, and more than there is room for is borne.
 */
export const poseProblem = function* (posing: Posing): Generator<undefined, Posed> {
  const { organisations, pairs, placesOf, mostOfPerson, mostFresh } = posing;
  const numbers = new Map(organisations.map((id, at) => [id, at]));
  const numberOf = (id: string): number => numbers.get(id) ?? -1;
  yield;
  const { personOf, persons } = numberPersons(posing);
  yield;
  const [minimum, maximum] = [ints(organisations.length), ints(organisations.length)];
  for (const [at, id] of organisations.entries())
    ({ minimum: minimum[at], maximum: maximum[at] } = placesOf(id));
  const should = minimum.slice();
  const [stays, borne] = [ints(organisations.length), ints(persons)];
  const staying: CollectedPair[] = [];
  const hidden: CollectedPair[] = [];
  const open: CollectedPair[] = [];
  const ends: [Int32Array, Int32Array] = [ints(pairs.length), ints(pairs.length)];
  for (const [at, pair] of pairs.entries()) {
    if (at % together === together - 1) yield;
    const [a, b] = [numberOf(pair.ids[0]), numberOf(pair.ids[1])];
    if (pair.stays) {
      staying.push(pair);
      for (const end of [a, b]) {
        raise(stays, end, 1);
        const person = personOf[end] ?? -1;
        if (person >= 0) raise(borne, person, 1);
      }
    } else if (pair.animatorsOnly) hidden.push(pair);
    else {
      ends[0][open.length] = Math.min(a, b);
      ends[1][open.length] = Math.max(a, b);
      open.push(pair);
    }
  }
  const mostOf = ints(persons).fill(mostOfPerson);
  lower(minimum, stays);
  lower(maximum, stays);
  lower(mostOf, borne);
  const gains = doubles(open.length);
  const counted = new Uint8Array(new SharedArrayBuffer(open.length));
  for (const [at, { score, fresh }] of open.entries()) {
    gains[at] = score;
    counted[at] = fresh ? 1 : 0;
  }
  const problem = {
    organisations: organisations.length,
    minimum,
    maximum,
    personOf,
    mostOfPerson: mostOf,
    a: ends[0].subarray(0, open.length),
    b: ends[1].subarray(0, open.length),
    gains,
    ...(mostFresh === undefined ? {} : { counted, mostCounted: mostFresh }),
  };
  return { organisations, should, staying, stays, hidden, open, problem, numberOf };
};
