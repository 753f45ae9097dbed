import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneOfEachFirst } from '../../../../../services/gateway/web/session/one-of-each-first.ts';

describe('one of each first', () => {
  it('puts a newcomer before people as different as there are', () => {
    const people = ['lab a', 'lab b', 'start-up c', 'lab d', 'start-up e', 'association f'];
    expect(oneOfEachFirst(people, (one) => one.slice(0, -2))).toEqual([
      'lab a',
      'start-up c',
      'association f',
      'lab b',
      'start-up e',
      'lab d',
    ]);
  });

  it('loses nobody, and begins with all kinds', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ kind: fc.constantFrom('a', 'b', 'c'), at: fc.nat() })), (people) => {
        const ordered = oneOfEachFirst(people, ({ kind }) => kind);
        const kinds = new Set(people.map(({ kind }) => kind));
        expect(new Set(ordered)).toEqual(new Set(people));
        expect(ordered).toHaveLength(people.length);
        expect(new Set(ordered.slice(0, kinds.size).map(({ kind }) => kind))).toEqual(kinds);
      }),
    );
  });
});
