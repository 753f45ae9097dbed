import { describe, expect, it } from '@jest/globals';
import { checkRule, monthsAfter } from '../../../../services/matchmaking/rules/rule.ts';
import { aRule } from './rule-makers.ts';

describe('a rule', () => {
  it('is kept as it was given', () => {
    expect(checkRule(aRule())).toEqual({ ok: true, value: aRule() });
  });

  it('needs a kind, two organisations, a reason, and an end after its beginning', () => {
    const bad = {
      ...aRule({ organisations: ['org_a', 'org_a'], reason: ' ', until: '2026-01-01T00:00:00Z' }),
      kind: 'grudge',
    };
    expect(checkRule(bad)).toMatchObject({
      ok: false,
      fault: {
        code: 'invalid',
        violations: [
          { field: 'kind', rule: 'not-one-of', value: 'grudge' },
          { field: 'organisations[1]', rule: 'itself' },
          { field: 'reason', rule: 'required' },
          { field: 'until', rule: 'before', parameters: { other: 'since' } },
        ],
      },
    });
  });

  it('needs instants that exist and a reason that can be read', () => {
    expect(checkRule(aRule({ since: 'yesterday', reason: 'x'.repeat(501) }))).toMatchObject({
      fault: {
        violations: [
          { field: 'reason', rule: 'too-long', parameters: { max: '500' } },
          { field: 'since', rule: 'malformed' },
        ],
      },
    });
  });
});

describe('months', () => {
  it('end on the same day, or on the last of a shorter month', () => {
    const after = (at: string, months: number) => new Date(monthsAfter(at, months)).toISOString();
    expect(after('2025-11-15T08:00:00.000Z', 3)).toBe('2026-02-15T08:00:00.000Z');
    expect(after('2025-11-30T08:00:00.000Z', 3)).toBe('2026-02-28T08:00:00.000Z');
    expect(after('2024-01-31T00:00:00.000Z', 1)).toBe('2024-02-29T00:00:00.000Z');
  });
});
