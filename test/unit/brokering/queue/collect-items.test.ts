import { describe, expect, it } from '@jest/globals';
import { type CampusFacts, collectItems } from '../../../../services/brokering/queue/collect-items.ts';
import { leftOutCauses, type QueueItem } from '../../../../services/brokering/queue/item.ts';
import { kindWeights } from '../../../../services/brokering/queue/kind-weights.ts';
import { aSummary, inDays, now } from './queue-makers.ts';

const nothing: CampusFacts = {
  introductions: [],
  leftOut: [],
  duplicates: [],
  statements: [],
  uncovered: [],
};
const collected = (facts: Partial<CampusFacts>): readonly QueueItem[] =>
  collectItems({ ...nothing, ...facts }, now);
const first = (facts: Partial<CampusFacts>): QueueItem | undefined => collected(facts)[0];
const leftOut = {
  organisationId: 'org_a',
  cause: 'no_statement',
  has: 0,
  should: 2,
  since: inDays(-1),
} as const;

describe('the queue collects', () => {
  it('nothing where nothing needs a person', () => {
    expect(collected({})).toEqual([]);
    expect(collected({ introductions: [aSummary({ stage: 'closed' })] })).toEqual([]);
  });

  it('organisations left out, with what removes the cause first', () => {
    const firstAction = (cause: (typeof leftOutCauses)[number]) =>
      first({ leftOut: [{ ...leftOut, cause }] })?.actions[0]?.action;
    expect(leftOutCauses.map(firstAction)).toEqual([
      'change_limit',
      'ask_owner',
      'open_introduction',
      'change_rule',
      'change_limit',
      'change_limit',
      'change_limit',
    ]);
  });

  it('those first among them that got nothing at all', () => {
    const weightOf = (has: number) => first({ leftOut: [{ ...leftOut, has, should: 4 }] })?.weight;
    expect([weightOf(0), weightOf(1), weightOf(3)]).toEqual([4, 3, 2]);
  });

  it('two organisations that look the same, under one id whichever is named first', () => {
    const pair = {
      score: 0.9,
      mergeTells: [],
      reasons: [{ code: 'same_name' }, { code: 'same_site' }],
      since: inDays(-3),
    } as const;
    const one = first({ duplicates: [{ ...pair, organisationIds: ['org_a', 'org_b'] }] });
    expect(one).toEqual(first({ duplicates: [{ ...pair, organisationIds: ['org_b', 'org_a'] }] }));
    expect(one).toMatchObject({ id: 'duplicate:org_a:org_b', because: ['same_name', 'same_site'] });
    expect(one?.actions.map(({ action, tells }) => [action, ...tells])).toEqual([
      ['merge'],
      ['not_same'],
      ['put_aside'],
    ]);
  });

  it('statements in their last fourteen days', () => {
    const ending = (days: number) =>
      collected({ statements: [{ statementId: 'stm_1', organisationId: 'org_a', expiresAt: inDays(days) }] })
        .length;
    expect([14.1, 14, 0.1, 0, -1].map(ending)).toEqual([0, 1, 1, 0, 0]);
  });

  it('texts that nothing of the vocabulary covers', () => {
    const uncovered = [{ of: 'text', id: 'txt_1', organisationIds: ['org_a'], since: inDays(-1) }] as const;
    expect(first({ uncovered })).toMatchObject({ id: 'no_concept:txt_1', subject: { textId: 'txt_1' } });
  });

  it('each thing once, weighing its kind’s weight or half of it at the least', () => {
    const items = collected({
      introductions: [aSummary({ stage: 'under_review' }), aSummary({ id: 'int_2', expireAt: inDays(1) })],
      leftOut: [{ ...leftOut, has: 9, should: 2 }],
      duplicates: [
        { organisationIds: ['org_a', 'org_b'], score: 0.1, reasons: [], since: inDays(0), mergeTells: [] },
      ],
    });
    expect(new Set(items.map(({ id }) => id)).size).toBe(4);
    for (const { kind, weight } of items) {
      expect(weight).toBeLessThanOrEqual(kindWeights[kind].weight);
      expect(weight).toBeGreaterThanOrEqual(kindWeights[kind].weight / 2);
    }
  });
});
