// Says of each organisation that got less than it should have what stood in the way.
import type { AssignmentProblem } from './assignment.ts';
import { degreesOf } from './exposure.ts';
import { rowsOf } from './rows.ts';

export type LeftOutCause =
  /** It may have none at all. */
  | 'own-capacity-zero'
  /** It states no need and no offer, and nothing else of it found anybody. */
  | 'no-statement'
  /** Nobody answers what it states; or it has all who do. */
  | 'no-candidate'
  /** Some would, but rules forbid all of them that it has not. */
  | 'only-excluded'
  /** The person who bears its suggestions bears as many as may be, though there are candidates. */
  | 'person-full'
  /** Its candidates have all they may have, or the persons who bear theirs have. */
  | 'capacity-of-candidates-used'
  /** Pairs of the kind that may be so many in all are so many already. */
  | 'animators-full';

export interface LeftOut {
  readonly organisation: number;
  readonly has: number;
  readonly should: number;
  readonly cause: LeftOutCause;
}

/** Of each organisation. */
export interface Findings {
  /** Needs and offers it states. */
  readonly statements: Int32Array;
  /** Candidates before the rules, and after them. */
  readonly found: Int32Array;
  readonly admissible: Int32Array;
}

/** What every organisation and person has, to ask what stands in the way of one more pair. */
const readUse = (problem: AssignmentProblem, chosen: Int32Array) => {
  const { a, b, maximum, personOf, mostOfPerson } = problem;
  const degree = degreesOf(problem, chosen);
  const load = new Int32Array(mostOfPerson.length);
  degree.forEach((has, v) => {
    const person = personOf[v] as number;
    if (person >= 0) load[person] = (load[person] as number) + has;
  });
  const bearsMore = (v: number, more: number): boolean => {
    const person = personOf[v] as number;
    return person < 0 || (load[person] as number) + more <= (mostOfPerson[person] as number);
  };
  const samePerson = (v: number, w: number): boolean =>
    (personOf[v] as number) >= 0 && personOf[v] === personOf[w];
  return {
    degree,
    /** A pair inside one person's organisations counts twice for that person. */
    personBlocks: (v: number, other: number): boolean => !bearsMore(v, samePerson(v, other) ? 2 : 1),
    candidateBlocks: (v: number, other: number): boolean =>
      (degree[other] as number) >= (maximum[other] as number) ||
      (!samePerson(v, other) && !bearsMore(other, 1)),
    otherEnd: (v: number, pair: number): number =>
      a[pair] === v ? (b[pair] as number) : (a[pair] as number),
  };
};

/**
 * Those below their minimum, or below their maximum where that is less; one whose maximum is 0 is named too. Of a round
 * that leaves out no pair that fits, as `assign` promises. Where both its own person and all its candidates stand in the
 * way, its person is named: free candidates would not help it.
 */
export const leftOut = (
  problem: AssignmentProblem,
  chosen: Int32Array,
  findings: Findings,
): readonly LeftOut[] => {
  const { organisations, a, b, minimum, maximum } = problem;
  const pairsOf = rowsOf(organisations, a, b);
  const isChosen = new Uint8Array(a.length);
  for (const pair of chosen) isChosen[pair] = 1;
  const use = readUse(problem, chosen);

  const causeOf = (v: number): LeftOutCause => {
    if ((maximum[v] as number) <= 0) return 'own-capacity-zero';
    const open = [...pairsOf.items.subarray(pairsOf.from[v], pairsOf.from[v + 1])]
      .filter((pair) => !isChosen[pair])
      .map((pair) => use.otherEnd(v, pair));
    // Where nothing else stands in the way, what is left is the limit of all.
    if (open.some((other) => !use.candidateBlocks(v, other) && !use.personBlocks(v, other)))
      return 'animators-full';
    if (open.length > 0) {
      const free = open.some((other) => !use.candidateBlocks(v, other));
      return free || open.every((other) => use.personBlocks(v, other))
        ? 'person-full'
        : 'capacity-of-candidates-used';
    }
    if ((findings.found[v] as number) > (findings.admissible[v] as number)) return 'only-excluded';
    return findings.found[v] === 0 && findings.statements[v] === 0 ? 'no-statement' : 'no-candidate';
  };
  const left: LeftOut[] = [];
  for (let v = 0; v < organisations; v += 1) {
    const should = minimum[v] as number;
    const has = use.degree[v] as number;
    const most = maximum[v] as number;
    if (has < should && (most <= 0 || has < most))
      left.push({ organisation: v, has, should, cause: causeOf(v) });
  }
  return left;
};
