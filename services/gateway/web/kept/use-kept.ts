// What whoever acts writes in a form and has not sent yet: kept in this tab, through other pages and a reload.
import { useSyncExternalStore } from 'react';
import { createDrafts } from './drafts.ts';
import { inTab } from './guarded.ts';
import { useActor } from '../session/session.ts';
import {
  goOnFrom,
  type KeptWords,
  nothingWritten,
  readKept,
  settle,
  stillMeant,
  write,
} from './kept-words.ts';
import type { Words } from './words.ts';

const all = createDrafts<KeptWords<unknown>>({ kept: inTab, name: 'written', read: readKept });
const about = 'forms';

export interface Kept<T> {
  /** What was written, by field; a field that nobody touched is not there. */
  readonly words: Words;
  /** What that changes: what stood when it was begun; what stands now where nothing is written. */
  readonly base: T;
  write(changed: Words): void;
  goOnFrom(now: T): void;
  settle(sent: Words, stored: T): void;
  clear(): void;
}

/** `standing`: what stands now, where the form changes something; `isChange`: whether words change what stood. */
export const useKept = <T extends { readonly version: number } | undefined>(
  form: string,
  standing: T,
  isChange: (words: Words, began: T) => boolean = () => true,
): Kept<T> => {
  const drafts = all.by(useActor());
  // An answer may come after more was written: what is written then is asked for then.
  const now = (): KeptWords<T> => (drafts.get(about, form) ?? nothingWritten) as KeptWords<T>;
  const isOld = (began: T): boolean => began?.version !== standing?.version;
  const meant = (of: KeptWords<T>): KeptWords<T> => stillMeant(of, standing, { isOld, isChange });
  const kept = meant(useSyncExternalStore(all.onChange, now));
  const set = (next: KeptWords<T>): void => {
    if (Object.keys(next.words).length === 0) drafts.drop(about, form);
    else drafts.keep(about, form, next);
  };
  return {
    words: kept.words,
    base: kept.began ?? standing,
    write: (changed) => set(write(meant(now()), changed, standing)),
    goOnFrom: (other) => set(goOnFrom(now(), other)),
    settle: (sent, stored) => set(settle(now(), sent, stored)),
    clear: () => set(nothingWritten),
  };
};

/** The forms that whoever acts began and did not save. */
export const useBegun = (): readonly string[] => {
  const drafts = all.by(useActor());
  const begun = useSyncExternalStore(all.onChange, () => drafts.formsOf(about).join('\n'));
  return begun === '' ? [] : begun.split('\n');
};
