// Keeps the words of sources in the document store, beside the index: what is quoted, marked or checked word by word
// is read here. Several replicas write the same; of each source the highest version stands.
import type {
  Collection,
  CollectionDefinition,
  Write,
  WriteResult,
} from '../platform/document-store/document-store.ts';
import { FaultError, fault } from '../platform/faults/fault.ts';
import type { Source } from './source.ts';

/** A source that is no more, or does not count: nothing of it is kept but that, so that no late writer brings it back. */
export interface GoneSource {
  readonly id: string;
  readonly version: number;
  readonly gone: true;
}

export type SourceState = Source | GoneSource;

export const sources: CollectionDefinition<SourceState> = {
  name: 'expertise.sources',
  kept: 'derived',
  format: 1,
  indexes: {},
};

export interface KeptWords {
  /**
   * Resolves once these states, or newer ones, are durable. To be awaited before the index takes them in, so that
   * what the index finds has its words.
   */
  keep(states: readonly SourceState[]): Promise<void>;
  /** Those that are there, in the order asked, each in its latest version. */
  readMany(ids: readonly string[]): Promise<readonly Source[]>;
}

export interface KeepOptions {
  /** What this process took in before, after it was kept; 0: nothing. */
  readonly versionOf: (id: string) => number;
  /** Awaited between pieces of work. */
  readonly takeTurn: () => Promise<void>;
}

/** What is made ready, or read, without a pause: about a millisecond. */
const charactersAtOnce = 256 * 1024;
const documentsAtOnce = 50;

/** The latest state of each, of those that are newer than what was taken in. */
const newest = (states: readonly SourceState[], versionOf: KeepOptions['versionOf']): SourceState[] => {
  const latest = new Map<string, SourceState>();
  for (const state of states) {
    if (state.version > (latest.get(state.id)?.version ?? versionOf(state.id))) latest.set(state.id, state);
  }
  return [...latest.values()];
};

const piecesOf = (states: readonly SourceState[]): readonly (readonly SourceState[])[] => {
  const pieces: SourceState[][] = [];
  let characters = Infinity;
  for (const state of states) {
    const own = 'words' in state ? state.words.length : 0;
    if (characters + own > charactersAtOnce) {
      pieces.push([]);
      characters = 0;
    }
    pieces.at(-1)?.push(state);
    characters += own;
  }
  return pieces;
};

/** The version in the store is that of the source: from whatever stands there, which is older, straight to this one. */
const writeOf = (put: SourceState, ifVersion: number): Write<SourceState> => ({
  put,
  ifVersion,
  above: put.version - 1,
});

const standing = (result: WriteResult | undefined): number => {
  if (result?.kind === 'written') return result.version;
  if (result?.kind === 'conflict') return result.current;
  throw new FaultError(fault('overloaded', { subject: sources.name, detail: result?.kind ?? 'no result' }));
};

export const keepWords = (
  collection: Collection<SourceState>,
  { versionOf, takeTurn }: KeepOptions,
): KeptWords => {
  /** One call to the store, and one more for each time that others wrote older states meanwhile. */
  const keepPiece = async (piece: readonly SourceState[]): Promise<void> => {
    let left = piece.map((state) => ({ state, found: versionOf(state.id) }));
    while (left.length > 0) {
      const results = await collection.batch(left.map(({ state, found }) => writeOf(state, found)));
      left = left
        .map(({ state }, at) => ({ state, found: standing(results[at]) }))
        .filter(({ state, found }) => found < state.version);
    }
  };

  return {
    keep: async (states) => {
      for (const piece of piecesOf(newest(states, versionOf))) {
        await takeTurn();
        await keepPiece(piece);
      }
    },
    readMany: async (ids) => {
      const found: Source[] = [];
      for (let at = 0; at < ids.length; at += documentsAtOnce) {
        await takeTurn();
        const stored = await collection.getMany(ids.slice(at, at + documentsAtOnce));
        for (const { document } of stored) if ('words' in document) found.push(document);
      }
      return found;
    },
  };
};
