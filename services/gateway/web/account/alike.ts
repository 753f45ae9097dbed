// Notices that say the same in words, as one line of a list each. Pure.
import type { Notice } from '../api/generated.ts';

interface Alike {
  readonly text: string;
  readonly count: number;
  /** When the first of them came. */
  readonly since: string;
}

/** In the order in which the first of each came; `notices`: oldest first. */
export const alike = (notices: readonly Pick<Notice, 'text' | 'at'>[]): readonly Alike[] =>
  [...Map.groupBy(notices, ({ text }) => text)].map(([text, all]) => ({
    text,
    count: all.length,
    since: all[0]?.at ?? '',
  }));
