import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOpen } from '../../../../services/notifications/plan/open-times.ts';
import { planDeliveries } from '../../../../services/notifications/plan/plan-deliveries.ts';
import { isUrgent } from '../../../../services/notifications/plan/urgent.ts';
import { wayOf } from '../../../../services/notifications/plan/preferences.ts';
import { dayOf } from '../../../../services/platform/local-day.ts';
import {
  aNotice,
  aPreference,
  type OverTime,
  plannedOverTime,
  type Sent,
} from '../../../makers/planned-over-time.ts';
import { someLives } from './some-plans.ts';

const timeZone = 'Europe/Paris';
/** What is sent: `when: ids`, digests with a star. */
const told = (
  notices: OverTime['notices'],
  preferences: OverTime['preferences'] = aPreference(),
  more: Partial<OverTime> = {},
): readonly string[] =>
  plannedOverTime({ notices, preferences, timeZone, ...more }).map(
    ({ sendAt, noticeIds, digest }) =>
      `${sendAt.toISOString().slice(0, 16)}${digest ? '*' : ''}: ${noticeIds.join(' ')}`,
  );

describe('a notice that is sent at once', () => {
  it('is held for a few minutes, in which related ones come together: of one kind, or about one thing', () => {
    expect(
      told([
        aNotice('a', '2027-06-15T09:00:00Z'),
        aNotice('b', '2027-06-15T09:04:00Z'),
        aNotice('c', '2027-06-15T09:04:30Z', { kind: 'introduced', aboutId: 'int_a' }),
        aNotice('d', '2027-06-15T09:01:00Z', { kind: 'meeting_set' }),
        aNotice('e', '2027-06-15T09:05:01Z'),
      ]),
    ).toEqual(['2027-06-15T09:05: a b c', '2027-06-15T09:06: d', '2027-06-15T09:10: e']);
  });

  it('waits until the quiet hours are over, and then all that waited is one message', () => {
    const preferences = aPreference({ digest: { hour: 18 } });
    expect(
      told(
        [
          aNotice('a', '2027-06-15T18:30:00Z'),
          aNotice('b', '2027-06-15T23:00:00Z', { kind: 'meeting_set' }),
          aNotice('c', '2027-06-16T05:30:00Z'),
        ],
        preferences,
      ),
    ).toEqual(['2027-06-16T05:00: a b', '2027-06-16T05:35: c']);
  });

  it('goes in a digest that is due at the same moment', () => {
    const preferences = aPreference({ digest: { hour: 7 } });
    expect(
      told(
        [
          aNotice('a', '2027-06-15T18:30:00Z'),
          aNotice('b', '2027-06-15T20:00:00Z', { kind: 'new_suggestion' }),
        ],
        preferences,
      ),
    ).toEqual(['2027-06-16T05:00*: a b']);
  });

  it('goes into the next digest once its day has no place left', () => {
    const some = ['09', '10', '11', '12'].map((hour) => aNotice(hour, `2027-06-15T${hour}:00:00Z`));
    expect(told(some, aPreference({ mostADay: 2 }))).toEqual([
      '2027-06-15T09:05: 09',
      '2027-06-15T10:05: 10',
      '2027-06-16T06:00*: 11 12',
    ]);
  });
});

describe('a digest', () => {
  const suggestion = { kind: 'new_suggestion' } as const;

  it('holds what waits for it, and is not sent where nothing does', () => {
    expect(
      told(
        [
          aNotice('a', '2027-06-15T09:00:00Z', suggestion),
          aNotice('b', '2027-06-15T15:00:00Z', suggestion),
          aNotice('c', '2027-06-18T15:00:00Z', suggestion),
        ],
        aPreference(),
        { readAt: new Map([['a', Date.parse('2027-06-15T10:00:00Z')]]) },
      ),
    ).toEqual(['2027-06-16T06:00*: b', '2027-06-21T06:00*: c']);
  });

  it('does not hold what was read before', () => {
    const readAt = new Map([['a', Date.parse('2027-06-15T10:00:00Z')]]);
    expect(told([aNotice('a', '2027-06-15T09:00:00Z', suggestion)], aPreference(), { readAt })).toEqual([]);
  });
});

