// Long work on the event loop, in slices: others have a turn every few milliseconds.
import { setTimeout as wait } from 'node:timers/promises';
import { fault, FaultError } from '../platform/faults/fault.ts';

const sliceMs = 8;
/** Whoever answers meanwhile waits for one at each of its steps. */
const backgroundSliceMs = 2;

/** Resolves once other work had a turn. */
export type LetOthersIn = () => Promise<void>;

export const letOthersIn: LetOthersIn = () => new Promise((resolve) => setImmediate(resolve));

/** To be called between pieces of work: undefined while the slice goes on, something to await once it is over. */
export type Pause = () => Promise<void> | undefined;

/** Throws `cancelled` once the signal aborts. */
const sliced = (signal: AbortSignal | undefined, ms: number, between: LetOthersIn): Pause => {
  let until = performance.now() + ms;
  const nextSlice = async (): Promise<void> => {
    await between();
    until = performance.now() + ms;
  };
  return () => {
    if (performance.now() < until) return undefined;
    if (signal?.aborted) throw new FaultError(fault('cancelled', { subject: 'candidates' }));
    return nextSlice();
  };
};

/** For what somebody waits for. */
export const inSlices = (signal?: AbortSignal): Pause => sliced(signal, sliceMs, letOthersIn);

/** For what nobody waits for: a quarter of the time at the most. */
export const inBackground = (signal: AbortSignal): Pause =>
  sliced(signal, backgroundSliceMs, () => wait(3 * backgroundSliceMs, undefined, { ref: false }));

/** Goes through steps to their end, with the pauses that they allow. */
export const runInSlices = async <T>(steps: Generator<undefined, T>, pause: Pause): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const waiting = pause();
    if (waiting) await waiting;
  }
};

/** Some milliseconds' worth of what is done to pairs. */
const pairsTogether = 5_000;

export const flatMapInPieces = async <T, R>(
  items: ArrayLike<T>,
  each: (item: T, at: number) => readonly R[],
  pause: Pause,
  together = pairsTogether,
): Promise<readonly R[]> => {
  const found: R[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (at % together === together - 1) await pause();
    found.push(...each(items[at] as T, at));
  }
  return found;
};
