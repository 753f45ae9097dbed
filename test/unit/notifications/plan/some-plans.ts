// Preferences, zones and notices of every sort, for properties of planning.
import fc from 'fast-check';
import { noticeKinds } from '../../../../services/notifications/notice.ts';
import type { ToPlan } from '../../../../services/notifications/plan/plan-deliveries.ts';
import {
  emailWays,
  type Preferences,
  type Rest,
  weekdays,
} from '../../../../services/notifications/plan/preferences.ts';

/** Of the north and of the south, of half hours, of a clock that changes at midnight, and of a day that never was. */
export const zones = fc.constantFrom(
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Beirut',
  'UTC',
);

/** Around changes of clocks, and elsewhere. */
export const instants = fc
  .tuple(
    fc.constantFrom(
      '2027-03-28T00:30:00Z',
      '2027-10-31T00:30:00Z',
      '2027-03-14T06:30:00Z',
      '2027-11-07T05:30:00Z',
      '2027-04-03T15:00:00Z',
      '2027-09-05T03:30:00Z',
      '2011-12-30T09:00:00Z',
      '2027-06-15T12:00:00Z',
    ),
    fc.integer({ min: -3 * 1_440, max: 3 * 1_440 }),
  )
  .map(([near, minutes]) => Date.parse(near) + minutes * 60_000);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);

const quietHours = fc.record({ from: times, to: times }).filter(({ from, to }) => from !== to);

const dayRanges = (near: number) =>
  fc.tuple(fc.integer({ min: -2, max: 12 }), fc.integer({ min: 0, max: 5 })).map(([after, days]) => {
    const dayOf = (of: number): string => new Date(near + of * 86_400_000).toISOString().slice(0, 10);
    return { from: dayOf(after), to: dayOf(after + days) };
  });

export const rests = (near: number): fc.Arbitrary<Rest> =>
  fc
    .record({
      quietHours: fc.option(quietHours, { nil: undefined }),
      weekdaysOff: fc.subarray([...weekdays], { maxLength: 6 }),
      daysOff: fc.array(dayRanges(near), { maxLength: 2 }),
    })
    .map(({ quietHours: quiet, ...rest }) => ({ ...rest, ...(quiet ? { quietHours: quiet } : {}) }));

export const somePreferences = (near: number): fc.Arbitrary<Preferences> =>
  fc
    .record({
      rest: rests(near),
      ways: fc.array(fc.constantFrom(...emailWays), {
        minLength: noticeKinds.length,
        maxLength: noticeKinds.length,
      }),
      weekday: fc.option(fc.constantFrom(...weekdays), { nil: undefined }),
      hour: fc.integer({ min: 0, max: 23 }),
      mostADay: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ rest, ways, weekday, hour, mostADay }) => ({
      ...rest,
      id: 'p1',
      email: Object.fromEntries(noticeKinds.map((kind, at) => [kind, ways[at] ?? 'at_once'])),
      digest: { hour, ...(weekday === undefined ? {} : { weekday }) },
      mostADay,
    }));

const minuteMs = 60_000;

/** Of a few days, in bursts and alone; of meetings some are near. */
export const someNotices = (near: number): fc.Arbitrary<readonly ToPlan[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...noticeKinds),
        about: fc.integer({ min: 1, max: 4 }),
        after: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4 * 1_440 })),
        meetingIn: fc.integer({ min: 10, max: 3 * 1_440 }),
      }),
      { maxLength: 14 },
    )
    .map((some) =>
      some.map(({ kind, about, after, meetingIn }, nth) => ({
        id: `ntc_${nth}`,
        kind,
        aboutId: `int_${about}`,
        at: new Date(near + after * minuteMs).toISOString(),
        ...(kind.startsWith('meeting')
          ? { meetingAt: new Date(near + (after + meetingIn) * minuteMs).toISOString() }
          : {}),
      })),
    );

/** Someone's notices, in their zone, by their preferences. */
export const someLives = fc.tuple(zones, instants).chain(([timeZone, near]) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    preferences: somePreferences(near),
    notices: someNotices(near),
  }),
);
