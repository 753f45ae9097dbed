import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correctWord } from '../../../../services/expertise/answers/correct-word.ts';
import { editDistance } from '../../../../services/expertise/answers/edit-distance.ts';
import { createFiledTerms } from '../../../../services/expertise/answers/file-terms.ts';
import { createNearWords } from '../../../../services/expertise/answers/near-words.ts';
import { readTypedWords } from '../../../../services/expertise/answers/read-typed-words.ts';
import { oneSlipFrom } from '../../../../services/expertise/answers/slips.ts';
import { stemWord } from '../../../../services/expertise/analysis/stem-word.ts';
import type { Language } from '../../../../services/expertise/source.ts';
import { aDictionary, noForms } from '../vocabulary/vocabulary-makers.ts';

describe('what is typed', () => {
  const nothing = { words: '', phrases: [], without: [], withoutPhrases: [] };
  it.each([
    ['cancer du sein', { words: 'cancer du', begun: 'sein' }],
    ['cancer ', { words: 'cancer' }],
    [
      '  un   "essai clinique" -sein -"cancer du poumon" coh',
      {
        words: 'un',
        phrases: ['essai clinique'],
        without: ['sein'],
        withoutPhrases: ['cancer du poumon'],
        begun: 'coh',
      },
    ],
    ['« essai clinique » “data hub” „so nicht“', { phrases: ['essai clinique', 'data hub', 'so nicht'] }],
    ['"jamais fermé', { phrases: ['jamais fermé'] }],
    ['co-développement - covid-19', { words: 'co-développement -', begun: 'covid-19' }],
    ['dialyse ?', { words: 'dialyse ?' }],
    ['""', {}],
  ])('is read: %s', (typed, expected) => {
    expect(readTypedWords(typed)).toEqual({ ...nothing, ...expected });
  });

  it('is read whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('-', '"', '«', '»', ' ', 'a', 'é', '“', '”'), maxLength: 40 }),
        (typed) => {
          const { words, phrases, without, withoutPhrases, begun } = readTypedWords(typed);
          const letters = (text: string): string => text.replaceAll(/[^aé]/g, '').split('').sort().join('');
          const all = [words, ...phrases, ...without, ...withoutPhrases, begun ?? ''].join('');
          expect(letters(all)).toBe(letters(typed));
        },
      ),
    );
  });
});

/** By the definition, however long it takes. */
const plainDistance = (one: string, other: string): number => {
  const between = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const same = one[i - 1] === other[j - 1] ? 0 : 1;
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    return Math.min(
      between(i - 1, j) + 1,
      between(i, j - 1) + 1,
      between(i - 1, j - 1) + same,
      swapped ? between(i - 2, j - 2) + 1 : Infinity,
    );
  };
  return between(one.length, other.length);
};

describe('slips of the finger', () => {
  it('are counted as far as asked', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(plainDistance(one, other), most + 1));
      }),
    );
  });

  const filedWith = (...terms: readonly string[]) => {
    const dictionary = aDictionary();
    for (const term of terms) dictionary.numberOf(term);
    const known = (counts: Readonly<Record<string, number>>) => ({
      filed: createFiledTerms(dictionary),
      stem: (word: string, language: Language) => stemWord(word, language, noForms),
      sources: (term: number) => counts[dictionary.termOf(term)] ?? 0,
      termOf: dictionary.termOf,
      find: dictionary.find,
    });
    const meant = (word: string, counts: Readonly<Record<string, number>>) =>
      dictionary.termOf(correctWord(word, known(counts))?.term ?? -1);
    return meant;
  };

  it('lead to the nearest word, the commonest of these, the same one whatever came first', () => {
    const meant = filedWith('fr:cancer', 'fr:cancan', 'en:cancer', 'fr:center');
    expect(meant('canser', { 'fr:cancer': 1, 'fr:cancan': 9 })).toBe('fr:cancer');
    expect(meant('cenver', { 'fr:cancer': 9, 'fr:center': 1 })).toBe('fr:center');
    expect(meant('canser', { 'fr:cancer': 2, 'en:cancer': 2 })).toBe('en:cancer');
    expect(filedWith('en:cancer', 'fr:cancer')('canser', { 'fr:cancer': 2, 'en:cancer': 2 })).toBe(
      'en:cancer',
    );
  });

  it('lead nowhere from short words, another first letter of one of some length, or to what nobody may see', () => {
    const meant = filedWith('fr:foie', 'fr:sang', 'fr:cancer');
    expect(meant('foi', { 'fr:foie': 1 })).toBe('');
    expect(meant('rang', { 'fr:sang': 1 })).toBe('');
    expect(meant('canser', {})).toBe('');
  });

  it('in the first letter of a long word lead to it where none is as near that begins alike', () => {
    const meant = filedWith('fr:cancer', 'fr:sancer');
    expect(meant('xancer', { 'fr:cancer': 1 })).toBe('fr:cancer');
    expect(meant('ancer', { 'fr:cancer': 1 })).toBe('');
    expect(meant('sanncer', { 'fr:cancer': 9, 'fr:sancer': 1 })).toBe('fr:sancer');
    expect(meant('sanker', { 'fr:cancer': 9, 'fr:sancer': 1 })).toBe('fr:sancer');
  });

  it('in the ending of a word lead to it, whatever ending texts give it', () => {
    const meant = filedWith('fr:hospitalis', 'en:hospit');
    const counts = { 'fr:hospitalis': 1, 'en:hospit': 1 };
    expect(meant('hospitalisatons', counts)).toBe('fr:hospitalis');
    expect(meant('hospitaliation', counts)).toBe('fr:hospitalis');
  });

  it('make all the words that lie one slip away, and no others', () => {
    const made = [...oneSlipFrom('foie')];
    for (const word of ['oie', 'fois', 'ofie', 'foiee', 'xfoie', 'foi', 'goie']) expect(made).toContain(word);
    expect(made.every((word) => editDistance('foie', word, 2) === 1)).toBe(true);
    expect(new Set(made).size).toBeGreaterThan(26 * 8);
  });

  it('are looked for among words without missing one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, fc.constantFrom(0, 1, 2), (all, typed, most) => {
        const words = createNearWords<string>();
        for (const one of all) words.add(one, one);
        const near = all
          .map((of) => ({ of, slips: editDistance(typed, of, most) }))
          .filter(({ slips }) => slips <= most);
        expect([...words.near(typed, most)]).toEqual(near);
      }),
    );
  });

  it('know words that the dictionary took in since, a few at a time or all at once', () => {
    const dictionary = aDictionary();
    const filed = createFiledTerms(dictionary);
    for (const term of ['fr:cancer', '=IRM', '#concept', 'fr:a']) dictionary.numberOf(term);
    expect([filed.catchUp(2), filed.catchUp(5)]).toEqual([true, false]);
    dictionary.numberOf('en:cancel');
    expect(filed.beginningWith('canc').map(({ stem }) => stem)).toEqual(['cancer', 'cancel']);
    expect([...filed.near('arm', 1)]).toEqual([{ of: { term: 1, stem: 'irm' }, slips: 1 }]);
    expect(['canceux', 'canaux', 'irmes'].map(filed.mayHold)).toEqual([true, false, true]);
  });
});
