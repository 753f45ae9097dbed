// The days of all collaborations, counted: what is left of them on average.
import { remaining } from './collaboration.ts';

export interface Days {
  add(day: number): void;
  remove(day: number): void;
  /** What is left of a collaboration with a day on average, in 0..1; all where none has one. */
  averageLeft(today: number): number;
}

export const createDays = (): Days => {
  const counts = new Map<number, number>();
  const change = (day: number, by: 1 | -1): void => {
    const count = (counts.get(day) ?? 0) + by;
    if (count === 0) counts.delete(day);
    else counts.set(day, count);
  };
  return {
    add: (day) => change(day, 1),
    remove: (day) => change(day, -1),
    averageLeft: (today) => {
      let [left, all] = [0, 0];
      // In the order of days, so that the order of events changes no digit.
      for (const [day, count] of [...counts].sort(([a], [b]) => a - b)) {
        left += count * remaining(day, today);
        all += count;
      }
      return all === 0 ? 1 : left / all;
    },
  };
};
