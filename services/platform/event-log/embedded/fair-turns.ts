// Lets the partitions of all subscriptions take turns: each batch is handed out in its own turn of the event loop,
// and only so many events are on their way from the database at once.

export interface FairTurns {
  /** Waits for room for this many events; call what it resolves to when they are handed over. */
  room(events: number): Promise<() => void>;
  /** Resolves in a turn of the event loop of its own. */
  turn(): Promise<void>;
}

export const makeFairTurns = (maxEvents: number): FairTurns => {
  let free = maxEvents;
  const waitingForRoom: { readonly events: number; readonly enter: () => void }[] = [];
  const waitingForTurn: (() => void)[] = [];

  const letIn = () => {
    for (let first = waitingForRoom[0]; first && first.events <= free; first = waitingForRoom[0]) {
      waitingForRoom.shift();
      free -= first.events;
      first.enter();
    }
  };

  const room = async (asked: number) => {
    const events = Math.min(asked, maxEvents);
    const { promise, resolve } = Promise.withResolvers<void>();
    waitingForRoom.push({ events, enter: resolve });
    letIn();
    await promise;
    return () => {
      free += events;
      letIn();
    };
  };

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
  return { room, turn };
};
