// Which of many pairs may be candidates at all, and what held back how many.
import type { Visibility } from '../../platform/access/actor.ts';
import type { StandsOn } from './open-ways.ts';
import type { RuleBook } from './rule-book.ts';
import { countSuppressions, type Counts, type Suppression } from './suppression.ts';

export interface Proposable {
  readonly ids: readonly [string, string];
  /** Empty where it stands on no source: kinship alone. */
  readonly ways: readonly StandsOn[];
}

export interface Admission<P> {
  readonly admitted: readonly P[];
  readonly counts: Counts;
}

/** For who sees `circle`: rounds admit for animators, as what members may see is the score's affair. */
export const admitPairs = <P extends Proposable>(
  pairs: readonly P[],
  book: RuleBook,
  circle: Visibility,
): Admission<P> => {
  const admitted: P[] = [];
  const heldBack: (readonly Suppression[])[] = [];
  for (const pair of pairs) {
    const suppressions = book.suppressionsFor(circle, ...pair.ids, pair.ways);
    if (suppressions.length === 0) admitted.push(pair);
    else heldBack.push(suppressions);
  }
  return { admitted, counts: countSuppressions(heldBack) };
};
