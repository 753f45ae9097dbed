// Who wants to know at once that events wait to be published.

export interface PendingListeners {
  readonly add: (listener: () => void) => () => void;
  readonly call: () => void;
}

export const pendingListeners = (): PendingListeners => {
  const listeners = new Set<() => void>();
  return {
    add: (listener) => {
      // A function of its own, so that one listener added twice is two.
      const added = () => listener();
      listeners.add(added);
      return () => void listeners.delete(added);
    },
    call: () => {
      for (const listener of listeners) listener();
    },
  };
};
