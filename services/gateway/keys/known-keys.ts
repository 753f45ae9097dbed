// Keys as they were read a moment ago, by the hash of a secret: hundreds of requests a second read the store once.
import type { Stored } from '../../platform/document-store/document-store.ts';
import type { Key } from './key.ts';

/** What another process changes or revokes counts here after so long at the most; what this one does, at once. */
export const freshMs = 3_000;

interface Entry {
  readonly at: number;
  readonly found: Promise<Stored<Key> | undefined>;
}

export interface KnownKeys {
  /** As it is known, or read by `read`: once for all who ask meanwhile. */
  find(
    hash: string,
    now: Date,
    read: () => Promise<Stored<Key> | undefined>,
  ): Promise<Stored<Key> | undefined>;
  /** They were changed: to be called once that is written. */
  forget(hashes: readonly string[]): void;
  /** Does what is done once for all who ask for the same meanwhile; the others do not wait. */
  once(hash: string, work: () => Promise<void>): Promise<void>;
}

/** What is not there is not remembered: whoever makes up secrets fills nothing. */
export const knownKeys = (): KnownKeys => {
  const entries = new Map<string, Entry>();
  const atWork = new Set<string>();
  return {
    find: async (hash, now, read) => {
      const held = entries.get(hash);
      const age = held ? now.getTime() - held.at : Number.NaN;
      if (held && age >= 0 && age < freshMs) return held.found;
      const entry = { at: now.getTime(), found: read() };
      entries.set(hash, entry);
      const drop = (): void => {
        if (entries.get(hash) === entry) entries.delete(hash);
      };
      try {
        const found = await entry.found;
        if (!found) drop();
        return found;
      } catch (error) {
        drop();
        throw error;
      }
    },
    forget: (hashes) => {
      for (const hash of hashes) entries.delete(hash);
    },
    once: async (hash, work) => {
      if (atWork.has(hash)) return;
      atWork.add(hash);
      await work().finally(() => atWork.delete(hash));
    },
  };
};
