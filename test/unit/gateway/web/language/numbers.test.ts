// Days as readers write them.
import { describe, expect, it } from '@jest/globals';
import { dayIn } from '../../../../../services/gateway/web/language/numbers.ts';

describe('a day', () => {
  it('that is the first of a month is an ordinal in French', () => {
    expect(dayIn('fr', '2026-09-01')).toBe('1er septembre 2026');
    expect(dayIn('fr', '2026-09-11')).toBe('11 septembre 2026');
    expect(dayIn('en', '2026-09-01')).toBe('1 September 2026');
  });

  it('is the same wherever it is read', () => {
    expect(dayIn('fr', '2026-01-01')).toContain('janvier');
  });
});
