import { describe, expect, it } from '@jest/globals';
import { createTextThemes } from '../../../../services/matchmaking/partners/text-themes.ts';

const [first, second] = [
  { id: 'txt_1', version: 1 },
  { id: 'txt_2', version: 1 },
];
/** The texts that there are; each call is about another campus. */
let campuses = 0;
const texts = (...all: readonly { id: string; version: number }[]) => ({
  version: (campuses += 1),
  texts: () => all,
});
const values = (...of: number[]) => Int8Array.from(of);
const told = () => {
  const themes = createTextThemes();
  themes.take(1, [first, second], new Map([['txt_1', values(3, 4)]]));
  return themes;
};

describe('the themes of texts', () => {
  it('are missing until they are told, also where a text turns out to have none', () => {
    const themes = createTextThemes();
    expect(themes.missing(texts(first, second))).toEqual([first, second]);
    themes.take(1, [first, second], new Map([['txt_1', values(3, 4)]]));
    expect(themes.missing(texts(first, second))).toEqual([]);
    expect(themes.of('txt_1')).toEqual(values(3, 4));
    expect(themes.of('txt_2')).toBeUndefined();
  });

  it('are missing again of a newer state of a text', () => {
    expect(told().missing(texts({ ...first, version: 2 }, second))).toEqual([{ ...first, version: 2 }]);
  });

  it('are all missing once others were learned, for two semantics do not compare', () => {
    const themes = told();
    themes.learned(2);
    expect(themes.missing(texts(first, second))).toEqual([first, second]);
    expect(themes.of('txt_1')).toBeUndefined();
  });

  it('of newer semantics drop what was told of older ones', () => {
    const themes = told();
    themes.take(2, [second], new Map([['txt_2', values(1)]]));
    expect([themes.of('txt_1'), themes.of('txt_2'), themes.semantics]).toEqual([undefined, values(1), 2]);
  });

  it('of older semantics are not taken any more', () => {
    const themes = told();
    themes.learned(2);
    themes.take(1, [first], new Map([['txt_1', values(5)]]));
    expect(themes.missing(texts(first))).toEqual([first]);
  });

  it('of texts that are gone are forgotten once nothing is missing', () => {
    const themes = told();
    expect(themes.missing(texts(second))).toEqual([]);
    expect(themes.of('txt_1')).toBeUndefined();
  });

  it('are not looked through again while nothing changes', () => {
    const themes = told();
    let looked = 0;
    const known = {
      version: -1,
      texts: () => {
        looked += 1;
        return [first, second];
      },
    };
    themes.missing(known);
    themes.missing(known);
    expect(looked).toBe(1);
    themes.learned(2);
    expect(themes.missing(known)).toEqual([first, second]);
  });
});
