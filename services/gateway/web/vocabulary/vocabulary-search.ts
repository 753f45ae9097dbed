// What the address of the vocabulary page says: which section, what is searched for, what stands open.

export const vocabularySections = ['concepts', 'words', 'imports'] as const;
type VocabularySection = (typeof vocabularySections)[number];

interface VocabularySearch {
  readonly section?: VocabularySection;
  /** Beginning of a label. */
  readonly q?: string;
  /** Id of a concept. */
  readonly concept?: string;
  /** Id of an import. */
  readonly import?: string;
}

/** The router reads `?q=12` as a number. */
const wordsIn = (value: unknown): string | undefined => {
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words !== '' ? words.slice(0, 200) : undefined;
};

export const readVocabularySearch = (given: Readonly<Record<string, unknown>>): VocabularySearch => {
  const [q, concept, brought] = ['q', 'concept', 'import'].map((name) => wordsIn(given[name]));
  return {
    section: vocabularySections.find((one) => one === given['section']) ?? 'concepts',
    ...(q === undefined ? {} : { q }),
    ...(concept === undefined ? {} : { concept }),
    ...(brought === undefined ? {} : { import: brought }),
  };
};
