// What a word that must not stand leaves out: itself however it is written, and where it is a label, what it names in
// both languages.
import { foldWord } from '../analysis/fold-word.ts';
import { conceptTerm } from '../vocabulary/vocabulary.ts';
import type { AskingWith } from './read-question.ts';
import { formsOf } from './word-forms.ts';

const oneWord = /^[\p{L}\p{N}]+$/u;

/** Terms of which a source must hold none. Narrower concepts may stand: -cancer leaves out no text for its leukaemia. */
export const termsWithout = (word: string, { on: { engine } }: AskingWith): readonly number[] => {
  const { labels, concepts } = engine.vocabulary;
  const spelt = word.toUpperCase() === word ? [word] : [word, word.toUpperCase()];
  const ids = new Set(
    spelt.flatMap((one) => (['fr', 'en'] as const).flatMap((language) => labels.leadingFrom(one, language))),
  );
  const terms = [...formsOf(word, engine)];
  for (const id of ids) {
    const concept = concepts.get(id);
    const others = [...(concept?.labels.fr ?? []), ...(concept?.labels.en ?? [])];
    terms.push(engine.terms.find(conceptTerm(id)));
    for (const { words, near } of others) {
      if (near === undefined && oneWord.test(words) && foldWord(words) !== foldWord(word))
        terms.push(...formsOf(words, engine));
    }
  }
  return [...new Set(terms)].filter((term) => term >= 0);
};
