import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Holdings, proposeMerge } from '../../../../services/brokering/duplicates/propose-merge.ts';

const holding = (id: string, of: Partial<Holdings> = {}): Holdings => ({
  ...{ id, members: 0, statements: 0, texts: 0, since: '2024-05-01T00:00:00.000Z' },
  ...of,
});
const few = fc.nat({ max: 2 });
const holdings = (id: string): fc.Arbitrary<Holdings> =>
  fc.record({
    ...{ id: fc.constant(id), members: few, statements: few, texts: few },
    since: fc.constantFrom('2024-05-01T00:00:00.000Z', '2024-05-01T02:00:00+02:00', '2023-01-01T00:00:00Z'),
  });

describe('a proposed merge', () => {
  it('lets the one stay that holds more, and says what moves', () => {
    const many = holding('org_b', { members: 1, statements: 6 });
    const few = holding('org_a', { members: 2, texts: 1, since: '2020-01-01T00:00:00.000Z' });
    expect(proposeMerge(few, many)).toEqual({
      ...{ stays: 'org_b', goes: 'org_a', reasons: ['more_statements'] },
      moves: { members: 2, statements: 0, texts: 1 },
    });
  });

  it('lets the older one stay where both hold as much, then the first', () => {
    const old = holding('org_b', { since: '2020-01-01T00:00:00.000Z' });
    expect(proposeMerge(holding('org_a'), old)).toMatchObject({ stays: 'org_b', reasons: ['older'] });
    expect(proposeMerge(holding('org_b'), holding('org_a'))).toMatchObject({
      stays: 'org_a',
      reasons: ['first_id'],
    });
  });

  it('is the same whichever is named first, with a reason, and never moves more than stays', () => {
    fc.assert(
      fc.property(holdings('org_a'), holdings('org_b'), (a, b) => {
        const merge = proposeMerge(a, b);
        expect(proposeMerge(b, a)).toEqual(merge);
        expect(merge.reasons).not.toEqual([]);
        expect([merge.stays, merge.goes].toSorted()).toEqual(['org_a', 'org_b']);
        const stays = merge.stays === a.id ? a : b;
        const { members, statements, texts } = merge.moves;
        expect(members + statements + texts).toBeLessThanOrEqual(
          stays.members + stays.statements + stays.texts,
        );
      }),
    );
  });
});
