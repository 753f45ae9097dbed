// Makes of what is asked the terms that are looked for.
import { bagOfTerms } from '../bag-of-terms.ts';
import type { Asked } from '../filters.ts';
import { impactsOf } from '../index/impacts.ts';
import { termsUnder } from './admissible.ts';
import type { CorrectedWord } from './correct-typed.ts';
import { readHeard } from './read-heard.ts';
import { fewestForThemes, nothing, tokensOf, writtenAs } from './read-question.ts';
import type { AskingWith, ReadAsked } from './read-question.ts';
import { fromOrganisation, fromSource } from './read-sources.ts';
import { readWords } from './read-words.ts';

const fromText = (text: string, { on: { engine }, horizon, locale }: AskingWith): ReadAsked => {
  const read = readHeard(text, locale, { engine, horizon }, false);
  const { terms, counts } = bagOfTerms(read.words, read.concepts);
  return {
    ...nothing,
    question: { terms, impacts: impactsOf(terms, counts, engine.terms.isConcept) },
    unheard: read.unheard,
    written: writtenAs(text, read),
    words: read.words.length,
    hasThemes: read.words.length >= fewestForThemes,
  };
};

const fromConcept = (id: string, { on: { engine }, horizon }: AskingWith): ReadAsked => {
  const terms = engine.vocabulary.concepts.has(id) ? termsUnder(id, engine).filter(horizon.hears) : [];
  const bag = bagOfTerms(tokensOf(terms));
  return {
    ...nothing,
    question: { terms: bag.terms, impacts: impactsOf(bag.terms, bag.counts, engine.terms.isConcept) },
    words: 1,
  };
};

/** `corrections` are those of words that are typed. */
export const readAsked = (
  asked: Asked,
  asking: AskingWith,
  corrections: readonly CorrectedWord[] = [],
): ReadAsked => {
  switch (asked.kind) {
    case 'words':
      return readWords(asked.words, asking, corrections);
    case 'text':
      return fromText(asked.text, asking);
    case 'source':
      return fromSource(asked.id, asking);
    case 'organisation':
      return fromOrganisation(asked.id, asking);
    case 'concept':
      return fromConcept(asked.id, asking);
  }
};
