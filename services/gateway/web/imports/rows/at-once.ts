// Does something with each of many things, so many at a time.

/** Takes the next thing only when there is room for it. The first failure stops the taking, and is thrown at the end. */
export const forEachAtOnce = async <T>(
  things: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  act: (thing: T) => Promise<void>,
): Promise<void> => {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const thing of things) {
    const work: Promise<void> = act(thing)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(work));
    running.add(work);
    if (running.size >= atOnce) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
};
