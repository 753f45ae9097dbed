// Properties of the analysis of any text: places, spellings, passages.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyser, readTokens, termsOf, tokensOf } from './analysis-makers.ts';
import { english, french } from './campus-sentences.ts';

const pieces = `
  IRM IRMs ARNm mRNA COVID-19 sars-cov-2 TNF-α anti-PD-L1 HER2+ CAR-T R&D I.R.M 5-FU p53 C++ 2.5 2010-2020 PM2,5 1,000
  3D bio-informatique X-ray α-synucléine aujourd’hui l'œdème patient’s e-santé œuvre ﬁbrose (IRM) a@b.fr http://x.fr/y
  bio\u00ADmarqueur É naïve ＩＲＭ 𝗰𝗮 👩‍🔬 — / « »
`;
const fragments = fc.constantFrom(
  ...[pieces, ...french, ...english].flatMap((words) => words.trim().split(/\s+/)),
  ...['10 mg', '2,5 mg/l', '1 000 000', '10-20 %'],
);
const joints = fc.constantFrom(
  ...[' ', ' ', ' ', '. ', ', ', '\n', '-', "'", '’', '/', ' (', ') ', '\u00a0', '\u00AD', ''],
);

/** Words, names and numbers of both languages, joined in likely and unlikely ways. */
const campusText = fc
  .array(fc.tuple(fragments, joints), { maxLength: 25 })
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(
  campusText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
/** The letters of mathematics have a few symbols among them. */
const inWords = /^[\p{L}\p{N}\u{1D400}-\u{1D7FF}](.*[\p{L}\p{N}\p{M}\p{Cs}\u{1D400}-\u{1D7FF}%‰°€$£+])?$/su;
const anyLanguage = fc.constantFrom('fr' as const, 'en' as const);

/** All that a piece of a text may be when it stands alone. */
const readingsOf = (piece: string): ReadonlySet<string> =>
  new Set([
    ...termsOf(piece, 'fr'),
    ...termsOf(piece, 'en'),
    ...tokensOf(analyser.tokensIn(piece, 'fr')).map(({ term }) => term),
    ...tokensOf(analyser.tokensIn(piece, 'en')).map(({ term }) => term),
    // In a text all in capitals they are no acronyms.
    ...tokensOf(analyser.tokensIn(piece.toLowerCase(), 'fr')).map(({ term }) => term),
    ...tokensOf(analyser.tokensIn(piece.toLowerCase(), 'en')).map(({ term }) => term),
  ]);

describe('the places of tokens', () => {
  it('ascend, and cut something out of the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        let last = 0;
        for (const { start, end } of readTokens(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('begin and end with letters, digits, marks, or the sign of a unit', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const { start, end } of readTokens(text, language))
          expect(text.slice(start, end)).toMatch(inWords);
      }),
    );
  });

  it('cut exactly the word that matched: alone it has the same term', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const { term, start, end } of readTokens(text, language)) {
          const piece = text.slice(start, end);
          const readings = readingsOf(piece);
          if (!readings.has(term))
            throw new Error(`${piece} is ${term} in the text, alone ${[...readings].join(' ')}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are inside one passage, and passages hold all but white space', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { passages } = analyser.read(text, language);
        for (const { start, end } of readTokens(text, language))
          expect(passages.filter((passage) => passage.start <= start && end <= passage.end)).toHaveLength(1);
        let last = 0;
        for (const { start, end } of passages) {
          expect(text.slice(last, start).trim().replaceAll('\u200b', '')).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim().replaceAll('\u200b', '')).toBe('');
      }),
    );
  });
});

describe('spellings of one text', () => {
  it('composed and decomposed have the same terms', () => {
    fc.assert(
      fc.property(campusText, anyLanguage, (text, language) => {
        expect(termsOf(text.normalize('NFD'), language)).toEqual(termsOf(text.normalize('NFC'), language));
      }),
    );
  });

  it('decomposed cut the same words', () => {
    fc.assert(
      fc.property(campusText, anyLanguage, (text, language) => {
        const cut = (form: string) =>
          readTokens(form, language).map(({ start, end }) => form.slice(start, end).normalize('NFC'));
        expect(cut(text.normalize('NFD'))).toEqual(cut(text.normalize('NFC')));
      }),
    );
  });

  it('with soft hyphens inside words have the same terms', () => {
    fc.assert(
      fc.property(fc.constantFrom(...french, ...english), anyLanguage, (text, language) => {
        const broken = text.replace(/(\p{L})(?=\p{L})/gu, '$1\u00AD');
        expect(termsOf(broken, language)).toEqual(termsOf(text, language));
      }),
    );
  });
});

describe('reading', () => {
  it('depends on nothing read before', () => {
    fc.assert(
      fc.property(anyText, anyText, anyLanguage, (before, text, language) => {
        const first = readTokens(text, language);
        analyser.read(before, language);
        expect(readTokens(text, language)).toEqual(first);
      }),
    );
  });

  it('to ask finds the words that reading to index has numbered', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const read = analyser.read(text, language);
        expect(analyser.ask(text, language)).toEqual(read);
      }),
    );
  });
});
