import { describe, expect, it } from '@jest/globals';
import type { Action, ActionOf } from '../../../../services/brokering/introductions/action.ts';
import type { Outcome, OutcomeDay } from '../../../../services/brokering/introductions/introduction.ts';
import { mostWindows } from '../../../../services/brokering/introductions/check-windows.ts';
import { mostMeetingChanges } from '../../../../services/brokering/introductions/set-meeting.ts';
import {
  aContext,
  after,
  anIntroduction,
  animator,
  later,
  party,
  refusal,
  tellingIds,
  toldTo,
} from '../../../makers/introductions.ts';

const slot = { start: '2026-03-20T09:00:00.000Z', end: '2026-03-20T10:00:00.000Z' };
const other = { start: '2026-03-21T09:00:00.000Z', end: '2026-03-21T10:00:00.000Z' };
const set = (at = slot, by = party('org_a')): Action => ({ kind: 'set_meeting', slot: at, by });
const cancel: Action = { kind: 'cancel_meeting', by: party('org_b') };
const offer = (windows: ActionOf<'offer_windows'>['windows']): Action => ({
  kind: 'offer_windows',
  windows,
  by: party('org_a'),
});

describe('windows in which a party can meet', () => {
  it('take the place of those it gave before, from the moment it asks', () => {
    const given = after(anIntroduction(), [offer([slot, other]), offer([other])]);
    expect(given.parties[0]?.windows).toEqual([other]);
    expect(given.parties[1]?.windows).toEqual([]);
    expect(given.tellings).toEqual([]);
  });

  it('are the same however the same instants are written', () => {
    const given = after(anIntroduction(), [offer([slot])]);
    expect(refusal(given, offer([{ start: '2026-03-20T10:00:00+01:00', end: slot.end }]))).toBe('unchanged');
  });

  it('begin before they end, and are not more than people can choose from', () => {
    expect(refusal(anIntroduction(), offer([{ start: slot.end, end: slot.start }]))).toBe('bad-time');
    expect(refusal(anIntroduction(), offer([{ start: 'soon', end: slot.end }]))).toBe('bad-time');
    expect(refusal(anIntroduction(), offer(Array.from({ length: mostWindows + 1 }, () => slot)))).toBe(
      'too-many-windows',
    );
  });
});

describe('a meeting', () => {
  const introduced = anIntroduction({ stage: 'introduced' });

  it('is set, changed and cancelled, each told to all with a higher sequence', () => {
    const met = after(introduced, [set(), set(other, animator), cancel, set(slot)]);
    expect(met.meeting).toMatchObject({ ...slot, sequence: 3, status: 'confirmed', setBy: 'org_a' });
    expect(tellingIds(met).slice(-4)).toEqual([
      'meeting_set:0',
      'meeting_changed:1',
      'meeting_cancelled:2',
      'meeting_set:3',
    ]);
    expect(toldTo(met, 'meeting_changed:1')).toEqual(['org_a', 'org_b']);
  });

  it('is told with when it begins and was to begin, the sooner and the later, where that is still to come', () => {
    const met = after(introduced, [set(other), set(slot), set(other), cancel]);
    expect(met.tellings.slice(-4).map(({ meetingAt }) => meetingAt)).toEqual([
      other.start,
      slot.start,
      slot.start,
      other.start,
    ]);
    expect(met.tellings.slice(-4).map(({ meetingLast }) => meetingLast)).toEqual([
      other.start,
      other.start,
      other.start,
      other.start,
    ]);
    const missed = after(introduced, [set()], aContext(later(slot.start, -60_000)));
    const again = after(missed, [set(other)], aContext(later(slot.end, 60_000)));
    expect(again.tellings.at(-1)).toMatchObject({
      code: 'meeting_changed',
      meetingAt: other.start,
      meetingLast: other.start,
    });
    expect(introduced.tellings.some((telling) => 'meetingAt' in telling)).toBe(false);
  });

  it('that is the same, or cancelled already, is told to nobody again', () => {
    expect(refusal(after(introduced, [set()]), set(slot, party('org_b')))).toBe('unchanged');
    expect(refusal(after(introduced, [set(), cancel]), cancel)).toBe('unchanged');
  });

  it('is in the future, of parties that are introduced', () => {
    expect(refusal(introduced, set(), aContext(slot.start))).toBe('bad-time');
    expect(refusal(introduced, cancel)).toBe('no-meeting');
    expect(refusal(after(introduced, [set()]), cancel, aContext(slot.end))).toBe('no-meeting');
    expect(refusal(anIntroduction({ stage: 'agreed' }), set())).toBe('not-now');
  });

  it('is not changed for ever, but can be cancelled even then', () => {
    const days = Array.from({ length: mostMeetingChanges + 1 }, (_, n) => ({
      start: later(slot.start, n * 86_400_000),
      end: later(slot.end, n * 86_400_000),
    }));
    const changed = after(
      introduced,
      days.map((day) => set(day)),
    );
    expect(refusal(changed, set(slot))).toBe('too-many-changes');
    expect(after(changed, [cancel]).meeting?.status).toBe('cancelled');
  });

  it('is not found out by trying by a party that is out', () => {
    const three = anIntroduction({
      stage: 'offered',
      organisationIds: ['org_a', 'org_b', 'org_c'],
      openedBy: 'consortium',
      fewest: 2,
    });
    const two = after(three, [
      { kind: 'decline', reason: 'no_time', by: party('org_c') },
      { kind: 'agree', by: party('org_a') },
      { kind: 'agree', by: party('org_b') },
      set(),
    ]);
    expect(refusal(two, set(slot, party('org_c')))).toBe('already-answered');
    expect(refusal(two, set(other, party('org_c')))).toBe('already-answered');
  });
});

