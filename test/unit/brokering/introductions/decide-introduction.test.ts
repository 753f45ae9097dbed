import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../../../services/brokering/introductions/action.ts';
import type { Introduction } from '../../../../services/brokering/introductions/introduction.ts';
import { seenByParty } from '../../../../services/brokering/introductions/seen-by-party.ts';
import {
  aContext,
  after,
  agreeAll,
  anIntroduction,
  animator,
  campus,
  later,
  monday,
  party,
  refusal,
  tellingIds,
  toldTo,
  whenDue,
  standing,
  standingAndTold,
} from '../../../makers/introductions.ts';

const approve: Action = { kind: 'approve', by: animator };
const refuse: Action = { kind: 'refuse', reason: 'conflict', by: animator };
const undo: Action = { kind: 'undo', by: animator };
const block: Action = { kind: 'block', by: animator };
const reopen: Action = { kind: 'reopen', by: animator };
const insist: Action = { kind: 'reopen', insist: true, by: animator };

const withoutHistory = ({ history: _history, ...rest }: Introduction): Omit<Introduction, 'history'> => rest;

describe('a review', () => {
  const reviewed = anIntroduction({ stage: 'under_review' });

  it('that approves is held, then asks the others', () => {
    const held = after(reviewed, [approve]);
    expect(held).toMatchObject({
      stage: 'under_review',
      held: { decision: 'approve' },
      due: { release: later(monday, 60_000) },
      tellings: [],
    });
    const offered = whenDue(held);
    expect(offered.stage).toBe('offered');
    expect(offered).not.toHaveProperty('held');
    expect(toldTo(offered, 'offered:1')).toEqual(['org_b']);
  });

  it('that refuses is told to who asked only, and why to nobody', () => {
    const refused = whenDue(after(reviewed, [refuse]));
    expect(standing(refused)).toEqual({ stage: 'refused', due: {} });
    expect(tellingIds(refused)).toEqual(['ended:1']);
    expect(toldTo(refused, 'ended:1')).toEqual(['org_a']);
    expect(refused.history.find(({ action }) => action === 'refuse')).toMatchObject({ code: 'conflict' });
    expect(seenByParty(refused, 'org_b')).toBeUndefined();
  });

  it.each([approve, refuse])('can be undone while it is held: $kind', (decision) => {
    const undone = after(reviewed, [decision, undo]);
    expect(withoutHistory(undone)).toEqual(withoutHistory(reviewed));
    expect(undone.history.slice(-2).map(({ action }) => action)).toEqual([decision.kind, 'undo']);
  });

  it('has one decision at a time: the second animator is told that there is one', () => {
    const held = after(reviewed, [approve]);
    expect(refusal(held, { ...refuse, by: { kind: 'animator', personId: 'per_other' } })).toBe(
      'already-decided',
    );
    expect(refusal(held, approve)).toBe('unchanged');
    expect(refusal(whenDue(held), approve)).toBe('unchanged');
  });

  it('is over when who asked takes it back, whatever was decided', () => {
    const back = after(reviewed, [approve, { kind: 'withdraw', by: party('org_a') }]);
    expect(standingAndTold(back)).toEqual({ stage: 'withdrawn', due: {}, tellings: [] });
    expect(back).not.toHaveProperty('held');
  });
});

describe('blocking', () => {
  it('ends it at once and tells who was told', () => {
    expect(toldTo(after(anIntroduction({ stage: 'offered' }), [block]), 'ended:1')).toEqual([
      'org_a',
      'org_b',
    ]);
    expect(toldTo(after(anIntroduction({ stage: 'under_review' }), [block]), 'ended:1')).toEqual(['org_a']);
    expect(standingAndTold(after(anIntroduction(), [block]))).toEqual({
      stage: 'blocked',
      due: {},
      tellings: [],
    });
  });

  it('stops a reopening that is held', () => {
    const held = after(anIntroduction({ stage: 'expired' }), [reopen]);
    const stopped = after(held, [{ kind: 'block', by: campus }]);
    expect(standing(stopped)).toEqual({ stage: 'expired', due: {} });
    expect(refusal(stopped, block)).toBe('already-ended');
  });

  it('cancels a meeting that would still come', () => {
    const slot = { start: '2026-03-20T09:00:00.000Z', end: '2026-03-20T10:00:00.000Z' };
    const set = after(anIntroduction({ stage: 'introduced' }), [
      { kind: 'set_meeting', slot, by: party('org_a') },
    ]);
    const blocked = after(set, [block]);
    expect(blocked.meeting).toMatchObject({ status: 'cancelled', sequence: 1, setBy: 'campus' });
    expect(tellingIds(blocked).slice(-2)).toEqual(['meeting_cancelled:1', 'ended:1']);
    expect(after(set, [block], aContext(slot.end)).meeting).toMatchObject({
      status: 'confirmed',
      sequence: 0,
    });
  });
});

