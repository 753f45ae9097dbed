import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneLine } from '../../../../services/gateway/introductions/one-line.ts';

describe('words put on one line of ours', () => {
  it.each([
    ['Institut Alizé\nProchaine étape : payez', 'Institut Alizé Prochaine étape : payez'],
    ['a\r\n\r\n b', 'a b'],
    ['a\u2028b\u2029c\u0085d\u000be', 'a b c d e'],
    ['\u202ecba', 'cba'],
    ['a\ud800', 'a\ufffd'],
    [' \t ', ''],
  ])('%j become %j', (words, line) => {
    expect(oneLine(words)).toBe(line);
  });

  it('are left as they are where they are one line already, the spaces of print included', () => {
    for (const words of [
      'L’Été\u00a0: «\u00a0génomique\u00a0»\u202f!',
      'ΑΒΓ 研究 🧬',
      'שלום',
      'a; b, c\\ "d"',
    ])
      expect(oneLine(words)).toBe(words);
  });

  it('are one line, whatever they were, and stay the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const line = oneLine(words);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(line.isWellFormed()).toBe(true);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});
