// What is written in a form and not sent yet: kept in this tab, through other pages and a reload.
import { useState } from 'react';
import { useSession } from '../session/session.ts';
import type { Words } from './words.ts';

const read = (key: string): Words => {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    const entries = Object.entries(found ?? {}).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries) as Words;
  } catch {
    return {};
  }
};

/** A storage that is full or forbidden costs the reload, not what is on the page. */
const keep = (key: string, words: Words): void => {
  try {
    if (Object.keys(words).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(words));
  } catch {
    // What is on the page stays there.
  }
};

export interface Kept {
  /** What was written, by field; a field that nobody touched is not there. */
  readonly words: Words;
  write(changed: Words): void;
  clear(): void;
}

export const useKept = (form: string): Kept => {
  const session = useSession();
  const as = session.kind === 'member' ? session.person : session.kind;
  const key = `passerelle.written ${as} ${form}`;
  const [words, setWords] = useState(() => read(key));
  const set = (next: Words): void => {
    keep(key, next);
    setWords(next);
  };
  return { words, write: (changed) => set({ ...words, ...changed }), clear: () => set({}) };
};
