import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutQuotes } from '../../../../services/expertise/answers/cut-quotes.ts';
import type { Match } from '../../../../services/expertise/answers/cut-quotes.ts';

/** Matches of these words, wherever they stand, each a term of its own. */
const matchesOf = (text: string, words: readonly string[]): Match[] =>
  words
    .flatMap((word, term) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index, 0: match }) => ({
        ...{ term, weight: 1 },
        ...{ start: index, end: index + match.length },
      })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
const whole = (text: string) => [{ start: 0, end: text.length, language: 'fr' as const }];

describe('quotes', () => {
  it('hold the stretch with the most different words that matched, widened to whole words', () => {
    const filler = 'mot '.repeat(60);
    const text = `${filler}dialyse dialyse ${filler}dialyse du rein ${filler}`.trim();
    const [quote] = cutQuotes(text, whole(text), matchesOf(text, ['dialyse', 'rein']), 5);
    expect(quote?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['dialyse', 'rein']);
    expect(quote?.words.length).toBeGreaterThan(180);
    expect(quote?.words.split(' ').every((word) => ['mot', 'dialyse', 'du', 'rein'].includes(word))).toBe(
      true,
    );
  });

  it('are those that say most, in the order of the text', () => {
    const text = 'rein. dialyse du rein. foie. dialyse';
    const passages = [...text.matchAll(/[^.]+/g)].map(({ index, 0: words }) => ({
      ...{ start: index + words.search(/\S/), end: index + words.length },
      language: 'fr' as const,
    }));
    const quotes = cutQuotes(text, passages, matchesOf(text, ['dialyse', 'rein']), 2);
    expect(quotes.map(({ words }) => words)).toEqual(['rein', 'dialyse du rein']);
  });

  it('mark a label whole, with the words it stands over', () => {
    const text = 'un cancer du sein';
    const matches = matchesOf(text, ['cancer', 'cancer du sein', 'sein']);
    expect(cutQuotes(text, whole(text), matches, 5)[0]?.marks).toEqual([{ start: 3, end: 17 }]);
  });

  it('are no longer than 200 units whatever matched, and hold every mark whole', () => {
    const sign = fc.constantFrom('a', 'b', 'ab', ' ', ' ', '𝒳', 'x'.repeat(40), 'y'.repeat(230));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), (signs) => {
        const text = signs.join('');
        const matches = matchesOf(text, ['a', 'ab', 'x{30}', 'y+', 'b a']);
        for (const { start, end, words, marks } of cutQuotes(text, whole(text), matches, 5)) {
          expect(words).toBe(text.slice(start, end));
          expect([words.length <= 200, marks.length > 0]).toEqual([true, true]);
          expect(words.isWellFormed()).toBe(text.isWellFormed());
          let before = start;
          for (const mark of marks) {
            expect([mark.start >= before, mark.end <= end, mark.end > mark.start]).toEqual([
              true,
              true,
              true,
            ]);
            before = mark.end;
          }
        }
      }),
    );
  });
});
