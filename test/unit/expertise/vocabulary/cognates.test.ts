import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldWord } from '../../../../services/expertise/analysis/fold-word.ts';
import { stemWord } from '../../../../services/expertise/analysis/stem-word.ts';
import { alikeness, skeleton } from '../../../../services/expertise/vocabulary/cognates.ts';
import { noForms } from './vocabulary-makers.ts';

const bones = (word: string, language: 'fr' | 'en'): string =>
  skeleton(stemWord(foldWord(word), language, noForms));
const alike = (french: string, english: string): number =>
  alikeness(bones(french, 'fr'), bones(english, 'en'));

describe('two words of the two languages', () => {
  it.each([
    ['neurologique', 'neurological'],
    ['hémorragie', 'haemorrhage'],
    ['thérapie', 'therapy'],
    ['moléculaire', 'molecular'],
    ['laboratoire', 'laboratory'],
    ['connecteur', 'connector'],
    ['différentiel', 'differential'],
    ['tuberculose', 'tuberculosis'],
    ['digitalisation', 'digitalization'],
    ['régulation', 'regulation'],
    ['actif', 'active'],
    ['européen', 'European'],
  ])('%s and %s are surely the same', (french, english) => {
    expect(alike(french, english)).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['pharmacien', 'pharmacist'],
    ['diagnostiquer', 'diagnosis'],
    ['vaccinologie', 'vaccine'],
  ])('%s and %s are made from one root, and less surely the same', (french, english) => {
    expect(alike(french, english)).toBeGreaterThan(0);
    expect(alike(french, english)).toBeLessThan(0.9);
  });

  it.each([
    ['électrostatique', 'electrolysis'],
    ['contrat', 'contrast'],
    ['concours', 'concert'],
    ['insuffisance', 'insulin'],
    ['prévention', 'previous'],
  ])('%s and %s only begin alike', (french, english) => {
    expect(alike(french, english)).toBe(0);
  });

  it('are as alike both ways, in 0..1', () => {
    const word = fc.stringMatching(/^(cardio|pharma|immun|neuro)[a-z]{0,8}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [a, b] = [skeleton(one), skeleton(other)];
        expect(alikeness(a, b)).toBe(alikeness(b, a));
        expect(alikeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(alikeness(a, b)).toBeLessThanOrEqual(1);
        expect(alikeness(a, a)).toBe(1);
      }),
    );
  });
});