describe('an outcome', () => {
  const introduced = anIntroduction({ stage: 'introduced' });
  const tell = (outcome: Outcome, day: OutcomeDay = 30, by = party('org_a')): Action => ({
    kind: 'tell_outcome',
    day,
    outcome,
    by,
  });

  it('that says they met is the stage, and what is due stays due', () => {
    const met = after(introduced, [tell({ met: true, useful: 5, together: 'trial' })]);
    expect(met).toMatchObject({ stage: 'met', due: introduced.due });
    expect(met.parties[0]?.outcomes).toMatchObject([{ day: 30, outcome: { met: true, useful: 5 } }]);
  });

  it('that says they did not leaves them introduced', () => {
    expect(after(introduced, [tell({ met: false, reason: 'no_answer' })]).stage).toBe('introduced');
  });

  it('takes the place of what that party told for the same question; who still says that they met counts', () => {
    const told = after(introduced, [
      tell({ met: true }, 90),
      tell({ met: true }),
      tell({ met: false, reason: 'later' }),
      tell({ met: true, useful: 2 }, 30, party('org_b')),
    ]);
    expect(told.stage).toBe('met');
    expect(
      told.parties.map(({ outcomes }) => outcomes.map(({ day, outcome }) => [day, outcome.met])),
    ).toEqual([
      [
        [30, false],
        [90, true],
      ],
      [[30, true]],
    ]);
  });

  it('taken back by the only party that said so leaves them introduced, as if it had not been said', () => {
    const met = after(introduced, [tell({ met: true, useful: 5 })]);
    const back = after(met, [tell({ met: false, reason: 'no_time' })]);
    expect(back).toMatchObject({ stage: 'introduced', due: introduced.due });
    expect(back.reached).toEqual(introduced.reached);
    expect(back.history.at(-1)).toMatchObject({ action: 'tell_outcome', stage: 'introduced' });
    expect(after(back, [tell({ met: true })]).stage).toBe('met');
  });

  it('taken back leaves them met as long as another answer says that they met', () => {
    const byBoth = after(introduced, [tell({ met: true }), tell({ met: true }, 30, party('org_b'))]);
    expect(after(byBoth, [tell({ met: false })]).stage).toBe('met');
    const twice = after(introduced, [tell({ met: true }), tell({ met: true }, 90)]);
    expect(after(twice, [tell({ met: false })]).stage).toBe('met');
    expect(after(twice, [tell({ met: false }), tell({ met: false }, 90)]).stage).toBe('introduced');
  });

  it('does not say that they met before the meeting that is set: it is told afterwards, or the meeting called off', () => {
    const waiting = after(introduced, [set()]);
    expect(refusal(waiting, tell({ met: true }))).toBe('meeting-to-come');
    expect(refusal(waiting, tell({ met: false }))).toBe('done');
    expect(refusal(waiting, tell({ met: true }), aContext(slot.start))).toBe('done');
    expect(refusal(after(waiting, [cancel]), tell({ met: true }))).toBe('done');
  });

  it('of those who met already can be told anew whatever meeting is to come', () => {
    const again = after(introduced, [tell({ met: true }), set()]);
    expect(refusal(again, tell({ met: true, useful: 4 }))).toBe('done');
    expect(refusal(again, tell({ met: true }, 30, party('org_b')))).toBe('done');
  });

  it('told twice is told once', () => {
    const told = after(introduced, [tell({ met: true, useful: 3 })]);
    expect(refusal(told, tell({ met: true, useful: 3 }))).toBe('unchanged');
    expect(refusal(told, tell({ met: true, useful: 4 }))).toBe('done');
    expect(refusal(told, tell({ met: false }))).toBe('done');
  });

  it('is for who was introduced, as long as it is not closed', () => {
    expect(refusal(anIntroduction({ stage: 'offered' }), tell({ met: true }))).toBe('not-now');
    expect(refusal(anIntroduction({ stage: 'closed' }), tell({ met: false }))).toBe('already-ended');
  });
});
