// When a consortium truly differs from those proposed before it.
import type { CoveringProblem } from './covering-problem.ts';
import { countOf } from './team.ts';

/** A consortium proposed before, by who is in of their own and not because they are pinned. */
export interface Earlier {
  readonly isIn: Uint8Array;
  readonly size: number;
  /** So many of it must stay out of a new one, and so many others come in that cover something better than all else. */
  readonly differs: number;
}

/** A third, and at least one. */
const differsBy = (partners: number): number => Math.max(1, Math.ceil(partners / 3));

export const earlierOf = ({ candidates, isPinned }: CoveringProblem, members: readonly number[]): Earlier => {
  const isIn = new Uint8Array(candidates.length);
  for (const one of members) if (isPinned[one] === 0) isIn[one] = 1;
  const size = isIn.reduce((sum, is) => sum + is, 0);
  return { isIn, size, differs: differsBy(size) };
};

/** Whether less is covered without it. */
export const contributes = (
  { words, worths, counts }: CoveringProblem,
  members: readonly number[],
  one: number,
): boolean => {
  const others = members.filter((other) => other !== one);
  const rows = words.length;
  const isBest = (row: number): boolean => {
    const worth = worths[one * rows + row] as number;
    return worth > 0 && others.every((other) => (worths[other * rows + row] as number) < worth);
  };
  for (let row = 0; row < rows; row += 1) if (isBest(row)) return true;
  return counts.some((row) => countOf(row, others) < countOf(row, members));
};

/** Of these members, those of it, and those that are neither of it nor pinned. */
export const splitBy = (
  { isPinned }: CoveringProblem,
  { isIn }: Earlier,
  members: readonly number[],
): { readonly inside: number; readonly others: readonly number[] } => {
  const others = members.filter((one) => isIn[one] === 0 && isPinned[one] === 0);
  return { inside: members.reduce((sum, one) => sum + (isIn[one] as number), 0), others };
};

/** How many partners are missing or too many: 0 for what may be proposed. */
export const wrongOf = (
  problem: CoveringProblem,
  earlier: readonly Earlier[],
  members: readonly number[],
): number => {
  let wrong = Math.max(0, problem.minimum - members.length);
  for (const one of earlier) {
    const { inside, others } = splitBy(problem, one, members);
    const brought =
      others.length < one.differs
        ? others.length
        : others.filter((other) => contributes(problem, members, other)).length;
    wrong += Math.max(0, inside - (one.size - one.differs)) + Math.max(0, one.differs - brought);
  }
  return wrong;
};
