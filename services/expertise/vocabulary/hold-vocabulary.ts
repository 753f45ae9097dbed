// The vocabulary as one replica has it: ours and the imports in force, made anew in the background when they change.
import { assembling } from './assemble-vocabulary.ts';
import { runInTurns } from '../analysis/in-pieces.ts';
import type { ReadInForce } from './read-imports.ts';
import { growVocabulary } from './vocabulary.ts';
import type { Assembled, Vocabulary, VocabularyReader } from './vocabulary.ts';

export interface HeldVocabulary {
  /** Ours alone until imports were first read. */
  readonly current: Vocabulary;
  /** Version of an import's record that `current` was made of; 0: none was read. */
  versionOf(importId: string): number;
  /** Reads what is in force now and makes `current` of it. Asked while it is at it, it does it once more. */
  refresh(): Promise<void>;
  /** Called with each vocabulary that replaces another: texts are to be annotated again. */
  onChange(listener: (vocabulary: Vocabulary) => void): void;
}

export interface HoldingWith {
  readonly curated: Assembled;
  readonly reader: VocabularyReader;
  readonly read: () => Promise<ReadInForce>;
  /** To be awaited before each piece of work. */
  readonly takeTurn: () => Promise<void>;
  /** The vocabulary of ours alone, where it is made already. */
  readonly first: Vocabulary;
}

export const createHeldVocabulary = ({
  curated,
  reader,
  read,
  takeTurn,
  first,
}: HoldingWith): HeldVocabulary => {
  const listeners: ((vocabulary: Vocabulary) => void)[] = [];
  let current = first;
  let versions: ReadonlyMap<string, number> = new Map();
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const make = async (): Promise<void> => {
    waiting = undefined;
    const inForce = await read();
    const assembled =
      inForce.imports.length === 0
        ? curated
        : await runInTurns(assembling(curated, inForce.imports), takeTurn);
    if (assembled.version !== current.version) {
      current = await runInTurns(growVocabulary(assembled, reader), takeTurn);
      for (const listener of listeners) listener(current);
    }
    ({ versions } = inForce);
  };

  return {
    get current() {
      return current;
    },
    versionOf: (importId) => versions.get(importId) ?? 0,
    refresh: () => {
      // One that has not begun yet will read what this one asks for.
      waiting ??= running = running.catch(() => undefined).then(make);
      return waiting;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
};
