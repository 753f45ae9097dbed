// No text costs more than its length, whatever it holds.
import { describe, expect, it } from '@jest/globals';
import { hashOfNothing, createWordTable } from '../../../../services/expertise/analysis/word-table.ts';
import { anAnalyser } from './analysis-makers.ts';
import { unitsLookedAt } from './count-work.ts';

const million = 1_000_000;
const texts: Readonly<Record<string, string>> = {
  'letters without a space': 'é',
  'capitals without a space': 'A',
  'digits without a space': '1',
  'marks on one letter': '\u0301\u0323',
  'soft hyphens': 'a\u00AD',
  hyphens: '-',
  'letters and hyphens': 'a-',
  'capitals and hyphens': 'A-',
  'digits and hyphens': '1-',
  'names and hyphens': 'IL6-',
  'prefixes and hyphens': 'bio-',
  apostrophes: "'",
  'elided letters': "l'",
  'full stops': '.',
  'capitals and full stops': 'A.',
  'labels of an address without an end': 'abc.',
  'labels of addresses': 'a.fr.',
  'at signs': 'a@',
  'beginnings of addresses': 'http://',
  'brackets that open': '(',
  'acronyms in brackets': '(AB)',
  'acronyms before brackets that stay open': 'AB (',
  'acronyms after words': 'alpha beta (AB) ',
  'acronyms before long forms': 'AB (alpha beta) ',
  'groups of three digits': '111 ',
  'groups of three digits with commas': '111,',
  'decimals of decimals': '1.1.',
  ranges: '1-2 mg ',
  'units of units': '1 mg/',
  percents: '1 %',
  'tiny words': 'a1 ',
  'English words in French': 'le deep learning ',
  'letters that open into many': '\uFDFA ',
  'halves of letters': '\uD835',
  lines: 'a\n',
  spaces: ' ',
  ampersands: 'R&',
  pluses: 'A+',
};
const ofLength = (piece: string, units: number): string =>
  piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

describe('a hostile text', () => {
  it.each(Object.entries(texts))('is looked at a bounded number of times: %s', (_, piece) => {
    const text = ofLength(piece, 30_000);
    expect(unitsLookedAt(() => anAnalyser().read(text, 'fr'))).toBeLessThan(100 * text.length);
  });

  it.each(Object.entries(texts))(
    'of a million units is read in seconds, where walking it again and again takes minutes: %s',
    (_, piece) => {
      const { passages, words } = anAnalyser().read(ofLength(piece, million), 'fr');
      expect(passages.length + words.length).toBeLessThan(2 * million);
    },
    15_000,
  );

  it('is also one of words that are all different', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `mot${at.toString(36)}x`).join(' ');
    expect(unitsLookedAt(() => anAnalyser().read(text, 'fr'))).toBeLessThan(100 * text.length);
  });
});

describe('words made to collide', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);

  it('keep numbers of their own', () => {
    const table = createWordTable();
    const number = (word: string) => table.numberOf(word, 0, word.length, hashOfNothing);
    expect(words.map(number)).toEqual(words.map((_, at) => at));
    expect(words.map(number)).toEqual(words.map((_, at) => at));
    expect(words.map((_, at) => table.spellingOf(at))).toEqual(words);
  });

  it('are looked at no more often than others', () => {
    const cost = (hashOf: (at: number) => number): number => {
      const table = createWordTable();
      return unitsLookedAt(() => {
        for (const _ of ['met', 'known'])
          words.forEach((word, at) => table.numberOf(word, 0, word.length, hashOf(at)));
      });
    };
    expect(cost(() => hashOfNothing)).toBeLessThan(40 * cost((at) => Math.imul(at, 0x9e3779b1)));
  });
});
