// Solves a round with some pairs reserved for newcomers: made where there is room, and again with fewer where they came
// out as more of the round than may be explored.
import { chooseExplored, type Explorable, markExplored } from './explore.ts';

/** Rounds for which an organisation counts as new. */
export const newcomerRounds = 2;

export interface Trying<P extends Explorable> {
  readonly round: number;
  /** The pairs of newcomers. */
  readonly pairs: readonly P[];
  /** Pairs that a round makes, about: those of the round before. */
  readonly expected: number;
}

export interface Solved<P> {
  /** All pairs of the round. */
  readonly made: number;
  readonly isMade: (pair: P) => boolean;
}

/** `solve` is told which pairs are worth `exploredGain` to it; all others are worth what they are. */
export const tryNewcomers = async <P extends Explorable, S extends Solved<P>>(
  { round, pairs, expected }: Trying<P>,
  solve: (tried: readonly P[]) => Promise<S>,
): Promise<{ readonly solved: S; readonly explored: readonly P[] }> => {
  let tried = chooseExplored(round, pairs, expected);
  for (;;) {
    const solved = await solve(tried);
    const explored = tried.filter(solved.isMade);
    const keys = explored.map(({ key }) => key);
    const { marked, tooMany } = markExplored(round, solved.made, keys);
    if (tooMany.length === 0) return { solved, explored };
    const left = new Set(marked);
    tried = tried.filter(({ key }) => left.has(key));
  }
};
