import { describe, expect, it } from '@jest/globals';
import { growLanguageKnowledge } from '../../../services/expertise/language-knowledge.ts';
import { conceptsOf, noForms } from './vocabulary/vocabulary-makers.ts';

const aVocabularyOf = (concepts: number) => ({
  version: '1',
  concepts: conceptsOf(
    'medicine || field || - || médecine || medicine',
    ...Array.from({ length: concepts }, (_, n) => `no-${n} || sign || medicine || signe n${n} || sign n${n}`),
  ),
  translations: [{ french: 'santé', english: 'health', probability: 1 }],
  forms: noForms,
});

describe('what is known of both languages', () => {
  it('is made a piece at a time: more pieces for more concepts', () => {
    const piecesFor = (concepts: number): number =>
      [...growLanguageKnowledge(aVocabularyOf(concepts))].length;
    expect(piecesFor(400) - piecesFor(200)).toBeGreaterThanOrEqual(8);
  });

  it('is made once, for whoever asks next', () => {
    const curated = aVocabularyOf(10);
    const work = growLanguageKnowledge(curated);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(growLanguageKnowledge(curated).next()).toEqual({ done: true, value: step.value });
    expect(step.value.lexicon.pairs).toContainEqual(
      expect.objectContaining({ french: 'fr:sant', english: 'en:health', probability: 1 }),
    );
  });
});