describe('news of a meeting of the next day', () => {
  const cancelled = (at: string, meetingAt: string) =>
    aNotice('m', at, { kind: 'meeting_cancelled', meetingAt });
  const inDigest = aPreference({ email: { meeting_cancelled: 'digest' }, mostADay: 1 });

  it('waits for no digest and needs no place', () => {
    expect(
      told(
        [aNotice('a', '2027-06-15T07:00:00Z'), cancelled('2027-06-15T09:00:00Z', '2027-06-16T08:00:00Z')],
        inDigest,
      ),
    ).toEqual(['2027-06-15T07:05: a', '2027-06-15T09:05: m']);
  });

  it('waits where the meeting is later', () => {
    expect(told([cancelled('2027-06-15T09:00:00Z', '2027-06-17T08:00:00Z')], inDigest)).toEqual([
      '2027-06-16T06:00*: m',
    ]);
  });

  it('wakes nobody, unless the meeting begins before the quiet hours end', () => {
    expect(told([cancelled('2027-06-15T20:00:00Z', '2027-06-16T08:00:00Z')])).toEqual([
      '2027-06-16T05:00: m',
    ]);
    expect(told([cancelled('2027-06-15T20:00:00Z', '2027-06-16T04:30:00Z')])).toEqual([
      '2027-06-15T20:05: m',
    ]);
  });

  it('is not sent to who does not want it', () => {
    const never = aPreference({ email: { meeting_cancelled: 'never' } });
    expect(told([cancelled('2027-06-15T09:00:00Z', '2027-06-16T08:00:00Z')], never)).toEqual([]);
  });
});

const idsOf = (sent: readonly Sent[]): readonly string[] => sent.flatMap(({ noticeIds }) => noticeIds);

describe('what a person is sent', () => {
  /** Looked at in time, a little late, or not for some hours or days. */
  const troubles = fc.record({
    lateMs: fc.constantFrom(0, 2_000),
    after: fc.integer({ min: 0, max: 72 }),
    hours: fc.constantFrom(0, 5, 60),
  });
  const lives = fc.tuple(someLives, troubles).map(([life, { lateMs, after, hours }]) => {
    const from = Date.parse(life.notices[0]?.at ?? '2027-06-15') + after * 3_600_000;
    return { ...life, lateMs, down: { from, until: from + hours * 3_600_000 } };
  });

  it('is every notice of a kind that is wanted, in exactly one message, and none is empty', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const sent = plannedOverTime(life);
        const wanted = life.notices.filter(({ kind }) => wayOf(life.preferences, kind) !== 'never');
        expect(idsOf(sent).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(sent.filter(({ noticeIds }) => noticeIds.length === 0)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing that was read before', () => {
    const minutesTo = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 14 });
    fc.assert(
      fc.property(lives, minutesTo, (life, minutes) => {
        const readAt = new Map(
          life.notices.map(({ id, at }, nth) => [id, Date.parse(at) + (minutes[nth] ?? 0) * 60_000]),
        );
        for (const { noticeIds, sendAt } of plannedOverTime({ ...life, readAt }))
          for (const id of noticeIds) expect(readAt.get(id)).toBeGreaterThan(sendAt.getTime());
      }),
      { numRuns: 300 },
    );
  });

  it('comes when the person may be reached, but for news of a meeting that would be over by then', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const byId = new Map(life.notices.map((notice) => [notice.id, notice]));
        for (const { noticeIds, sendAt } of plannedOverTime(life)) {
          if (isOpen(life.preferences, sendAt, life.timeZone)) continue;
          const some = noticeIds.flatMap((id) => byId.get(id) ?? []);
          expect(some.every(isUrgent)).toBe(true);
          expect(some.some(({ meetingAt = '' }) => Date.parse(meetingAt) > sendAt.getTime())).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is at most so many messages a local day as the person chose, urgent ones and digests apart', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const urgent = new Set(life.notices.filter(isUrgent).map(({ id }) => id));
        const counted = plannedOverTime(life).filter(
          ({ digest, noticeIds }) => !digest && !noticeIds.every((id) => urgent.has(id)),
        );
        const perDay = Map.groupBy(counted, ({ sendAt }) => dayOf(sendAt, life.timeZone));
        for (const some of perDay.values())
          expect(some.length).toBeLessThanOrEqual(life.preferences.mostADay);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order the notices are looked at', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const turned = { ...life, notices: life.notices.toReversed() };
        expect(plannedOverTime(turned)).toEqual(plannedOverTime(life));
      }),
      { numRuns: 200 },
    );
  });

  it('is what was foretold, where nothing comes meanwhile', () => {
    fc.assert(
      fc.property(someLives, ({ notices, preferences, timeZone: zone }) => {
        const last =
          notices
            .map(({ at }) => at)
            .toSorted()
            .at(-1) ?? '2027-06-15T09:00:00Z';
        const wanted = notices.filter(({ kind }) => wayOf(preferences, kind) === 'digest');
        const now = new Date(last);
        const of = { notices: wanted, preferences, timeZone: zone, earlier: [], now, holdMs: 300_000 };
        const [foretold] = planDeliveries(of).deliveries.filter(({ digest }) => digest);
        if (!foretold) return;
        const then = planDeliveries({ ...of, now: foretold.sendAt });
        expect(then.deliveries).toContainEqual(foretold);
      }),
      { numRuns: 200 },
    );
  });
});
