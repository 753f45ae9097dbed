// A list under its reader's hands.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrange, neighbourOf, type Shown } from '../../../../../services/gateway/web/queue/arrange.ts';

const names = 'abcdefghij'.split('');

interface Item {
  readonly id: string;
  readonly version?: number;
}

const items = (ids: string): readonly Item[] => ids.split('').map((id) => ({ id }));
const shownAs = (ids: string): readonly Shown<Item>[] => items(ids).map((item) => ({ item, isGone: false }));
const read = (shown: readonly Shown<Item>[]): string =>
  shown.map(({ item, isGone }) => (isGone ? `(${item.id})` : item.id)).join('');

describe('a list that changes', () => {
  it('is shown as it came to who is not in it', () => {
    expect(read(arrange(shownAs('abc'), items('cda'), undefined))).toBe('cda');
    expect(read(arrange(shownAs('abc'), items('cda'), 'z'))).toBe('cda');
  });

  it('keeps its order for who is in it, and what comes stands behind what it came behind', () => {
    expect(read(arrange(shownAs('abc'), items('cxab'), 'b'))).toBe('abcx');
    expect(read(arrange(shownAs('abc'), items('xyabc'), 'b'))).toBe('xyabc');
  });

  it('keeps what its reader is at, though it is gone, and nothing else that is', () => {
    expect(read(arrange(shownAs('abc'), items('c'), 'b'))).toBe('(b)c');
    expect(read(arrange(arrange(shownAs('abc'), items('c'), 'b'), items('bc'), 'b'))).toBe('bc');
  });

  it('shows each as it is now', () => {
    const [shown] = arrange(shownAs('a'), [{ id: 'a', version: 2 }], 'a');
    expect(shown?.item.version).toBe(2);
  });

  const ids = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 8 });

  it('never moves what stays past another that stays, nor shows a thing twice or not at all', () => {
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(...names), (before, fresh, at) => {
        const shown = arrange(shownAs(before.join('')), items(fresh.join('')), at);
        const order = shown.map(({ item }) => item.id);
        expect(new Set(order).size).toBe(order.length);
        expect(fresh.every((id) => order.includes(id))).toBe(true);
        const gone = shown.filter(({ isGone }) => isGone).map(({ item }) => item.id);
        expect(gone).toEqual(before.includes(at) && !fresh.includes(at) ? [at] : []);
        if (!before.includes(at)) return;
        expect(order.filter((id) => before.includes(id))).toEqual(before.filter((id) => order.includes(id)));
      }),
    );
  });

  it('is gone on with behind what left, or before it at its end', () => {
    expect(neighbourOf(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(neighbourOf(['a', 'b', 'c'], ['a'], 'b')).toBe('a');
    expect(neighbourOf(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('b');
    expect(neighbourOf(['a'], [], 'a')).toBeUndefined();
  });
});
