// Where words of a quoted sentence are left out, the quote shows it.
import { describe, expect, it } from '@jest/globals';
import { withEllipses } from '../../../services/gateway/search/cut-words.ts';

const long = 'a word that goes on '.repeat(9).trim();

describe('the words of a quote', () => {
  it.each([
    ['A whole sentence.', 0, 'A whole sentence.'],
    ['a title in lower case', 0, 'a title in lower case'],
    ['A title without a full stop', 40, 'A title without a full stop'],
    ['the end of a sentence.', 40, '…the end of a sentence.'],
    [`A${long}`, 0, `A${long}…`],
    [`A${long}.”`, 0, `A${long}.”`],
    [long, 12, `…${long}…`],
  ])('%j from %i on are quoted as %j', (words, start, quoted) => {
    expect(withEllipses({ words, start })).toBe(quoted);
  });
});
