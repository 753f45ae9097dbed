// What is written and not sent yet, by who writes it, what it is about and its form: outlives a reload, a crash of the
// page and going back, and nobody else who acts in this tab finds it. Pure but for what it is given.
import type { Kept } from './guarded.ts';

/** Of one who acts. */
export interface Drafts<T> {
  get(about: string, form: string): T | undefined;
  keep(about: string, form: string, draft: T): void;
  drop(about: string, form: string): void;
  /** The forms about it that were begun. */
  formsOf(about: string): readonly string[];
}

export interface AllDrafts<T> {
  by(actor: string): Drafts<T>;
  onChange(listener: () => void): () => void;
}

interface DraftPorts<T> {
  readonly kept: Kept;
  /** Of the kind of draft: no other is called so. */
  readonly name: string;
  /** What was kept, if it is a draft still. */
  readonly read: (found: unknown) => T | undefined;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const createDrafts = <T>({ kept, name, read }: DraftPorts<T>): AllDrafts<T> => {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  // The same text is the same object: what reads it from a component compares by identity.
  const seen = new Map<string, { readonly text: string; readonly draft: T | undefined }>();
  const find = (key: string): T | undefined => {
    const text = kept.get(key);
    if (text === null) return undefined;
    const known = seen.get(key);
    if (known?.text === text) return known.draft;
    const draft = read(parse(text));
    seen.set(key, { text, draft });
    return draft;
  };
  return {
    by: (actor) => {
      const prefixOf = (about: string): string => `passerelle.${name} ${actor} ${about} `;
      return {
        get: (about, form) => find(prefixOf(about) + form),
        keep: (about, form, draft) => {
          kept.set(prefixOf(about) + form, JSON.stringify(draft));
          tell();
        },
        drop: (about, form) => {
          kept.remove(prefixOf(about) + form);
          tell();
        },
        formsOf: (about) => {
          const prefix = prefixOf(about);
          const own = kept.keys().filter((key) => key.startsWith(prefix));
          return own.map((key) => key.slice(prefix.length)).toSorted();
        },
      };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
