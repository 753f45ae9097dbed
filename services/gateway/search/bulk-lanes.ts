// How much of many questions is asked at the same time: so much for each asker, in however many requests they come. What is
// one request to a rate is a hundred searches here, and everybody else searches, too.
import { fault } from '../../platform/faults/fault.ts';
import { makeRoom, type Room } from '../../platform/room.ts';
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
  readonly room: Room;
}

const turnOf =
  ({ room }: Lanes): Turn =>
  async (ask) => {
    const leave = await room(1);
    try {
      return await ask();
    } finally {
      leave();
    }
  };

export const bulkLanes = (): BulkLanes => {
  const askers = new Map<string, Lanes>();
  return {
    within: async (asker, work) => {
      const lanes = askers.get(asker) ?? { bulks: 0, room: makeRoom(questionsAtOnce) };
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
