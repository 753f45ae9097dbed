import { describe, expect, it } from '@jest/globals';
import { fitTypes } from '../../../services/matchmaking/fit-types.ts';
import { statementTypes } from '../../../services/profiles/words.ts';

describe('the fit of what is offered to what is needed', () => {
  it('is whole for the same sort, and where a sort is not known', () => {
    for (const type of statementTypes) expect(fitTypes(type, type)).toBe(1);
    expect(fitTypes(undefined, 'data')).toBe(1);
    expect(fitTypes('data', undefined)).toBe(1);
  });

  it('is less for another sort, and less still where neither is broad', () => {
    expect(fitTypes('clinical_site', 'co_development')).toBeLessThan(1);
    expect(fitTypes('clinical_site', 'equipment')).toBeLessThan(fitTypes('clinical_site', 'expertise'));
  });

  it('is in 0..1 and the same both ways', () => {
    for (const a of statementTypes) {
      for (const b of statementTypes) {
        expect(fitTypes(a, b)).toBe(fitTypes(b, a));
        expect(fitTypes(a, b)).toBeGreaterThan(0);
        expect(fitTypes(a, b)).toBeLessThanOrEqual(1);
      }
    }
  });
});
