// What one process of the service holds: the index, what it has taken in, and those who wait for it.
import { createHoldings } from './holdings.ts';
import type { Holdings, News, Taken } from './holdings.ts';
import { createSourceIndex } from './source-index.ts';
import type { SourceIndex } from './source-index.ts';
import type { Source } from './source.ts';
import { createWaiting } from './await-versions.ts';
import type { Waiting } from './await-versions.ts';
import { createTurns } from './take-turns.ts';
import type { TakeTurn } from './take-turns.ts';

export interface Replica {
  readonly index: SourceIndex;
  readonly holdings: Holdings;
  readonly waiting: Waiting;
  readonly takeTurn: TakeTurn;
  /** ISO 8601 UTC of the latest event taken into account. */
  readonly latest: string | undefined;
  /** Takes a state in, with the source it puts into the index, if any; a state that is not newer changes nothing. */
  take(state: Taken, source: Source | undefined, at: string): boolean;
  /** Takes in what the log says was told. */
  read(news: News): void;
  /** Calls back after each change of what is untold. */
  onChange(listener: () => void): void;
}

export const createReplica = (takeTurn: TakeTurn = createTurns()): Replica => {
  const index = createSourceIndex();
  const holdings = createHoldings();
  const waiting = createWaiting(holdings.versionOf);
  const listeners: (() => void)[] = [];
  let latest: string | undefined;
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    index,
    holdings,
    waiting,
    takeTurn,
    get latest() {
      return latest;
    },
    take: (state, source, at) => {
      if (!holdings.take(state)) return false;
      if (source) index.put(source);
      else index.remove(state.id);
      if (latest === undefined || at > latest) latest = at;
      waiting.taken(state.id);
      changed();
      return true;
    },
    read: (news) => {
      holdings.read(news);
      changed();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
};
