// What a round came to: how much of everybody's minimum, how much gain beside the best there can be, how evenly, and what
// changes.
import type { Collected } from '../candidates/collect-candidates.ts';
import type { LetOthersIn } from '../in-slices.ts';
import { keyOf, type Participant, type RoundPair } from '../kept/round-pairs.ts';
import type { RoundReport } from '../kept/rounds.ts';
import { exposureOf } from '../round/exposure.ts';
import { type LeftOut, leftOut } from '../round/left-out.ts';
import type { MadeRound } from './make-round.ts';

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

export interface PairCounts {
  readonly fresh: number;
  readonly repeated: number;
  readonly dropped: number;
}

/** Both in the order of keys. */
export const countChanges = (before: readonly RoundPair[], after: readonly RoundPair[]): PairCounts => {
  const had = new Set(before.map(keyOf));
  const repeated = after.filter((pair) => had.has(keyOf(pair))).length;
  return { fresh: after.length - repeated, repeated, dropped: before.length - repeated };
};

/** Those that have less than they should, with what stood in the way; what stays to them is counted. */
const leftOutOf = ({ posed, assignment }: MadeRound, { of }: Collected): readonly LeftOut[] => {
  const { organisations, problem, stays } = posed;
  const column = (read: (id: string) => number | undefined): Int32Array =>
    Int32Array.from(organisations, (id) => read(id) ?? 0);
  const findings = {
    statements: column((id) => of.get(id)?.statements),
    found: column((id) => of.get(id)?.found),
    admissible: column((id) => of.get(id)?.admissible),
  };
  return leftOut(problem, assignment.chosen, findings).map((one) => {
    const has = stays[one.organisation] ?? 0;
    return { ...one, has: one.has + has, should: one.should + has };
  });
};

export interface ToldRound {
  readonly report: RoundReport;
  readonly participants: readonly Participant[];
}

export interface Beside {
  /** Rounds that an organisation took part in. */
  readonly roundsBefore: (organisationId: string) => number;
  /** The pairs of the round that members see. */
  readonly before: readonly RoundPair[];
}

export const reportRound = async (
  made: MadeRound,
  collected: Collected,
  { roundsBefore, before }: Beside,
  letOthersIn: LetOthersIn,
): Promise<ToldRound> => {
  const { posed, assignment, pairs, degrees, lent } = made;
  const { organisations, should, stays, staying } = posed;
  const covered = sum(stays.map((has, at) => Math.min(has, should[at] ?? 0)));
  const stayingGain = sum(staying.map(({ score }) => score));
  const changes = countChanges(before, pairs);
  await letOthersIn();
  const left = leftOutOf(made, collected);
  await letOthersIn();
  const leftOf = new Map(left.map((one) => [one.organisation, one]));
  const gain = assignment.gain - lent + stayingGain;
  const mostGain = assignment.bound.gain - lent + stayingGain;
  return {
    report: {
      organisations: organisations.length,
      candidates: collected.pairs.length,
      pairs: pairs.length,
      covered: covered + assignment.covered,
      mostCovered: covered + assignment.bound.covered,
      gain,
      mostGain,
      gap: mostGain > gain ? (mostGain - gain) / mostGain : 0,
      exposure: exposureOf(degrees),
      ...changes,
      explored: pairs.filter(({ explored }) => explored).length,
      leftOut: left.length,
      suppressed: collected.suppressed,
    },
    participants: organisations.map((id, at) => {
      const one = leftOf.get(at);
      return {
        id,
        rounds: roundsBefore(id) + 1,
        ...(one ? { leftOut: { has: one.has, should: one.should, cause: one.cause } } : {}),
      };
    }),
  };
};
