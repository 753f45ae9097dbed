// What is written in a form and not sent yet: kept in this tab, through other pages and a reload.
import { useRef, useState } from 'react';
import { useSession } from '../session/session.ts';
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

const read = <T>(key: string): KeptWords<T> => {
  try {
    return readKept(sessionStorage.getItem(key));
  } catch {
    return nothingWritten;
  }
};

/** A storage that is full or forbidden costs the reload, not what is on the page. */
const keep = (key: string, kept: KeptWords<unknown>): void => {
  try {
    if (Object.keys(kept.words).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // What is on the page stays there.
  }
};

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
  const session = useSession();
  const as = session.kind === 'member' ? session.person : session.kind;
  const key = `passerelle.written ${as} ${form}`;
  const [written, setWritten] = useState(() => read<T>(key));
  const isOld = (began: T): boolean => began?.version !== standing?.version;
  const meant = (of: KeptWords<T>): KeptWords<T> => stillMeant(of, standing, { isOld, isChange });
  const kept = meant(written);
  // An answer may come after more was written: it settles what is written then.
  const now = useRef(written);
  const set = (next: KeptWords<T>): void => {
    now.current = next;
    keep(key, next);
    setWritten(next);
  };
  return {
    words: kept.words,
    base: kept.began ?? standing,
    write: (changed) => set(write(meant(now.current), changed, standing)),
    goOnFrom: (other) => set(goOnFrom(now.current, other)),
    settle: (sent, stored) => set(settle(now.current, sent, stored)),
    clear: () => set(nothingWritten),
  };
};