describe('reopening', () => {
  it('begins a new round when its hold is over: who did not answer is asked again, who agreed stays agreed', () => {
    const expired = after(anIntroduction({ stage: 'expired' }), []);
    const held = after(expired, [reopen], aContext('2026-04-01T10:00:00.000Z'));
    expect(held).toMatchObject({ stage: 'expired', round: 1, due: { release: '2026-04-01T10:01:00.000Z' } });
    const again = whenDue(held);
    expect(again).toMatchObject({ stage: 'offered', round: 2, due: { expire: '2026-04-15T22:00:00.000Z' } });
    expect(again.parties).toMatchObject([{ answer: 'agreed', personId: 'per_a' }, { answer: 'none' }]);
    expect(toldTo(again, 'reopened:2')).toEqual(['org_a', 'org_b']);
    expect(agreeAll(again).stage).toBe('introduced');
  });

  it.each(['withdrawn', 'refused', 'blocked'] as const)('is possible from %s', (stage) => {
    const again = whenDue(after(anIntroduction({ stage }), [reopen]));
    expect(again).toMatchObject({ stage: 'offered', round: 2 });
    // Who withdrew is asked, who was never told is told.
    expect(again.parties[0]?.answer).toBe(stage === 'withdrawn' ? 'none' : 'agreed');
    expect(toldTo(again, 'offered:2')).toEqual(stage === 'refused' ? ['org_b'] : []);
  });

  it('asks a side that declined only where the animator insists, which is recorded', () => {
    const declined = anIntroduction({ stage: 'declined' });
    expect(refusal(declined, reopen)).toBe('declined-before');
    const held = after(declined, [insist]);
    expect(held.history.at(-1)).toMatchObject({ action: 'reopen', code: 'insist' });
    const again = whenDue(held);
    expect(again.parties[1]).toMatchObject({ answer: 'none' });
    expect(again.parties[1]).not.toHaveProperty('declineReason');
  });

  it('can be undone while it is held, and shows nothing to anybody meanwhile', () => {
    const declined = anIntroduction({ stage: 'declined' });
    const held = after(declined, [insist]);
    for (const one of ['org_a', 'org_b']) expect(seenByParty(held, one)).toEqual(seenByParty(declined, one));
    expect(withoutHistory(after(held, [undo]))).toEqual(withoutHistory(declined));
  });

  it('is refused where too few parties are left, and falls where one leaves meanwhile', () => {
    const left: Action = { kind: 'leave', organisationId: 'org_b', by: campus };
    const expired = anIntroduction({ stage: 'expired' });
    expect(refusal(after(expired, [left]), reopen)).toBe('too-few');
    expect(standing(after(expired, [reopen, left]))).toEqual({ stage: 'expired', due: {} });
  });

  it('introduces again at once who had been introduced when it was blocked', () => {
    const blocked = after(anIntroduction({ stage: 'introduced' }), [block]);
    const again = whenDue(after(blocked, [reopen]));
    expect(again).toMatchObject({ stage: 'introduced', round: 2 });
    expect(tellingIds(again).at(-1)).toBe('introduced:2');
  });

  it('asks who had agreed again where the person who did is gone', () => {
    const blocked = after(anIntroduction({ stage: 'introduced' }), [
      { kind: 'person_left', personId: 'per_b', by: campus },
      block,
    ]);
    const again = whenDue(after(blocked, [reopen]));
    expect(again).toMatchObject({ stage: 'offered', parties: [{ answer: 'agreed' }, { answer: 'none' }] });
  });

  it('takes no insisting where the side that declined has left since', () => {
    const offered = anIntroduction({
      stage: 'offered',
      organisationIds: ['org_a', 'org_b', 'org_c'],
      fewest: 2,
    });
    const expired = whenDue(
      whenDue(
        after(offered, [
          { kind: 'decline', reason: 'no_time', by: party('org_c') },
          { kind: 'leave', organisationId: 'org_c', by: campus },
        ]),
      ),
    );
    expect(expired.stage).toBe('expired');
    expect(refusal(expired, reopen)).toBe('done');
  });

  it('keeps when each stage was first reached, and when each party was first told', () => {
    const expired = anIntroduction({ stage: 'expired' });
    const again = whenDue(after(expired, [reopen], aContext('2026-04-01T10:00:00.000Z')));
    expect(again.reached).toEqual(expired.reached);
    expect(again.parties[1]?.toldAt).toBe(expired.parties[1]?.toldAt);
  });

  it('is not for what is open or closed', () => {
    expect(refusal(anIntroduction({ stage: 'offered' }), reopen)).toBe('not-now');
    expect(refusal(anIntroduction({ stage: 'closed' }), reopen)).toBe('already-ended');
  });
});
