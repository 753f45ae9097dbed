// Pauses of the event loop as measures, with what they come from.
import type { Measured } from './measured.ts';
import { rounded } from './measured.ts';
import type { Watched } from './watch-pauses.ts';

/** Two rows: the longest pause with its cause, and the longest that is our code's. */
export const measurePauses = (
  texts: number,
  during: string,
  { longest: { ms, collecting, waiting }, longestOfOurs }: Watched,
): readonly Measured[] => {
  const causes = [
    `${rounded(collecting)} collecting garbage`,
    `${rounded(waiting)} without a processor`,
    `${rounded(Math.max(0, ms - collecting - waiting))} in our code`,
  ];
  return [
    {
      what: `${texts} texts: longest event-loop pause while ${during} (${causes.join(', ')})`,
      value: rounded(ms),
      unit: 'ms',
      target: { atMost: 20 },
    },
    {
      what: `${texts} texts: longest that our own code paused while ${during}`,
      value: rounded(longestOfOurs),
      unit: 'ms',
      target: { atMost: 20 },
    },
  ];
};
