import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId, isId, newId } from '../../../services/platform/ids.ts';

describe('ids', () => {
  it('have their prefix and their shape', () => {
    expect(isId(newId('org'), 'org')).toBe(true);
    expect(isId(newId('org'), 'stm')).toBe(false);
    expect(isId('siren:123456789')).toBe(false);
  });

  it('are new each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId('org'))).size).toBe(1_000);
  });

  it('derived, are the same for the same parts and for no others', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(isId(derivedId('sug', ...a), 'sug')).toBe(true);
        expect(derivedId('sug', ...a) === derivedId('sug', ...b)).toBe(same);
      }),
    );
  });
});
