// What is written and not saved yet, and what it was begun from.
import { describe, expect, it } from '@jest/globals';
import {
  goOnFrom,
  type KeptWords,
  nothingWritten,
  readKept,
  settle,
  stillMeant,
  write,
} from '../../../../../services/gateway/web/kept/kept-words.ts';

interface Standing {
  readonly version: number;
}
const at = (version: number): Standing => ({ version });
const empty: KeptWords<Standing> = nothingWritten;

describe('words that are kept', () => {
  it('remember what stood when they were begun, whatever stands later', () => {
    const begun = write(empty, { maximum: '6' }, at(3));
    expect(write(begun, { minimum: '1' }, at(4))).toEqual({
      words: { maximum: '6', minimum: '1' },
      began: at(3),
    });
  });

  it('go on from what stands once their writer was told of it', () => {
    const begun = write(empty, { maximum: '6' }, at(3));
    expect(goOnFrom(begun, at(5))).toEqual({ words: { maximum: '6' }, began: at(5) });
  });

  it('hold nobody to what they do not change, once something newer stands', () => {
    const isOld = (one: Standing, other: Standing): boolean => one.version !== other.version;
    const begun = write(empty, { maximum: '6' }, at(3));
    const meant = (standing: number, changes: boolean) =>
      stillMeant(begun, at(standing), { isOld, isChange: () => changes });
    expect(meant(4, true)).toBe(begun);
    expect(meant(3, false)).toBe(begun);
    expect(meant(4, false)).toEqual({ words: {} });
  });

  it('are gone once they are stored, but for what was written on the way', () => {
    const sent = write(empty, { maximum: '6' }, at(3));
    expect(settle(sent, sent.words, at(4))).toEqual({ words: {} });
    const since = write(sent, { maximum: '7' }, at(3));
    expect(settle(since, sent.words, at(4))).toEqual({ words: { maximum: '7' }, began: at(4) });
  });

  it('come back as they were put away', () => {
    const begun = write(empty, { maximum: '6' }, at(3));
    expect(readKept(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
  });

  it('are none where what was put away is not to be read', () => {
    for (const found of [undefined, null, '', [], 7, { words: [] }, { words: { a: 1 } }, { maximum: '6' }])
      expect(readKept(found)).toBeUndefined();
    expect(readKept({ words: { a: '1', b: 2 }, began: 7 })).toEqual({ words: { a: '1' } });
  });
});
