// What the spelling of a term says: `fr:stem` and `en:stem` are words, `=name` is of no language, `#id` is a concept.
import type { Language } from '../source.ts';

export interface WordOfTerm {
  readonly language: Language;
  readonly stem: string;
}

export const otherLanguage: Readonly<Record<Language, Language>> = { fr: 'en', en: 'fr' };

export const languageOf = (term: string): Language | undefined =>
  term.startsWith('fr:') ? 'fr' : term.startsWith('en:') ? 'en' : undefined;

/** Undefined: it is a word of neither language. */
export const wordOf = (term: string): WordOfTerm | undefined => {
  const language = languageOf(term);
  return language && { language, stem: term.slice(3) };
};

/** A word or a name without what marks it so, in small letters. */
export const spellingOf = (term: string): string => term.replace(/^(fr:|en:|=)/, '').toLowerCase();
