// Why organisations were left out, and how many for each cause; the most frequent first.
import type { LeftOut } from '../api/generated.ts';

interface Counted {
  /** As a sentence. */
  readonly text: string;
  readonly count: number;
}

export const causesOf = (left: readonly Pick<LeftOut, 'text'>[]): readonly Counted[] => {
  const counts = new Map<string, number>();
  for (const { text } of left) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).toSorted((a, b) => b.count - a.count);
};
