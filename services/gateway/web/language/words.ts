// Which words are here. Those of the first pages come with the first visit, those of the others with the first of them
// that is opened; what is loaded of one language is loaded of the other before the page speaks it.
import type { MessageKey } from './fr.ts';
import type { Language } from './languages.ts';

export type Catalogue = 'first' | 'later';
type Words = Readonly<Partial<Record<MessageKey, string>>>;

const catalogues: Readonly<Record<Language, Readonly<Record<Catalogue, () => Promise<Words>>>>> = {
  fr: {
    first: async () => (await import('./fr/first.ts')).first,
    later: async () => (await import('./fr/later.ts')).later,
  },
  en: {
    first: async () => (await import('./en/first.ts')).first,
    later: async () => (await import('./en/later.ts')).later,
  },
};

const held = new Map<string, Words>();
const needed = new Set<Catalogue>(['first']);

const isHeld = (language: Language, catalogue: Catalogue): boolean => held.has(`${language} ${catalogue}`);

const load = async (language: Language, catalogue: Catalogue): Promise<void> => {
  if (!isHeld(language, catalogue))
    held.set(`${language} ${catalogue}`, await catalogues[language][catalogue]());
};

/** Until all that was needed so far is here in this language; rejects where it cannot be loaded. */
export const learn = async (language: Language): Promise<void> => {
  // Another page may need more while this loads.
  while ([...needed].some((catalogue) => !isHeld(language, catalogue)))
    await Promise.all([...needed].map((catalogue) => load(language, catalogue)));
};

/** From now on also this is needed, in whatever language the page speaks by then. */
export const need = (catalogue: Catalogue): void => {
  needed.add(catalogue);
};

/** A page whose words are not here is not shown: its route waits for them. */
export const wordsFor = (language: Language, key: MessageKey): string => {
  const found = held.get(`${language} first`)?.[key] ?? held.get(`${language} later`)?.[key];
  if (found === undefined) throw new Error(`the words of ${key} are not loaded in ${language}`);
  return found;
};

/** Whether the page has words for something that it learns of from the server, such as a kind by its code. */
export const hasWords = (key: string): key is MessageKey =>
  [...held.values()].some((words) => Object.hasOwn(words, key));
