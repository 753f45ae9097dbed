import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../../../services/brokering/introductions/action.ts';
import {
  aContext,
  after,
  anIntroduction,
  campus,
  party,
  refusal,
  tellingIds,
  toldTo,
  whenDue,
  standing,
} from '../../../makers/introductions.ts';

const left = (organisationId: string): Action => ({ kind: 'leave', organisationId, by: campus });
const gone = (personId: string, organisationId?: string): Action => ({
  kind: 'person_left',
  personId,
  by: campus,
  ...(organisationId === undefined ? {} : { organisationId }),
});
const three = ['org_a', 'org_b', 'org_c'];

describe('an organisation that leaves', () => {
  it.each(['offered', 'agreed', 'introduced', 'met'] as const)(
    'ends it for two in %s, and the other is told',
    (stage) => {
      const ended = after(anIntroduction({ stage }), [left('org_b')]);
      expect(standing(ended)).toEqual({ stage: 'withdrawn', due: {} });
      expect(ended.parties[1]).toMatchObject({ left: true, windows: [] });
      expect(ended.parties[1]).not.toHaveProperty('personId');
      expect(toldTo(ended, 'ended:1')).toEqual(['org_a']);
    },
  );

  it.each(['org_a', 'org_b'])('during the hold, %s, ends it and nobody is told', (organisationId) => {
    expect(after(anIntroduction(), [left(organisationId)])).toMatchObject({
      stage: 'withdrawn',
      tellings: [],
    });
  });

  it('leaves the others to go on where enough remain, and introduces them where all of those agreed', () => {
    const consortium = anIntroduction({
      stage: 'offered',
      organisationIds: three,
      openedBy: 'consortium',
      fewest: 2,
    });
    const agreed = after(consortium, [
      { kind: 'agree', by: party('org_a') },
      { kind: 'agree', by: party('org_b') },
    ]);
    expect(after(agreed, [left('org_a')]).stage).toBe('offered');
    expect(after(agreed, [left('org_c')]).stage).toBe('introduced');
    expect(after(agreed, [left('org_c'), left('org_b')]).stage).toBe('withdrawn');
  });

  it('needs no more than two others once they are introduced', () => {
    const introduced = anIntroduction({ stage: 'introduced', organisationIds: three });
    const two = after(introduced, [left('org_c')]);
    expect(two.stage).toBe('introduced');
    expect(toldTo(whenDue(two), 'outcome30:1')).toEqual(['org_a', 'org_b']);
    expect(after(two, [left('org_b')]).stage).toBe('withdrawn');
  });

  it('changes nothing but itself where it has ended, and leaves once', () => {
    const ended = after(anIntroduction({ stage: 'closed' }), [left('org_b')]);
    expect(ended).toMatchObject({ stage: 'closed', parties: [{}, { left: true }] });
    expect(refusal(ended, left('org_b'))).toBe('unchanged');
    expect(refusal(ended, left('org_z'))).toBe('not-a-party');
    expect(refusal(ended, { kind: 'agree', by: party('org_b') })).toBe('not-a-party');
  });
});

describe('a person who leaves', () => {
  it('has not spoken for its organisation any more: somebody else there is asked to', () => {
    const offered = anIntroduction({ stage: 'offered' });
    const without = after(offered, [gone('per_a')]);
    expect(without.parties[0]).toMatchObject({ answer: 'none', asked: true });
    expect(without.parties[0]).not.toHaveProperty('personId');
    expect(toldTo(without, 'answer_needed:1:1')).toEqual(['org_a']);
    expect(after(without, [{ kind: 'agree', by: party('org_b') }]).stage).toBe('offered');
    const both = after(without, [
      { kind: 'agree', by: party('org_b') },
      { kind: 'agree', by: party('org_a', 'per_new') },
    ]);
    expect(both).toMatchObject({ stage: 'introduced', parties: [{ personId: 'per_new' }, {}] });
  });

  it('is not exchanged although all had agreed: the answer is due anew', () => {
    const without = after(
      anIntroduction({ stage: 'agreed' }),
      [gone('per_b')],
      aContext('2026-03-04T10:00:00.000Z'),
    );
    expect(without).toMatchObject({
      stage: 'agreed',
      due: { remind: '2026-03-11T08:00:00.000Z', expire: '2026-03-18T23:00:00.000Z' },
    });
    expect(refusal(without, { kind: 'exchange', by: campus })).toBe('not-agreed');
    expect(after(without, [{ kind: 'agree', by: party('org_b', 'per_new') }]).stage).toBe('introduced');
    expect(toldTo(whenDue(without), 'reminder:1')).toEqual(['org_b']);
    expect(whenDue(whenDue(without)).stage).toBe('expired');
    // Of two who are asked anew, neither notices the other by its time.
    const both = after(without, [gone('per_a')], aContext('2026-03-06T10:00:00.000Z'));
    expect(both.due).toEqual(without.due);
    expect(tellingIds(both).slice(-2)).toEqual(['answer_needed:1:1', 'answer_needed:1:2']);
  });

  it('brings no second reminder in the same round', () => {
    const reminded = whenDue(anIntroduction({ stage: 'offered' }));
    const agree: Action = { kind: 'agree', by: party('org_b') };
    const agreed = after(reminded, [agree], aContext('2026-03-10T10:00:00.000Z', { exchangeable: false }));
    const again = after(agreed, [gone('per_b')], aContext('2026-03-11T10:00:00.000Z'));
    const awaited = whenDue(again);
    expect(tellingIds(awaited)).toEqual(['offered:1', 'reminder:1', 'answer_needed:1:1']);
    expect(standing(awaited)).toEqual({ stage: 'agreed', due: { expire: '2026-03-25T23:00:00.000Z' } });
  });

  it('had declined: that stays, only its name goes', () => {
    const declined = after(anIntroduction({ stage: 'declined' }), [gone('per_b')]);
    expect(declined.parties[1]).toMatchObject({ answer: 'declined', declineReason: 'no_time' });
    expect(declined.parties[1]).not.toHaveProperty('personId');
  });

  it('is asked about with the others when the hold is over', () => {
    const without = after(anIntroduction(), [gone('per_a')]);
    expect(without).toMatchObject({ stage: 'requested', tellings: [] });
    expect(toldTo(whenDue(without), 'offered:1')).toEqual(['org_a', 'org_b']);
  });

  it('leaves it as it is once they are introduced', () => {
    const without = after(anIntroduction({ stage: 'introduced' }), [gone('per_b')]);
    expect(without).toMatchObject({ stage: 'introduced', parties: [{}, { answer: 'agreed' }] });
    expect(without.parties[1]).not.toHaveProperty('personId');
    expect(refusal(without, gone('per_b'))).toBe('unchanged');
  });

  it('may leave one organisation and go on for another', () => {
    const offered = after(anIntroduction({ stage: 'offered', organisationIds: three }), [
      { kind: 'agree', by: party('org_b', 'per_a') },
    ]);
    const without = after(offered, [gone('per_a', 'org_b')]);
    expect(without.parties.map(({ answer }) => answer)).toEqual(['agreed', 'none', 'none']);
  });
});
