import { describe, expect, it } from '@jest/globals';
import { act } from '../../../../services/brokering/introductions/act.ts';
import type { Action } from '../../../../services/brokering/introductions/action.ts';
import { settle } from '../../../../services/brokering/introductions/advance.ts';
import {
  aContext,
  after,
  anIntroduction,
  animator,
  campus,
  party,
  refusal,
  tellingIds,
  toldTo,
  standing,
} from '../../../makers/introductions.ts';

const three = ['org_a', 'org_b', 'org_c'];
const agree = (organisationId: string): Action => ({ kind: 'agree', by: party(organisationId) });
const decline = (organisationId: string): Action => ({
  kind: 'decline',
  reason: 'competitor',
  by: party(organisationId),
});
const withdraw = (organisationId: string): Action => ({ kind: 'withdraw', by: party(organisationId) });

describe('who is asked', () => {
  it('agrees, and both are introduced at once where contacts may be given', () => {
    const introduced = after(anIntroduction({ stage: 'offered' }), [agree('org_b')]);
    expect(introduced.stage).toBe('introduced');
    expect(introduced.parties[1]).toMatchObject({ answer: 'agreed', personId: 'per_b' });
    expect(toldTo(introduced, 'introduced:1')).toEqual(['org_a', 'org_b']);
  });

  it('agrees, and they wait where a contact may not be given, until an exchange', () => {
    const agreed = after(
      anIntroduction({ stage: 'offered' }),
      [agree('org_b')],
      aContext(undefined, { exchangeable: false }),
    );
    expect(standing(agreed)).toEqual({ stage: 'agreed', due: {} });
    expect(tellingIds(agreed)).toEqual(['offered:1']);
    for (const by of [animator, campus])
      expect(after(agreed, [{ kind: 'exchange', by }]).stage).toBe('introduced');
  });

  it('declines with a reason, and who asked is told that much', () => {
    const declined = after(anIntroduction({ stage: 'offered' }), [decline('org_b')]);
    expect(standing(declined)).toEqual({ stage: 'declined', due: {} });
    expect(declined.parties[1]).toMatchObject({ answer: 'declined', declineReason: 'competitor' });
    expect(toldTo(declined, 'ended:1')).toEqual(['org_a']);
    expect(declined.history.at(-1)).toMatchObject({
      action: 'decline',
      code: 'competitor',
      stage: 'declined',
    });
  });

  it('has one person who speaks for it: a colleague who says the same changes nothing', () => {
    const offered = after(anIntroduction({ stage: 'offered', organisationIds: three }), [agree('org_b')]);
    expect(act(offered, agree('org_b'), aContext())).toEqual({ kind: 'unchanged' });
    expect(refusal(offered, { kind: 'agree', by: party('org_b', 'per_colleague') })).toBe('unchanged');
    expect(refusal(offered, decline('org_b'))).toBe('already-answered');
  });

  it('hears of nothing that it was not told of', () => {
    const held = anIntroduction();
    for (const action of [agree('org_b'), decline('org_b'), withdraw('org_b'), agree('org_z')])
      expect(refusal(held, action)).toBe('not-a-party');
  });

  it('cannot answer once it has ended, nor say another thing than it said', () => {
    const declined = anIntroduction({ stage: 'declined' });
    expect(refusal(declined, agree('org_b'))).toBe('already-answered');
    expect(refusal(declined, decline('org_b'))).toBe('already-answered');
    expect(refusal(declined, { kind: 'decline', reason: 'no_time', by: party('org_b') })).toBe('unchanged');
    expect(refusal(anIntroduction({ stage: 'expired' }), agree('org_b'))).toBe('already-ended');
  });
});

describe('asking for what one is asked', () => {
  it('is agreeing', () => {
    const introduced = after(anIntroduction({ stage: 'offered' }), [{ kind: 'ask', by: party('org_b') }]);
    expect(introduced.stage).toBe('introduced');
    expect(introduced.parties[1]).not.toHaveProperty('asked');
  });
});

describe('who asked or agreed', () => {
  it('takes it back once the others were asked, and they are told, without a reason', () => {
    const withdrawn = after(anIntroduction({ stage: 'offered' }), [withdraw('org_a')]);
    expect(standing(withdrawn)).toEqual({ stage: 'withdrawn', due: {} });
    expect(withdrawn.parties[0]).not.toHaveProperty('personId');
    expect(toldTo(withdrawn, 'ended:1')).toEqual(['org_b']);
    expect(refusal(withdrawn, withdraw('org_a'))).toBe('unchanged');
    expect(refusal(withdrawn, withdraw('org_b'))).toBe('already-ended');
  });

  it('takes it back although all agreed, but not what was exchanged', () => {
    expect(after(anIntroduction({ stage: 'agreed' }), [withdraw('org_b')]).stage).toBe('withdrawn');
    expect(refusal(anIntroduction({ stage: 'introduced' }), withdraw('org_b'))).toBe('not-now');
  });

  it('only: who has not said anything has nothing to take back', () => {
    expect(refusal(anIntroduction({ stage: 'offered' }), withdraw('org_b'))).toBe('not-agreed');
  });
});

describe('more than two parties', () => {
  it('are introduced once all have agreed, not before', () => {
    const offered = anIntroduction({ stage: 'offered', organisationIds: three });
    const one = after(offered, [agree('org_c')]);
    expect(one.stage).toBe('offered');
    expect(after(one, [agree('org_b')]).stage).toBe('introduced');
  });

  it('are declined by one no, unless fewer are enough', () => {
    const all = anIntroduction({ stage: 'offered', organisationIds: three, openedBy: 'consortium' });
    expect(after(all, [decline('org_c')])).toMatchObject({ stage: 'declined' });

    const two = anIntroduction({
      stage: 'offered',
      organisationIds: three,
      openedBy: 'consortium',
      fewest: 2,
    });
    const without = after(two, [decline('org_c')]);
    expect(without.stage).toBe('offered');
    expect(tellingIds(without)).toEqual(['offered:1']);
    const introduced = after(without, [agree('org_a'), agree('org_b')]);
    expect(toldTo(introduced, 'introduced:1')).toEqual(['org_a', 'org_b']);
    expect(toldTo(after(without, [decline('org_b')]), 'ended:1')).toEqual(['org_a']);
  });

  it('are introduced by a no of the last one who had not agreed, where enough have', () => {
    const two = anIntroduction({
      stage: 'offered',
      organisationIds: three,
      openedBy: 'consortium',
      fewest: 2,
    });
    expect(after(two, [agree('org_a'), agree('org_b'), decline('org_c')]).stage).toBe('introduced');
    expect(after(two, [agree('org_a'), agree('org_c'), withdraw('org_c'), agree('org_b')]).stage).toBe(
      'introduced',
    );
  });

  it('are never introduced by settling what not all have agreed to', () => {
    const offered = anIntroduction({ stage: 'offered', organisationIds: three });
    expect(settle(offered, aContext())).toBe(offered);
  });
});
