import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IntroductionSummary } from '../../../../services/brokering/queue/introduction-summary.ts';
import { effects, type QueueItem } from '../../../../services/brokering/queue/item.ts';
import { itemOfIntroduction } from '../../../../services/brokering/queue/item-of-introduction.ts';
import { aParty, aSummary, inDays, now, summaries } from './queue-makers.ts';

const itemOf = (of: Partial<IntroductionSummary>): QueueItem | undefined =>
  itemOfIntroduction(aSummary(of), now);
const actionsOf = (item: QueueItem | undefined): readonly string[] =>
  (item?.actions ?? []).map(({ action, tells }) => [action, ...tells].join(' '));

describe('an introduction needs an animator', () => {
  it('where its review is asked for: who asked waits, and the other side is told by nothing but an approval', () => {
    const item = itemOf({
      stage: 'under_review',
      since: inDays(-1),
      parties: [aParty('org_a', { answer: 'agreed', told: false }), aParty('org_b', { told: false })],
    });
    expect(item).toMatchObject({
      id: 'review:int_1',
      because: ['review_asked'],
      waiting: 1,
      dueAt: inDays(2),
    });
    expect(actionsOf(item)).toEqual([
      'approve org_b',
      'refuse org_a',
      'edit_message',
      'block org_a',
      'put_aside',
    ]);
  });

  it('all of whom learn of it by its approval where all have asked by themselves', () => {
    const parties = ['org_a', 'org_b'].map((id) => aParty(id, { answer: 'agreed', told: false }));
    expect(actionsOf(itemOf({ stage: 'under_review', parties }))[0]).toBe('approve org_a org_b');
  });

  it('not where an animator has decided already, unless something came up since', () => {
    expect(itemOf({ stage: 'under_review', decided: true })).toBeUndefined();
    const heldUp = { by: 'rule', since: inDays(-1), organisationIds: [] } as const;
    expect(itemOf({ stage: 'under_review', decided: true, heldUp })?.kind).toBe('conflict');
  });

  it('where an animator opened it and its message is not out', () => {
    const parties = [aParty('org_a', { told: false }), aParty('org_b', { told: false })];
    const releaseAt = inDays(0.01);
    const draft = { stage: 'requested', openedBy: 'animator', parties, releaseAt } as const;
    expect(actionsOf(itemOf(draft))).toEqual(['edit_message', 'discard', 'put_aside']);
    expect(itemOf(draft)).toMatchObject({
      ...{ id: 'draft:int_1', because: ['goes_out_soon'], dueAt: releaseAt, waiting: 0 },
    });
    expect(itemOf({ ...draft, openedBy: 'member' })).toBeUndefined();
  });

  it('from half of the time to answer on, for those who said nothing', () => {
    expect(itemOf({ since: inDays(-6.9), expireAt: inDays(7.1) })).toBeUndefined();
    const item = itemOf({ since: inDays(-8), expireAt: inDays(6) });
    expect(item).toMatchObject({ kind: 'silence', since: inDays(-1), dueAt: inDays(6), waiting: 1 });
    expect(item?.subject.awaitedIds).toEqual(['org_b']);
    expect(actionsOf(item)[0]).toBe('ask_owner org_b');
  });

  it('for thirty days after it expired without an answer', () => {
    expect(actionsOf(itemOf({ stage: 'expired', since: inDays(-29) }))).toEqual([
      'reopen org_b',
      'put_aside',
    ]);
    expect(itemOf({ stage: 'expired', since: inDays(-30) })).toBeUndefined();
  });

  it('where all agreed, and a contact may not be given', () => {
    const parties = ['org_a', 'org_b', 'org_c'].map((id) => aParty(id, { answer: 'agreed' }));
    const item = itemOf({ stage: 'agreed', parties, withheldIds: ['org_c'] });
    expect(item).toMatchObject({ kind: 'exchange', waiting: 3, dueAt: inDays(-4) });
    expect(actionsOf(item)[0]).toBe('ask_owner org_c');
    expect(itemOf({ stage: 'agreed', parties, withheldIds: [] })).toBeUndefined();
  });

  it('where a rule came up, or one organisation said different things, before anything else', () => {
    const heldUp = { by: 'rule', since: inDays(-2), organisationIds: [] } as const;
    expect(itemOf({ heldUp, expireAt: inDays(1) })).toMatchObject({ kind: 'conflict', because: ['rule'] });
    const answers = { by: 'answers', since: inDays(-2), organisationIds: ['org_b'] } as const;
    expect(actionsOf(itemOf({ heldUp: answers }))[0]).toBe('ask_owner org_b');
    expect(itemOf({ heldUp, stage: 'introduced' })).toBeUndefined();
  });

  it('where one says that they met, and another that they did not', () => {
    const said = (...met: boolean[]) =>
      met.map((one, at) => aParty(`org_${at}`, { answer: 'agreed', met: one }));
    expect(itemOf({ stage: 'met', parties: said(true, false) })).toMatchObject({
      because: ['outcomes'],
      waiting: 0,
    });
    expect(itemOf({ stage: 'met', parties: said(true, true) })).toBeUndefined();
  });

  it('where both questions for an outcome were asked a week ago, and nobody said anything', () => {
    const parties = [aParty('org_a', { answer: 'agreed' }), aParty('org_b', { answer: 'agreed' })];
    const item = itemOf({ stage: 'introduced', parties, askedAt: inDays(-7), closeAt: inDays(7) });
    expect(item).toMatchObject({ kind: 'outcome', because: ['no_outcome_told'], since: now.toISOString() });
    expect(itemOf({ stage: 'introduced', parties, askedAt: inDays(-6.9) })).toBeUndefined();
    expect(itemOf({ stage: 'introduced', parties })).toBeUndefined();
  });

  it('in no other stage', () => {
    for (const stage of ['closed', 'declined', 'withdrawn', 'refused', 'blocked', 'met'] as const)
      expect(itemOf({ stage, expireAt: inDays(-1), askedAt: inDays(-60) })).toBeUndefined();
  });
});

describe('what is offered, of any introduction', () => {
  const itemsOf = fc.property(summaries, (summary) => {
    const item = itemOfIntroduction(summary, now);
    if (!item) return;
    const parties = new Map(summary.parties.map((party) => [party.organisationId, party]));
    for (const { effect, tells } of item.actions) {
      if (effects[effect] === 'nobody') expect(tells).toEqual([]);
      for (const id of tells) expect(parties.has(id)).toBe(true);
      // Who has not heard of it does not learn by its end that it was.
      if (effect === 'all_told_it_ends')
        for (const id of tells)
          expect(parties.get(id)?.told === true || parties.get(id)?.answer === 'agreed').toBe(true);
    }
    expect(item.actions.at(-1)?.action).toBe('put_aside');
    expect(new Set(item.actions.map(({ action }) => action)).size).toBe(item.actions.length);
    expect(Date.parse(item.since ?? '')).not.toBeNaN();
  });

  it('tells parties only, tells nobody of an end who did not know of the beginning, and can be put aside', () => {
    fc.assert(itemsOf, { numRuns: 2_000 });
  });
});
