import { describe, expect, it } from '@jest/globals';
import { act } from '../../../../services/brokering/introductions/act.ts';
import { nextDue } from '../../../../services/brokering/introductions/due-times.ts';
import type { Introduction } from '../../../../services/brokering/introductions/introduction.ts';
import {
  aContext,
  after,
  anIntroduction,
  later,
  party,
  tellingIds,
  tick,
  toldTo,
  whenDue,
  standing,
} from '../../../makers/introductions.ts';

const at = (introduction: Introduction, now: string): Introduction =>
  after(introduction, [tick], aContext(now));

describe('the clock', () => {
  it('reminds once who was told and has not answered', () => {
    const three = anIntroduction({ stage: 'offered', organisationIds: ['org_a', 'org_b', 'org_c'] });
    const reminded = whenDue(after(three, [{ kind: 'agree', by: party('org_b') }]));
    expect(toldTo(reminded, 'reminder:1')).toEqual(['org_c']);
    expect(Object.keys(reminded.due)).toEqual(['expire']);
    expect(act(reminded, tick, aContext('2026-03-15T08:00:00.000Z'))).toEqual({ kind: 'unchanged' });
  });

  it('ends it when the last day to answer is over, not before, and tells who was asked and who asked', () => {
    const reminded = whenDue(anIntroduction({ stage: 'offered' }));
    expect(act(reminded, tick, aContext('2026-03-16T22:59:59.999Z')).kind).toBe('unchanged');
    const expired = at(reminded, '2026-03-16T23:00:00.000Z');
    expect(standing(expired)).toEqual({ stage: 'expired', due: {} });
    expect(toldTo(expired, 'ended:1')).toEqual(['org_a', 'org_b']);
  });

  it('does not remind of what ends in the same moment', () => {
    const slept = at(anIntroduction({ stage: 'offered' }), '2026-06-01T10:00:00.000Z');
    expect(tellingIds(slept)).toEqual(['offered:1', 'ended:1']);
  });

  it('gives the whole time to who is asked late', () => {
    const slept = at(anIntroduction(), '2026-06-01T10:00:00.000Z');
    expect(slept).toMatchObject({
      stage: 'offered',
      due: { remind: '2026-06-08T07:00:00.000Z', expire: '2026-06-15T22:00:00.000Z' },
    });
  });

  it('asks what came of it after 30 and after 90 days, then closes it', () => {
    const introduced = anIntroduction({ stage: 'introduced' });
    expect(introduced.due).toEqual({
      outcome30: '2026-04-01T07:00:00.000Z',
      outcome90: '2026-05-31T07:00:00.000Z',
      close: '2026-06-14T22:00:00.000Z',
    });
    const closed = whenDue(whenDue(whenDue(introduced)));
    expect(standing(closed)).toEqual({ stage: 'closed', due: {} });
    expect(tellingIds(closed).slice(-2)).toEqual(['outcome30:1', 'outcome90:1']);
    expect(closed.history.slice(-3).map(({ action, by }) => [action, by.kind])).toEqual([
      ['outcome30', 'clock'],
      ['outcome90', 'clock'],
      ['close', 'clock'],
    ]);
  });

  it('asks only who has not told that already, and nobody where all have', () => {
    const tell = (organisationId: string, day: 30 | 90) =>
      ({ kind: 'tell_outcome', day, outcome: { met: false }, by: party(organisationId) }) as const;
    const told = after(anIntroduction({ stage: 'introduced' }), [
      tell('org_a', 30),
      tell('org_a', 90),
      tell('org_b', 90),
    ]);
    const asked = whenDue(whenDue(told));
    expect(toldTo(asked, 'outcome30:1')).toEqual(['org_b']);
    expect(tellingIds(asked)).not.toContain('outcome90:1');
  });

  it('asks once where both questions are late, and leaves time to answer', () => {
    const slept = at(anIntroduction({ stage: 'introduced' }), '2027-01-10T10:00:00.000Z');
    expect(tellingIds(slept).slice(-1)).toEqual(['outcome90:1']);
    expect(tellingIds(slept)).not.toContain('outcome30:1');
    expect(slept).toMatchObject({ stage: 'introduced', due: { close: '2027-01-24T23:00:00.000Z' } });
  });

  it('does nothing twice where it jumps back and forth', () => {
    const reminded = whenDue(anIntroduction({ stage: 'offered' }));
    expect(act(reminded, tick, aContext('2026-03-01T00:00:00.000Z'))).toEqual({ kind: 'unchanged' });
    expect(act(reminded, tick, aContext('2026-03-10T00:00:00.000Z'))).toEqual({ kind: 'unchanged' });
  });

  it('says what is due first, and nothing of what has ended', () => {
    expect(nextDue(anIntroduction({ stage: 'offered' }))).toBe('2026-03-09T08:00:00.000Z');
    expect(nextDue(anIntroduction({ stage: 'closed' }))).toBeUndefined();
  });
});

describe('deadlines are local days', () => {
  const offeredAt = (now: string, timeZone: string) =>
    whenDue(anIntroduction({ now: later(now, -60_000) }), { timeZone }).due;

  it.each([
    // Summer time begins on 29 March: the day is an hour shorter.
    ['2026-03-20T10:00:00.000Z', 'Europe/Paris', '2026-03-27T08:00:00.000Z', '2026-04-03T22:00:00.000Z'],
    ['2026-03-22T10:00:00.000Z', 'Europe/Paris', '2026-03-29T07:00:00.000Z', '2026-04-05T22:00:00.000Z'],
    // It ends on 25 October.
    ['2026-10-18T10:00:00.000Z', 'Europe/Paris', '2026-10-25T08:00:00.000Z', '2026-11-01T23:00:00.000Z'],
    // Eleven at night in UTC is the next day in Paris.
    ['2026-01-10T23:30:00.000Z', 'Europe/Paris', '2026-01-18T08:00:00.000Z', '2026-01-25T23:00:00.000Z'],
    // A leap day, and a year without one.
    ['2028-02-22T10:00:00.000Z', 'Europe/Paris', '2028-02-29T08:00:00.000Z', '2028-03-07T23:00:00.000Z'],
    ['2027-02-22T10:00:00.000Z', 'Europe/Paris', '2027-03-01T08:00:00.000Z', '2027-03-08T23:00:00.000Z'],
    // The last day ends at midnight, which clocks skip.
    ['2018-10-20T12:00:00.000Z', 'America/Sao_Paulo', '2018-10-27T12:00:00.000Z', '2018-11-04T03:00:00.000Z'],
    // A whole day is skipped in between.
    ['2011-12-20T12:00:00.000Z', 'Pacific/Apia', '2011-12-27T19:00:00.000Z', '2012-01-03T10:00:00.000Z'],
  ])('offered at %s in %s: reminded at %s, over at %s', (now, timeZone, remind, expire) => {
    expect(offeredAt(now, timeZone)).toEqual({ remind, expire });
  });
});
