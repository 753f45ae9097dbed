// Bounds how much is done at once: whoever has no room waits, and who waited longest goes first.

/** Waits for so much room; resolves to how to give it back. */
export type Room = (asked: number) => Promise<() => void>;

/** `most`: who asks for more than there ever is gets all of it. */
export const makeRoom = (most: number): Room => {
  let free = most;
  const waiting: { readonly size: number; readonly enter: () => void }[] = [];

  const letIn = () => {
    for (let first = waiting[0]; first && first.size <= free; first = waiting[0]) {
      waiting.shift();
      free -= first.size;
      first.enter();
    }
  };

  return async (asked) => {
    const size = Math.min(asked, most);
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push({ size, enter: resolve });
    letIn();
    await promise;
    return () => {
      free += size;
      letIn();
    };
  };
};
