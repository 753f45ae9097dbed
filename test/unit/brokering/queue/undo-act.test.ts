import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionCode, QueueItem } from '../../../../services/brokering/queue/item.ts';
import { ofDuplicate, ofReview } from '../../../../services/brokering/queue/offer-actions.ts';
import { type Act, recordAct, undoOf } from '../../../../services/brokering/queue/undo-act.ts';
import { anItem, inDays, now } from './queue-makers.ts';

const holdMs = 5 * 60_000;
const after = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const review = anItem({
  ...{ id: 'review:int_1', kind: 'review' },
  actions: ofReview({ agreed: ['org_a'], silent: ['org_b'], knowing: ['org_a'] }),
});
const merge = anItem({ id: 'duplicate:org_a:org_b', kind: 'duplicate', actions: ofDuplicate([]) });
const acted = (item: QueueItem, action: ActionCode, id = `act_${action}`): Act => {
  const act = recordAct(item, { id, action, by: 'per_a' }, { now, holdMs });
  if (!act) throw new Error('not offered');
  return act;
};

/** The last first. */
const undoableActs = (acts: readonly Act[], at: Date): readonly Act[] =>
  acts.filter(({ id }) => undoOf(acts, id, at).kind === 'undoable').toReversed();

describe('what an animator did', () => {
  it('can be undone until others may be told', () => {
    const acts = [acted(review, 'approve')];
    expect(undoOf(acts, 'act_approve', after(4.9))).toMatchObject({
      kind: 'undoable',
      act: { undoUntil: after(5).toISOString() },
    });
    expect(undoOf(acts, 'act_approve', after(5))).toEqual({ kind: 'refused', because: 'told' });
  });

  it('can be undone for ever where nobody is told', () => {
    const acts = [
      acted({ ...merge, subject: { organisationIds: ['org_a', 'org_b'], awaitedIds: [] } }, 'merge'),
    ];
    expect(undoOf(acts, 'act_merge', new Date(inDays(400))).kind).toBe('undoable');
  });

  it('cannot be undone where it is done at once, or once the hold is over, also where there is nobody to tell', () => {
    const unknown = { ...review, actions: ofReview({ agreed: [], silent: ['org_a', 'org_b'], knowing: [] }) };
    for (const item of [review, unknown]) {
      const told = { kind: 'refused', because: 'told' };
      expect(undoOf([acted(item, 'block')], 'act_block', now)).toEqual(told);
      expect(undoOf([acted(item, 'refuse')], 'act_refuse', after(4.9)).kind).toBe('undoable');
      expect(undoOf([acted(item, 'refuse')], 'act_refuse', after(5))).toEqual(told);
    }
  });

  it('cannot be undone before what was done upon it, also to another item of one introduction', () => {
    const acts = [acted(review, 'edit_message'), acted(anItem(), 'ask_owner')];
    expect(undoOf(acts, 'act_edit_message', now)).toEqual({
      kind: 'refused',
      because: 'acted-since',
      actId: 'act_ask_owner',
    });
    const undone = [acted(review, 'edit_message'), { ...acted(anItem(), 'ask_owner'), undoneAt: inDays(0) }];
    expect(undoOf(undone, 'act_edit_message', now).kind).toBe('undoable');
  });

  it('is not in the way of anything where an item was put aside only', () => {
    const acts = [
      acted(review, 'edit_message'),
      acted(review, 'put_aside', 'aside_1'),
      acted(review, 'put_aside', 'aside_2'),
    ];
    expect(undoableActs(acts, now).map(({ id }) => id)).toEqual(['aside_2', 'act_edit_message']);
  });

  it('is undone once, and only if it was done', () => {
    const acts = [{ ...acted(review, 'approve'), undoneAt: inDays(0) }];
    expect(undoOf(acts, 'act_approve', now)).toEqual({ kind: 'refused', because: 'undone' });
    expect(undoOf(acts, 'act_other', now)).toEqual({ kind: 'refused', because: 'unknown' });
  });

  it('is nothing that the item does not offer', () => {
    expect(
      recordAct(anItem(), { id: 'act_1', action: 'merge', by: 'per_a' }, { now, holdMs }),
    ).toBeUndefined();
  });

  it('can always be undone step by step, the last first, as long as nobody was told', () => {
    const actions = fc.array(fc.constantFrom<ActionCode>('approve', 'refuse', 'edit_message', 'put_aside'));
    fc.assert(
      fc.property(actions, (all) => {
        let acts = all.map((action, at) => acted(review, action, `act_${at}`));
        for (let left = acts.length; left > 0; left -= 1) {
          const [last] = undoableActs(acts, after(1));
          expect(last).toBeDefined();
          acts = acts.map((act) => (act.id === last?.id ? { ...act, undoneAt: inDays(0) } : act));
        }
        expect(undoableActs(acts, after(1))).toEqual([]);
      }),
    );
  });
});
