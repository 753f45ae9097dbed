// What a concept is called: in the reader's language where it has a label there, and in the other one.
import type { Concept, Language } from '../api/generated.ts';

interface ConceptName {
  readonly words: string;
  readonly language: Language;
}

type Labelled = Pick<Concept, 'labels'>;

const firstIn = ({ labels }: Labelled, language: Language): ConceptName | undefined => {
  const words = labels[language][0];
  return words === undefined ? undefined : { words, language };
};

const otherLanguage = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** Undefined where it has no label at all. */
export const nameOf = (of: Labelled, language: Language): ConceptName | undefined =>
  firstIn(of, language) ?? firstIn(of, otherLanguage(language));

/** In the other language; undefined where the name is in it already, or there is none. */
export const alsoNamed = (of: Labelled, language: Language): ConceptName | undefined =>
  firstIn(of, language) && firstIn(of, otherLanguage(language));
