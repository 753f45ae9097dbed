// Where texts stand among the themes of the campus, as expertise told it: kept by text, so that an edit asks for one.

/** One state of one text. */
export interface TextState {
  readonly id: string;
  readonly version: number;
}

/** What expertise told of a text; nothing where none of its words has a theme. */
export type ThemeValues = Int8Array;

/** The texts that there are; they are looked through anew only where the version is another one. */
export interface KnownTexts {
  readonly version: number;
  texts(): Iterable<TextState>;
}

export interface TextThemes {
  /** The texts that nothing was told of yet; what was told of texts that are gone is forgotten. */
  missing(known: KnownTexts): readonly TextState[];
  /** Values of the texts that were asked about; a text without stands nowhere. */
  take(semantics: number, asked: readonly TextState[], values: ReadonlyMap<string, ThemeValues>): void;
  /** Themes were learned anew: what was told of others is forgotten, for values of two semantics do not compare. */
  learned(semantics: number): void;
  readonly of: (text: string) => ThemeValues | undefined;
  /** Of all values; 0 before any. */
  readonly semantics: number;
  /** Changes with everything that is told here. */
  readonly version: number;
}

const nowhere: ThemeValues = new Int8Array();

export const createTextThemes = (): TextThemes => {
  const told = new Map<string, { readonly version: number; readonly values: ThemeValues }>();
  let semantics = 0;
  let version = 0;
  /** Versions at which nothing was missing. */
  let complete: { readonly known: number; readonly version: number } | undefined;

  const keepOnly = (texts: readonly TextState[]): void => {
    const kept = new Set(texts.map(({ id }) => id));
    for (const id of told.keys()) if (!kept.has(id)) told.delete(id);
  };

  const learned = (of: number): void => {
    if (of <= semantics) return;
    told.clear();
    semantics = of;
    version += 1;
  };
  return {
    missing: (known) => {
      if (complete?.known === known.version && complete.version === version) return [];
      const texts = [...known.texts()];
      const missing = texts.filter((text) => (told.get(text.id)?.version ?? 0) < text.version);
      if (missing.length > 0) return missing;
      keepOnly(texts);
      complete = { known: known.version, version };
      return [];
    },
    take: (of, asked, values) => {
      learned(of);
      // An answer that was on its way when themes were learned anew.
      if (of < semantics) return;
      for (const { id, version: state } of asked)
        told.set(id, { version: state, values: values.get(id) ?? nowhere });
      version += 1;
    },
    learned,
    of: (text) => {
      const values = told.get(text)?.values;
      return values && values.length > 0 ? values : undefined;
    },
    get semantics() {
      return semantics;
    },
    get version() {
      return version;
    },
  };
};
