import { describe, expect, it } from '@jest/globals';
import { countSuppressions } from '../../../../services/matchmaking/rules/suppression.ts';
import { aCollaboration, aParty, aRule, aWorld, codesOf, suppressionsOf } from './rule-makers.ts';

describe('a pair that nothing forbids', () => {
  it('has no suppression', () => {
    expect(suppressionsOf(aWorld())).toEqual([]);
  });
});

describe('facts that forbid a pair', () => {
  it.each([
    ['unknown', [aParty('org_a')]],
    ['removed', [aParty('org_a'), aParty('org_b', { removed: true, consents: false })]],
    ['merged', [aParty('org_a'), aParty('org_b', { mergedInto: 'org_c' })]],
    ['consent_withdrawn', [aParty('org_a'), aParty('org_b', { consents: false })]],
    ['parent_or_child', [aParty('org_a'), aParty('org_b', { parentId: 'org_a' })]],
    ['same_group', [aParty('org_a', { parentId: 'org_g' }), aParty('org_b', { parentId: 'org_g' })]],
  ])('%s is the only cause', (code, parties) => {
    expect(codesOf(aWorld({ parties }))).toEqual([code]);
  });

  it('descent counts through any number of steps, cousins are of one group, and a cycle comes to an end', () => {
    const chain = [
      aParty('org_a'),
      aParty('org_1', { parentId: 'org_a' }),
      aParty('org_2', { parentId: 'org_1' }),
      aParty('org_b', { parentId: 'org_2' }),
    ];
    expect(codesOf(aWorld({ parties: chain }))).toEqual(['parent_or_child']);
    const cousins = [
      ...chain.slice(1),
      aParty('org_a', { parentId: 'org_3' }),
      aParty('org_3', { parentId: 'org_1' }),
    ];
    expect(
      codesOf(aWorld({ parties: [...cousins.filter(({ id }) => id !== 'org_1'), aParty('org_1')] })),
    ).toEqual(['same_group']);
    const cycle = [
      aParty('org_a', { parentId: 'org_c' }),
      aParty('org_c', { parentId: 'org_a' }),
      aParty('org_b'),
    ];
    expect(codesOf(aWorld({ parties: cycle }))).toEqual([]);
  });
});

describe('working together', () => {
  it('forbids while a project lasts, its last day included', () => {
    const until = (day: string) => codesOf(aWorld({ collaborations: [aCollaboration({ until: day })] }));
    expect(until('2026-03-10')).toEqual(['working_together']);
    expect(until('2026-03-09')).toEqual([]);
  });

  it('is taken to be over five years after a first day without a last one, and to last where no day is known', () => {
    const since = (day: string | undefined) =>
      codesOf(aWorld({ collaborations: [aCollaboration({ since: day })] }));
    expect(since('2021-03-11')).toEqual(['working_together']);
    expect(since('2021-03-10')).toEqual([]);
    expect(since('2026-03-11')).toEqual([]);
    expect(since(undefined)).toEqual(['working_together']);
  });

  it('is not what a publication or a purchase is', () => {
    const happened = ['publication', 'purchase', 'hiring'].map((kind, at) =>
      aCollaboration({ id: `col_${at}`, kind }),
    );
    expect(codesOf(aWorld({ collaborations: happened }))).toEqual([]);
  });

  it('does not forbid once both ask for more, one of them is not enough', () => {
    const ours = aRule({ kind: 'more_together' });
    const theirs = aRule({ id: 'rul_2', kind: 'more_together', organisations: ['org_b', 'org_a'] });
    const collaborations = [aCollaboration()];
    expect(codesOf(aWorld({ collaborations, rules: [ours, ours] }))).toEqual(['working_together']);
    expect(codesOf(aWorld({ collaborations, rules: [ours, theirs] }))).toEqual([]);
    const over = { ...theirs, until: '2026-03-01T00:00:00.000Z' };
    expect(codesOf(aWorld({ collaborations, rules: [ours, over] }))).toEqual(['working_together']);
  });

  it('is known to both, unless it is kept for animators', () => {
    const knownTo = (visibility: 'campus' | 'animators') =>
      suppressionsOf(aWorld({ collaborations: [aCollaboration({ visibility })] }))[0]?.knownTo;
    expect(knownTo('campus')).toEqual(['org_a', 'org_b']);
    expect(knownTo('animators')).toEqual([]);
  });
});

