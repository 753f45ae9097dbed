// A round as a linear program: pairs and units are variables, organisations and persons are rows.
import type { Market } from '../market.ts';
import { boxedSimplex } from './boxed-simplex.ts';
import type { BoxedSimplex } from './boxed-simplex.ts';

/**
 * Seen as a graph, every variable joins two nodes: a pair its two organisations, a unit its organisation and its person
 * (or the rest of the world), what a person leaves unused that person and the rest of the world. Organisations balance
 * pairs and units. As each column has two entries of size 1, cuts of odd sets (`find-odd-cuts.ts`) are all that separates
 * this from whole numbers (Edmonds and Johnson 1970); the limit of the counted pairs, which is in no node, is kept whole by
 * telling cases apart.
 */
export interface Relaxation {
  readonly simplex: BoxedSimplex;
  readonly variables: number;
  /** As many rows as there may be before the levels' own. */
  readonly mostRows: number;
  /** The most of each variable, and after the variables of each person's unused rest. */
  readonly limits: Float64Array;
  /** Two nodes of each of these. */
  readonly ends: readonly (readonly [number, number])[];
  /** Organisations, then persons, then the rest of the world. */
  readonly nodes: number;
  /** Whether all at a node must come to an odd number. */
  readonly isOdd: Uint8Array;
  /** Units by level, from 0 for an organisation's first. */
  readonly unitsAt: readonly (readonly number[])[];
  readonly unitsOfPerson: readonly (readonly number[])[];
}

const mostCuts = 120;

export const relax = (market: Market, mostSteps: number): Relaxation => {
  const { size, pairs, most: mostOf } = market;
  const world = size + mostOf.length;
  const ends: [number, number][] = [];
  for (let pair = 0; pair < pairs; pair += 1) ends.push([market.a[pair] as number, market.b[pair] as number]);
  const most = Array.from({ length: pairs }, () => 1);
  const unitsOf: number[][] = Array.from({ length: size }, () => []);
  const unitsAt: number[][] = Array.from({ length: market.levels }, () => []);
  const unitsOfPerson: number[][] = Array.from(mostOf, () => []);
  const addUnit = (v: number, holds: number): number => {
    const person = market.personOf[v] as number;
    const unit = most.push(holds) - 1;
    ends.push([v, person < 0 ? world : size + person]);
    unitsOf[v]?.push(unit);
    if (person >= 0) unitsOfPerson[person]?.push(unit);
    return unit;
  };
  for (let v = 0; v < size; v += 1) {
    const least = market.minimum[v] as number;
    for (let level = 0; level < least; level += 1) unitsAt[level]?.push(addUnit(v, 1));
    if ((market.maximum[v] as number) > least) addUnit(v, (market.maximum[v] as number) - least);
  }
  const variables = most.length;
  const mostRows = world + 1 + mostCuts;
  const simplex = boxedSimplex(variables, mostRows + market.levels, mostSteps);
  most.forEach((holds, variable) => simplex.setBounds(variable, 0, holds));
  for (let v = 0; v < size; v += 1) {
    const own = Array.from(market.pairsOf.items.subarray(market.pairsOf.from[v], market.pairsOf.from[v + 1]));
    const units = unitsOf[v] as number[];
    simplex.addRow([...own, ...units], [...own.map(() => 1), ...units.map(() => -1)], 0, 0);
  }
  const isOdd = new Uint8Array(world + 1);
  unitsOfPerson.forEach((units, person) => {
    const bears = mostOf[person] as number;
    ends.push([size + person, world]);
    isOdd[size + person] = bears % 2;
    if (units.length === 0) return;
    simplex.addRow(
      units,
      units.map(() => 1),
      bears,
      bears,
    );
  });
  if (market.mostCounted < Infinity) {
    const counted = ends.flatMap((_, pair) => (market.counted[pair] === 1 ? [pair] : []));
    simplex.addRow(
      counted,
      counted.map(() => 1),
      market.mostCounted,
      market.mostCounted,
    );
  }
  isOdd[world] = isOdd.reduce((sum, odd) => sum + odd, 0) % 2;
  return {
    simplex,
    variables,
    mostRows,
    limits: Float64Array.from([...most, ...mostOf]),
    ends,
    nodes: world + 1,
    isOdd,
    unitsAt,
    unitsOfPerson,
  };
};
