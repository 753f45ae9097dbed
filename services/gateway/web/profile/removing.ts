// What was removed by hand and can still be had back: it is hidden at once, and removed when the way back is over or
// the page is left.

/** `isLeaving`: the page goes away, nothing can be waited for. */
export type Send = (isLeaving: boolean) => void;

export interface Removing {
  remove(id: string, send: Send): void;
  /** Nothing was sent and nothing will be; without effect once it was. */
  undo(id: string): void;
  /** The time to undo is over. */
  end(id: string): void;
  /** Sends all that waits. */
  leave(): void;
  isGone(id: string): boolean;
  /** It is there again: it could not be removed. */
  show(id: string): void;
  onChange(listener: () => void): () => void;
  /** Another at each change. */
  state(): number;
}

export const createRemoving = (): Removing => {
  const waiting = new Map<string, Send>();
  const gone = new Set<string>();
  const listeners = new Set<() => void>();
  let changes = 0;
  const tell = (): void => {
    changes += 1;
    listeners.forEach((listener) => listener());
  };
  const send = (id: string, isLeaving: boolean): void => {
    const found = waiting.get(id);
    waiting.delete(id);
    found?.(isLeaving);
  };
  const show = (id: string): void => {
    gone.delete(id);
    tell();
  };
  return {
    remove: (id, how) => {
      waiting.set(id, how);
      gone.add(id);
      tell();
    },
    undo: (id) => {
      if (waiting.delete(id)) show(id);
    },
    end: (id) => send(id, false),
    leave: () => [...waiting.keys()].forEach((id) => send(id, true)),
    isGone: (id) => gone.has(id),
    show,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => changes,
  };
};
