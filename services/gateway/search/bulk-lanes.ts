// How much of many questions is asked at the same time: so much for each asker, in however many requests they come. What is
// one request to a rate is a hundred searches here, and everybody else searches, too.
import { fault } from '../../platform/faults/fault.ts';
import { refuse } from '../problems/refusal.ts';

/** Of one asker. */
export const questionsAtOnce = 4;
/** Of one asker: what has no place among them would come to its deadline while it waits. */
export const mostBulks = 8;

/** Does one question once it is its turn. */
export type Turn = <T>(ask: () => Promise<T>) => Promise<T>;

export interface BulkLanes {
  /** Refused where too many of the same asker are in hand. */
  within<T>(asker: string, work: (turn: Turn) => Promise<T>): Promise<T>;
}

interface Lanes {
  bulks: number;
  asking: number;
  readonly waiting: (() => void)[];
}

const turnOf =
  (lanes: Lanes): Turn =>
  async (ask) => {
    if (lanes.asking < questionsAtOnce) lanes.asking += 1;
    else await new Promise<void>((resolve) => lanes.waiting.push(resolve));
    try {
      return await ask();
    } finally {
      // Handed on to who waited longest, or free.
      const next = lanes.waiting.shift();
      if (next) next();
      else lanes.asking -= 1;
    }
  };

export const bulkLanes = (): BulkLanes => {
  const askers = new Map<string, Lanes>();
  return {
    within: async (asker, work) => {
      const lanes = askers.get(asker) ?? { bulks: 0, asking: 0, waiting: [] };
      if (lanes.bulks >= mostBulks) refuse(fault('overloaded'), { headers: { 'Retry-After': '1' } });
      askers.set(asker, lanes);
      lanes.bulks += 1;
      try {
        return await work(turnOf(lanes));
      } finally {
        lanes.bulks -= 1;
        if (lanes.bulks === 0) askers.delete(asker);
      }
    },
  };
};
