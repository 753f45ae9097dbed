// What one process of the service holds: the engine, what it has taken in, and those who wait for it.
import { createWaiting } from './await-versions.ts';
import type { Waiting } from './await-versions.ts';
import type { Engine } from './engine.ts';
import { createHoldings } from './holdings.ts';
import type { Holdings, News, Taken } from './holdings.ts';
import { createKnownConsents } from './known-consents.ts';
import type { KnownConsents } from './known-consents.ts';
import type { Source } from './source.ts';
import { createTurns } from './take-turns.ts';
import type { TakeTurn } from './take-turns.ts';

/** One state of one source, as its event tells it, with what it puts into the index, if anything. */
export interface Received {
  readonly state: Taken;
  readonly source: Source | undefined;
  /** ISO 8601 UTC of the event. */
  readonly at: string;
}

export interface Replica {
  readonly engine: Engine;
  readonly holdings: Holdings;
  readonly consents: KnownConsents;
  readonly waiting: Waiting;
  readonly takeTurn: TakeTurn;
  /** ISO 8601 UTC of the latest event taken into account. */
  readonly latest: string | undefined;
  /** Takes states in, one after the other; a state that is not newer changes nothing. */
  take(received: readonly Received[]): Promise<void>;
  /** Takes in what the log says was told. */
  read(news: News): void;
  /** Calls back after each change of what is untold. */
  onChange(listener: () => void): void;
}

export interface ReplicaWith {
  readonly engine: Engine;
  /** Keeps the words of sources where answers find them; resolves once they are durable. */
  readonly keepWords: (received: readonly Received[]) => Promise<void>;
  readonly takeTurn?: TakeTurn;
}

export const createReplica = ({ engine, keepWords, takeTurn = createTurns() }: ReplicaWith): Replica => {
  const holdings = createHoldings();
  const waiting = createWaiting(holdings.versionOf);
  const listeners: (() => void)[] = [];
  let latest: string | undefined;
  const changed = (): void => {
    for (const listener of listeners) listener();
  };

  const takeOne = ({ state, source, at }: Received): void => {
    if (!holdings.take(state)) return;
    if (source) engine.put(source);
    else engine.remove(state.id);
    if (latest === undefined || at > latest) latest = at;
    waiting.taken(state.id);
    changed();
  };

  return {
    engine,
    holdings,
    consents: createKnownConsents(),
    waiting,
    takeTurn,
    get latest() {
      return latest;
    },
    take: async (received) => {
      const newer = received.filter(({ state }) => holdings.versionOf(state.id) < state.version);
      if (newer.length === 0) return;
      await keepWords(newer);
      for (const one of newer) {
        await takeTurn();
        takeOne(one);
      }
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
