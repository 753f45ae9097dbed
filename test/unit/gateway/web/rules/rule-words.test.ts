// A rule as it is written and sent.
import { describe, expect, it } from '@jest/globals';
import { kindsFor, missingIn, ruleBodyOf } from '../../../../../services/gateway/web/rules/rule-words.ts';

const written = { kind: 'blocked', first: 'org_1', second: 'org_2', reason: ' No. ' };

describe('a rule that is written', () => {
  it('is sent with days as the interface takes them, and without what was left empty', () => {
    expect(ruleBodyOf(written)).toEqual({
      kind: 'blocked',
      organisations: ['org_1', 'org_2'],
      reason: 'No.',
    });
    expect(ruleBodyOf({ ...written, since: '2026-12-01', until: '2027-01-31' })).toMatchObject({
      since: '2026-12-01T00:00:00Z',
      until: '2027-01-31',
    });
  });

  it('lacks what nobody said', () => {
    expect(missingIn(written)).toEqual([]);
    expect(missingIn({ first: '', reason: '  ' })).toEqual(['first', 'second', 'reason']);
  });

  it('is of a kind that its author may say', () => {
    expect(kindsFor(true)).not.toContain('introduced');
    expect(kindsFor(false)).toContain('introduced');
    expect(ruleBodyOf({ ...written, kind: 'odd' }).kind).toBe('competitor');
  });
});
