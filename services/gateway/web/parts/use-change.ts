// Changes what stands, written in a form: over what stood when that was begun. What somebody else changed meanwhile is told,
// and nothing is lost.
import { useState } from 'react';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import type { MessageKey } from '../language/fr.ts';
import { currentIn, useSave } from './use-save.ts';

interface Change<T, P, F> {
  wordsOf(of: T): Words;
  /** Undefined where nothing is changed. */
  patchOf(before: Words, written: Words): P | undefined;
  /** Fields that differ between two states. */
  changedBetween(before: Words, after: Words): readonly F[];
  /** What has to be mended before it can be sent. */
  wrongIn(words: Words): readonly string[];
  /** What stands in a field, in words. */
  shown(field: F, of: T): string;
  send(patch: P, headers: { readonly ifMatch: string }): Promise<T>;
  /** What is asked for again, whether it was saved or not: names the resource. */
  readonly of: string;
  /** What is said once it is saved. */
  readonly says: MessageKey;
}

/** `form`: what it is kept as. */
export const useChange = <T extends { readonly version: number }, P, F>(
  form: string,
  standing: T,
  { wordsOf, patchOf, changedBetween, wrongIn, shown, ...saving }: Change<T, P, F>,
) => {
  const kept = useKept(
    form,
    standing,
    (words: Words, began: T) => patchOf(wordsOf(began), words) !== undefined,
  );
  const [tries, setTries] = useState(0);
  const save = useSave<T, P>(kept, saving);
  const before = wordsOf(kept.base);
  const words = { ...before, ...kept.words };
  const patch = patchOf(before, kept.words);
  const current = currentIn<T>(save.error);
  const on = save.variables?.on;
  const onSend = (): void => {
    if (wrongIn(words).length > 0) return setTries(tries + 1);
    if (patch && !save.isPending) save.mutate({ patch, words: kept.words, on: kept.base });
  };
  return {
    form: { words, tries, error: save.error, write: kept.write, onSend },
    foot: {
      isChanged: patch !== undefined,
      isPending: save.isPending,
      error: save.error,
      meanwhile:
        current && on
          ? changedBetween(wordsOf(on), wordsOf(current)).map((field) => shown(field, current))
          : [],
      onSave: onSend,
      onForget: (): void => {
        kept.clear();
        save.reset();
        setTries(0);
      },
    },
  };
};