describe('rules that people made', () => {
  it.each(['blocked', 'conflict_of_interest', 'competitor', 'introduced', 'declined'] as const)(
    '%s forbids the pair, whichever side it names first, with its reason and author',
    (kind) => {
      for (const organisations of [
        ['org_a', 'org_b'],
        ['org_b', 'org_a'],
      ] as const)
        expect(suppressionsOf(aWorld({ rules: [aRule({ kind, organisations })] }))).toMatchObject([
          { code: kind, ruleId: 'rul_1', reason: 'they asked', author: 'per_1' },
        ]);
    },
  );

  it('say nothing of other pairs', () => {
    expect(codesOf(aWorld({ rules: [aRule({ organisations: ['org_a', 'org_c'] })] }))).toEqual([]);
  });

  it('hold from their first instant to the one before their last', () => {
    const rules = [aRule({ kind: 'declined', until: '2026-06-01T00:00:00.000Z' })];
    const at = (now: string) => codesOf(aWorld({ rules }), { at: { now, today: now.slice(0, 10) } });
    expect(at('2026-01-10T09:59:59.999Z')).toEqual([]);
    expect(at('2026-01-10T10:00:00.000Z')).toEqual(['declined']);
    expect(at('2026-05-31T23:59:59.999Z')).toEqual(['declined']);
    expect(at('2026-06-01T00:00:00.000Z')).toEqual([]);
    expect(suppressionsOf(aWorld({ rules }))[0]?.until).toBe('2026-06-01T00:00:00.000Z');
  });

  it('leave two that were introduced alone for the months that were set, and then no longer', () => {
    const introduced = (since: string) =>
      suppressionsOf(aWorld({ rules: [aRule({ kind: 'introduced', since })] }));
    expect(introduced('2025-03-10T10:00:00.001Z')).toMatchObject([{ until: '2026-03-10T10:00:00.001Z' }]);
    expect(introduced('2025-03-10T10:00:00.000Z')).toEqual([]);
  });

  it('are known to the side that blocked or declined, to both that were introduced, else to animators alone', () => {
    const knownTo = (kind: 'blocked' | 'declined' | 'introduced' | 'competitor') =>
      suppressionsOf(aWorld({ rules: [aRule({ kind })] }))[0]?.knownTo;
    expect(knownTo('blocked')).toEqual(['org_a']);
    expect(knownTo('declined')).toEqual(['org_a']);
    expect(knownTo('introduced')).toEqual(['org_a', 'org_b']);
    expect(knownTo('competitor')).toEqual([]);
    const own = aRule({ kind: 'competitor', madeFor: ['org_a'] });
    expect(suppressionsOf(aWorld({ rules: [own] }))[0]?.knownTo).toEqual(['org_a']);
  });

  it('say whose word a block or a no is, and nobody’s where both are meant', () => {
    const because = (kind: 'blocked' | 'declined' | 'competitor') =>
      suppressionsOf(aWorld({ rules: [aRule({ kind })] }))[0]?.because;
    expect([because('blocked'), because('declined')]).toEqual(['org_a', 'org_a']);
    expect(because('competitor')).toBeUndefined();
  });
});

describe('what a pair stands on', () => {
  const open = { sourceId: 'stm_1', expired: false };
  const expired = { sourceId: 'stm_2', expired: true };

  it('forbids it once all of it has expired', () => {
    expect(codesOf(aWorld(), { ways: [{ ends: [open, expired] }] })).toEqual(['statement_expired']);
    expect(codesOf(aWorld(), { ways: [{ ends: [expired, open] }, { ends: [open, expired] }] })).toEqual([
      'statement_expired',
    ]);
  });

  it('does not while one way is left', () => {
    expect(codesOf(aWorld(), { ways: [{ ends: [open, expired] }, { ends: [open, open] }] })).toEqual([]);
  });
});

describe('suppressions', () => {
  it('are counted by cause, a pair once for each of its causes', () => {
    const twice = aWorld({
      rules: [aRule(), aRule({ id: 'rul_2' }), aRule({ id: 'rul_3', kind: 'competitor' })],
    });
    const once = aWorld({ rules: [aRule()] });
    expect(countSuppressions([twice, once, aWorld()].map((world) => suppressionsOf(world)))).toEqual({
      blocked: 2,
      competitor: 1,
    });
  });
});
