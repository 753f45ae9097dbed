// Whose a token was the last time.
import { describe, expect, it } from '@jest/globals';
import { presumedPersons } from '../../../../services/gateway/door/presumed-persons.ts';

describe('whose a token was', () => {
  it('is forgotten once the token is nobody’s', () => {
    const presumed = presumedPersons();
    presumed.put('hash', 'per_1');
    expect(presumed.get('hash')).toBe('per_1');
    presumed.put('hash', undefined);
    expect(presumed.get('hash')).toBeUndefined();
  });

  it('is kept of the latest twenty thousand', () => {
    const presumed = presumedPersons();
    for (let nth = 0; nth <= 20_000; nth += 1) presumed.put(`hash-${nth}`, `per_${nth}`);
    expect(presumed.get('hash-0')).toBeUndefined();
    expect(presumed.get('hash-1')).toBe('per_1');
  });
});
