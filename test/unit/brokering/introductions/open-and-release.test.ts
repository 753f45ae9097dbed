import { describe, expect, it } from '@jest/globals';
import { act } from '../../../../services/brokering/introductions/act.ts';
import { nextDue } from '../../../../services/brokering/introductions/due-times.ts';
import { openIntroduction } from '../../../../services/brokering/introductions/open-introduction.ts';
import {
  aContext,
  after,
  anIntroduction,
  animator,
  later,
  monday,
  party,
  refusal,
  tellingIds,
  tick,
  toldTo,
  whenDue,
  standingAndTold,
} from '../../../makers/introductions.ts';

const overAt = later(monday, 60_000);

describe('an introduction that a member asks for', () => {
  it('is held for a minute in which nobody is told, with its own party agreed', () => {
    const requested = anIntroduction();
    expect(requested).toMatchObject({ stage: 'requested', round: 1, tellings: [] });
    expect(nextDue(requested)).toBe(overAt);
    expect(requested.parties).toMatchObject([
      { organisationId: 'org_a', answer: 'agreed', asked: true, personId: 'per_a' },
      { organisationId: 'org_b', answer: 'none' },
    ]);
    expect(act(requested, tick, aContext(later(overAt, -1)))).toEqual({ kind: 'unchanged' });
  });

  it('is offered to the others when the hold is over, with a time to be reminded and one to answer', () => {
    const offered = whenDue(anIntroduction({ organisationIds: ['org_a', 'org_b', 'org_c'] }));
    expect(offered.stage).toBe('offered');
    expect(tellingIds(offered)).toEqual(['offered:1']);
    expect(toldTo(offered, 'offered:1')).toEqual(['org_b', 'org_c']);
    expect(offered.due).toEqual({
      remind: '2026-03-09T08:00:00.000Z', // nine o'clock in Paris
      expire: '2026-03-16T23:00:00.000Z', // the end of the fourteenth day
    });
  });

  it('can be taken back in the hold, and nobody ever hears of it', () => {
    const back = after(anIntroduction(), [{ kind: 'withdraw', by: party('org_a') }]);
    expect(standingAndTold(back)).toEqual({ stage: 'withdrawn', due: {}, tellings: [] });
    expect(back.parties[1]).not.toHaveProperty('toldAt');
  });

  it('can still be taken back late, as long as the clock has not told anybody', () => {
    const back = after(
      anIntroduction(),
      [{ kind: 'withdraw', by: party('org_a') }],
      aContext(later(overAt, 5_000)),
    );
    expect(back).toMatchObject({ stage: 'withdrawn', tellings: [] });
  });

  it('goes under review first where that is asked for, when it was opened or when it is released', () => {
    const reviewed = whenDue(anIntroduction({ review: true }));
    expect(standingAndTold(reviewed)).toEqual({ stage: 'under_review', due: {}, tellings: [] });
    expect(whenDue(anIntroduction(), { review: true }).stage).toBe('under_review');
    expect(whenDue(anIntroduction({ review: true }), { review: false }).stage).toBe('offered');
  });
});

describe('two sides that both ask', () => {
  const both = after(anIntroduction(), [{ kind: 'ask', by: party('org_b') }], aContext(later(monday, 1_000)));

  it('wait for the end of the hold, then are introduced without anybody being asked', () => {
    expect(both).toMatchObject({ stage: 'requested', due: { release: overAt }, tellings: [] });
    const introduced = whenDue(both);
    expect(introduced.stage).toBe('introduced');
    expect(introduced.reached).toMatchObject({ agreed: overAt, introduced: overAt });
    expect(tellingIds(introduced)).toEqual(['introduced:1']);
  });

  it('have agreed where a contact may not be given yet', () => {
    expect(standingAndTold(whenDue(both, { exchangeable: false }))).toEqual({
      stage: 'agreed',
      due: {},
      tellings: [],
    });
  });

  it('are reviewed all the same where that is asked for, then introduced', () => {
    const reviewed = whenDue(both, { review: true });
    expect(reviewed.stage).toBe('under_review');
    expect(whenDue(after(reviewed, [{ kind: 'approve', by: animator }])).stage).toBe('introduced');
  });
});

describe('an introduction that an animator opens, or makes from a consortium', () => {
  it.each(['animator', 'consortium'] as const)('by %s, asks all parties after the hold', (openedBy) => {
    const requested = anIntroduction({ openedBy });
    expect(requested.parties.map(({ answer }) => answer)).toEqual(['none', 'none']);
    expect(toldTo(whenDue(requested), 'offered:1')).toEqual(['org_a', 'org_b']);
  });

  it('can be undone until then', () => {
    const undone = after(anIntroduction({ openedBy: 'animator' }), [{ kind: 'undo', by: animator }]);
    expect(standingAndTold(undone)).toEqual({ stage: 'withdrawn', due: {}, tellings: [] });
  });

  it('cannot be undone by an animator once a party asked for it too, nor where a member opened it', () => {
    const asked = after(anIntroduction({ openedBy: 'animator' }), [{ kind: 'ask', by: party('org_b') }]);
    expect(refusal(asked, { kind: 'undo', by: animator })).toBe('nothing-to-undo');
    expect(refusal(anIntroduction(), { kind: 'undo', by: animator })).toBe('nothing-to-undo');
  });
});

describe('opening', () => {
  const opening = {
    id: 'int_1',
    origin: { kind: 'suggestion', suggestionId: 'sug_1' },
    organisationIds: ['org_a', 'org_b'],
    by: party('org_a'),
    review: false,
  } as const;
  it.each([
    ['not-yours', { by: animator }],
    ['not-yours', { origin: { kind: 'animator' } }],
    ['not-a-party', { by: party('org_z') }],
    ['bad-parties', { organisationIds: ['org_a', 'org_b', 'org_a'] }],
    ['too-few', { organisationIds: ['org_a'] }],
    ['too-few', { fewest: 1 }],
    ['too-few', { fewest: 3 }],
  ] as const)('is refused, %s, with %j', (because, wrong) => {
    expect(openIntroduction({ ...opening, ...wrong }, aContext())).toEqual({ kind: 'refused', because });
  });
});
