// What is written and not saved yet, by organisation and form: outlives a reload, a crash of the page and going back.
// Pure but for the storage it is given.
import type { Values } from './fields.ts';

export interface Draft {
  readonly values: Values;
  /** What stood when it was begun. */
  readonly base: Values;
  /** Of what stood; absent for something new. */
  readonly version?: number;
  /** What was last sent as something new: the same again is made once only. */
  readonly sent?: { readonly key: string; readonly body: string };
}

/** As the browser's own. */
interface Kept {
  readonly length: number;
  key(at: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

export interface Drafts {
  get(organisation: string, form: string): Draft | undefined;
  keep(organisation: string, form: string, draft: Draft): void;
  drop(organisation: string, form: string): void;
  /** The forms of an organisation that were begun. */
  formsOf(organisation: string): readonly string[];
  onChange(listener: () => void): () => void;
}

const prefix = (organisation: string): string => `passerelle.draft ${organisation} `;

const read = (text: string | null | undefined): Draft | undefined => {
  if (text === null || text === undefined) return undefined;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return undefined;
  }
};

/** A storage that is full or forbidden costs the reload, not what is on the page. */
export const createDrafts = (storage: () => Kept): Drafts => {
  const unkept = new Map<string, string>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  // The same text is the same object: what reads it from a component compares by identity.
  const seen = new Map<string, { readonly text: string; readonly draft: Draft | undefined }>();
  const stored = (key: string): string | null => {
    try {
      return unkept.get(key) ?? storage().getItem(key);
    } catch {
      return null;
    }
  };
  const keysKept = (): readonly string[] => {
    try {
      const from = storage();
      return Array.from({ length: from.length }, (_, at) => from.key(at) ?? '');
    } catch {
      return [];
    }
  };
  return {
    get: (organisation, form) => {
      const key = prefix(organisation) + form;
      const text = stored(key);
      if (text === null) return undefined;
      const known = seen.get(key);
      if (known?.text === text) return known.draft;
      const draft = read(text);
      seen.set(key, { text, draft });
      return draft;
    },
    keep: (organisation, form, draft) => {
      const key = prefix(organisation) + form;
      const text = JSON.stringify(draft);
      unkept.delete(key);
      try {
        storage().setItem(key, text);
      } catch {
        unkept.set(key, text);
      }
      tell();
    },
    drop: (organisation, form) => {
      const key = prefix(organisation) + form;
      unkept.delete(key);
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept there.
      }
      tell();
    },
    formsOf: (organisation) =>
      [...new Set([...keysKept(), ...unkept.keys()])]
        .filter((key) => key.startsWith(prefix(organisation)))
        .map((key) => key.slice(prefix(organisation).length))
        .toSorted(),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
