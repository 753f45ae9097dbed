// What is made of the words in the box: corrections, ways to go on.
import { describe, expect, it } from '@jest/globals';
import { nextActive } from '../../../../../services/gateway/web/parts/next-active.ts';
import { worthShowing } from '../../../../../services/gateway/web/search/choose-completions.ts';
import { correctWords } from '../../../../../services/gateway/web/search/correct-words.ts';

describe('corrections', () => {
  it('put the words that were looked for in place of those that nobody uses', () => {
    const corrections = [
      { typed: 'dialise', read: 'dialyse' },
      { typed: 'domicille', read: 'domicile' },
    ];
    expect(correctWords('Dialise à domicille', corrections)).toBe('dialyse à domicile');
  });

  it('change whole words, whatever these hold', () => {
    expect(correctWords('art et quart, art.', [{ typed: 'art', read: 'arte' }])).toBe('arte et quart, art.');
    expect(correctWords('c++ (x', [{ typed: '(x', read: '$&' }])).toBe('c++ $&');
  });
});

describe('ways to go on', () => {
  it('are those that say more than what is typed, each once, few', () => {
    const completions = ['Dialyse', 'dialyse péritonéale', 'dialyse péritonéale', 'dialysé'];
    expect(
      worthShowing(
        'dialyse ',
        completions.map((text) => ({ text })),
      ),
    ).toEqual(['dialyse péritonéale']);
    expect(
      worthShowing(
        'd',
        Array.from({ length: 20 }, (_, at) => ({ text: `d${at}` })),
      ),
    ).toHaveLength(6);
  });

  it('are walked through with the arrows, past either end to what was typed', () => {
    const all = ['a', 'b'];
    expect(nextActive(undefined, all, 1)).toBe('a');
    expect(nextActive('a', all, 1)).toBe('b');
    expect(nextActive('b', all, 1)).toBeUndefined();
    expect(nextActive(undefined, all, -1)).toBe('b');
    expect(nextActive('a', all, -1)).toBeUndefined();
    expect(nextActive('gone', all, 1)).toBe('a');
    expect(nextActive(undefined, [], 1)).toBeUndefined();
  });
});
