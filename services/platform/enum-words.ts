// Words for the values of a generated enum: `ORGANISATION_KIND_LAB` is `lab` in the code and in the store.

type Named = Readonly<Record<string, string>>;
export type WordOf<E extends Named> = Lowercase<Exclude<keyof E & string, 'UNSPECIFIED' | 'UNRECOGNIZED'>>;

export interface EnumWords<E extends Named> {
  readonly all: readonly WordOf<E>[];
  /** Undefined for a value that was not given, or that a newer release added. */
  word(value: E[keyof E]): WordOf<E> | undefined;
  value(word: WordOf<E>): E[keyof E];
}

export const enumWords = <E extends Named>(enumeration: E): EnumWords<E> => {
  const known = Object.entries(enumeration).filter(
    ([name]) => name !== 'UNSPECIFIED' && name !== 'UNRECOGNIZED',
  );
  const words = new Map(known.map(([name, value]) => [value, name.toLowerCase() as WordOf<E>]));
  return {
    all: [...words.values()],
    word: (value) => words.get(value),
    value: (word) => enumeration[word.toUpperCase()] as E[keyof E],
  };
};
