// Lets the partitions of all subscriptions take turns: each batch is handed out in its own turn of the event loop,
// and only so many events are on their way from the database at once.
import { makeRoom, type Room } from '../../room.ts';

export interface FairTurns {
  /** Waits for room for this many events; call what it resolves to when they are handed over. */
  readonly room: Room;
  /** Resolves in a turn of the event loop of its own. */
  turn(): Promise<void>;
}

export const makeFairTurns = (maxEvents: number): FairTurns => {
  const waitingForTurn: (() => void)[] = [];

  const next = () => {
    waitingForTurn.shift()?.();
    // An immediate set by an immediate runs after the loop has looked at its sockets again.
    if (waitingForTurn.length > 0) setImmediate(next);
  };
  const turn = () =>
    new Promise<void>((resolve) => {
      waitingForTurn.push(resolve);
      if (waitingForTurn.length === 1) setImmediate(next);
    });
  return { room: makeRoom(maxEvents), turn };
};
