import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseText, longestWord } from '../../../services/expertise/analyse-text.ts';
import { foldWord } from '../../../services/expertise/fold-word.ts';
import { someWords } from './expertise-makers.ts';

const stems = (text: string, language: 'fr' | 'en' = 'fr') =>
  analyseText(text, language).tokens.map((token) => token.stem);
const cut = (text: string) => analyseText(text, 'fr').tokens.map(({ start, end }) => text.slice(start, end));

describe('the analysis of a text', () => {
  it('makes words of one family the same, in French and in English', () => {
    expect(stems('développement développements')).toEqual(stems('développés développer'));
    expect(stems('the trials of patients', 'en')).toEqual(stems('a trial with the patient', 'en'));
  });

  it.each(['données évaluées', 'sévérité', 'cancérologie œdème', 'HÔPITAL', 'diabète'])(
    'makes no difference between accents and none, composed and decomposed: %s',
    (text) => {
      const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace('œ', 'oe');
      expect(stems(bare)).toEqual(stems(text));
      expect(stems(text.normalize('NFD'))).toEqual(stems(text));
    },
  );

  it('keeps the places of decomposed words in the original', () => {
    const text = 'une cohorte rénale'.normalize('NFD');
    expect(cut(text)).toEqual(['cohorte', 'rénale'.normalize('NFD')]);
  });

  it('leaves out elided words, possessives and the grammar of both languages', () => {
    expect(cut("l’imagerie d'urgence jusqu'à l'hôpital")).toEqual(['imagerie', 'urgence', 'hôpital']);
    expect(cut("the patient's kidney isn't ours")).toEqual(['patient', 'kidney']);
  });

  it('leaves out the formulae by which people ask and offer', () => {
    expect(stems('Nous recherchons une cohorte')).toEqual(stems('Nous proposons une cohorte'));
  });

  it('splits at hyphens, and keeps digits and acronyms, also those that are written like grammar', () => {
    expect(cut('co-développement COVID-19, CD4 et vitamine D')).toEqual([
      'co',
      'développement',
      'COVID',
      '19',
      'CD4',
      'vitamine',
      'D',
    ]);
    expect(cut("une plateforme d'IA et une AI pour les IRM")).toEqual(['plateforme', 'IA', 'AI', 'IRM']);
  });

  it('tells the language of each passage, and trusts the declared one where it cannot', () => {
    const text =
      'Nous suivons les patients de la cohorte. We follow the patients of this cohort.\nMachine learning';
    expect(analyseText(text, 'fr').passages.map((passage) => passage.language)).toEqual(['fr', 'en', 'fr']);
    expect(analyseText(text, 'en').passages.map((passage) => passage.language)).toEqual(['fr', 'en', 'en']);
  });

  it('gives the stem in the other language too where the language is not clear', () => {
    const [, learning] = analyseText('machine learning', 'fr').tokens;
    expect(learning).toMatchObject({ stem: 'learning', also: 'learn' });
  });

  it.each([
    ['letters without a space', 'é'.repeat(1_000_000)],
    ['marks on one letter', 'e' + '\u0301\u0323'.repeat(500_000)],
    ['full stops', '.'.repeat(1_000_000)],
    ['apostrophes', "l'".repeat(500_000)],
    ['tiny words', 'a1 '.repeat(333_333)],
    ['letters that open into many', '\uFDFA '.repeat(300_000)],
  ])('takes time in proportion to the length: 1 MB of %s', (_, text) => {
    const begun = performance.now();
    analyseText(text, 'fr');
    // Anything quadratic takes minutes here.
    expect(performance.now() - begun).toBeLessThan(8_000);
  });

  it('gives places that cut words out of any text, in order, none inside another', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      someWords,
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end, stem } of analyseText(text, 'en').tokens) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end - start).toBeLessThanOrEqual(longestWord);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(stem).not.toBe('');
          last = end;
        }
      }),
    );
  });

  it('puts every word into exactly one passage, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), someWords), (text) => {
        const { tokens, passages } = analyseText(text, 'fr');
        for (const token of tokens) {
          const around = passages.filter(({ start, end }) => start <= token.start && token.end <= end);
          expect(around).toHaveLength(1);
        }
      }),
    );
  });
});

describe('folding', () => {
  it('changes nothing the second time, and nothing by composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
        expect(foldWord(word.normalize('NFD'))).toBe(foldWord(word.normalize('NFC')));
      }),
    );
  });
});
