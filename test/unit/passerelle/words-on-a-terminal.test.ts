// Words as a terminal shows them: marked, and wrapped.
import { describe, expect, it } from '@jest/globals';
import { wrap } from '../../../scripts/passerelle/lay-out-text.ts';
import { markedWords } from '../../../scripts/passerelle/mark-words.ts';
import { paintWith } from '../../../scripts/passerelle/terminal.ts';

describe('words on a terminal', () => {
  it('are marked one by one, so that no line ends in the middle of a style', () => {
    const bold = (text: string): string => `<${text}>`;
    const words = 'an e\u0301tude of\nfederated learning';
    const marks = [
      { start: 3, end: 9 },
      { start: 13, end: words.length },
    ];
    expect(markedWords({ words, marks }, { bold })).toBe('an <e\u0301tude> of\n<federated> <learning>');
    expect(markedWords({ words: 'no marks' }, { bold })).toBe('no marks');
  });

  it('are wrapped by what is seen of them', () => {
    const { bold } = paintWith(true);
    const styled = wrap(['one', 'two', 'three', 'four'].map(bold).join(' '), 9);
    const plain = wrap('one two three four', 9);
    expect(styled).toHaveLength(plain.length);
    // oxlint-disable-next-line no-control-regex
    expect(styled.map((line) => line.replaceAll(/\u001b\[\d+m/g, ''))).toEqual(plain);
  });
});
