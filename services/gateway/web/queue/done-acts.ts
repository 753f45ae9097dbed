// What whoever acts did in the queue on this page, the last first, for as long as it may be taken back: so that it still
// can be once the message that said so is gone.
import { useSyncExternalStore } from 'react';
import type { QueueActed } from '../api/generated.ts';
import { onActing } from '../session/session.ts';
import type { DoneHere } from './asked-act.ts';

type Result = QueueActed['results'][number];

export interface Done {
  readonly key: number;
  readonly action: DoneHere;
  /** Items it was done to, with how to take it back. */
  readonly results: readonly Result[];
  /** Milliseconds. */
  readonly at: number;
}

let all: readonly Done[] = [];
let keys = 0;
const listeners = new Set<() => void>();
const put = (next: readonly Done[]): void => {
  all = next;
  for (const listener of listeners) listener();
};

onActing(() => put([]));

/** The server's list of what is to be done may be older than what was done, by so much. */
const lateMs = 10_000;
/** An item is there still once somebody was asked about it. */
const staying: readonly DoneHere[] = ['ask_owner'];

export const keepDone = (of: Omit<Done, 'key'>): Done => {
  keys += 1;
  const done = { key: keys, ...of };
  put([done, ...all]);
  return done;
};

export const forgetDone = ({ key }: Done): void => put(all.filter((one) => one.key !== key));

export const useDone = (): readonly Done[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );

/** Until when it can be taken back, milliseconds; undefined where it cannot be at all. */
export const undoUntil = ({ results }: Pick<Done, 'results'>): number | undefined => {
  const undoable = results.filter(({ undo }) => undo !== undefined);
  if (undoable.length === 0) return undefined;
  return Math.min(
    ...undoable.map(({ undo_until: until }) => (until === undefined ? Infinity : Date.parse(until))),
  );
};

/** What can still be taken back, the last first. */
export const undoableNow = (done: readonly Done[], now: number): readonly Done[] =>
  done.filter((one) => (undoUntil(one) ?? 0) > now);

/** Items that are as good as gone from the list. */
export const leftBy = (done: readonly Done[], now: number): ReadonlySet<string> =>
  new Set(
    done
      .filter(({ at, action }) => now - at < lateMs && !staying.includes(action))
      .flatMap(({ results }) => results.map(({ item }) => item)),
  );
