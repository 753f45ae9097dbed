import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelsBegun } from '../../../../services/expertise/answers/begun-labels.ts';
import { createEngine } from '../../../../services/expertise/engine.ts';
import { spelt } from '../../../../services/expertise/vocabulary/written-words.ts';
import { smallVocabulary } from './a-campus.ts';

const { vocabulary } = createEngine(smallVocabulary);
const all = [...vocabulary.concepts.values()].flatMap(({ id, labels }) =>
  (['fr', 'en'] as const).flatMap((language) =>
    labels[language].map(({ words }) => ({ concept: id, words, spelt: spelt(words), language })),
  ),
);

const someBeginning = fc
  .record({
    words: fc.constantFrom(...all.map((label) => label.spelt)),
    letters: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ words, letters }) => words.slice(0, letters));

describe('labels that begin with what is typed', () => {
  it('are all that do, whatever was typed before', () => {
    fc.assert(
      fc.property(someBeginning, (beginning) => {
        const found = labelsBegun(vocabulary, beginning);
        expect(found).toEqual(all.filter((label) => label.spelt.startsWith(beginning)));
        expect(found.length).toBeGreaterThan(0);
      }),
    );
  });

  it('are none where no label does', () => {
    expect(labelsBegun(vocabulary, 'zz')).toEqual([]);
    expect(labelsBegun(vocabulary, 'diz')).toEqual([]);
  });
});
