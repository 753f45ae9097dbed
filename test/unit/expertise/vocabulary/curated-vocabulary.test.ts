// The curated vocabulary itself, held to its rules.
import { describe, expect, it } from '@jest/globals';
import {
  curatedFiles,
  readCuratedVocabulary,
} from '../../../../services/expertise/vocabulary/curated-files.ts';
import { createLabelReader } from '../../../../services/expertise/vocabulary/label-reader.ts';
import { describeFault, lintVocabulary } from '../../../../services/expertise/vocabulary/lint-vocabulary.ts';

const files = {
  concepts: curatedFiles('concepts'),
  lexicon: curatedFiles('lexicon'),
  forms: curatedFiles('forms'),
};

describe('the curated vocabulary', () => {
  const lint = lintVocabulary(files, createLabelReader(readCuratedVocabulary().forms));

  it('keeps its rules', () => {
    expect(lint.faults.map(describeFault)).toEqual([]);
  });

  it('has labels that texts can tell apart', () => {
    expect(lint.stemCollisions).toEqual([]);
  });

  it('has at least 4,000 concepts besides its fields', () => {
    expect(lint.concepts).toBeGreaterThanOrEqual(4_000);
  });

  it('translates at least 2,500 French words', () => {
    expect(lint.words).toBeGreaterThanOrEqual(2_500);
  });
});
