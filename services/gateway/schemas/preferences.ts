// How a person's notices are sent, as the person chooses and reads it; and what the next digest would hold.
import * as z from 'zod';
import { noticeKinds } from '../notifications-api.ts';
import { emailWays, weekdays } from '../preferences-api.ts';
import { breaks, day, id, instant, timeZone } from './fields.ts';
import { notice } from './notice.ts';

const mostDaysOff = 92;
const msPerDay = 86_400_000;

const emailWay = z.enum(emailWays).meta({
  id: 'EmailWay',
  description:
    'At once: after a few minutes, with related ones. Digest: with the next one. Never: not at all.',
});
const weekday = z.enum(weekdays).meta({ id: 'Weekday' });

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;
const timeOfDay = z
  .string()
  .refine((text) => timeShape.test(text), breaks('malformed', { expected: 'HH:MM' }))
  .meta({ description: 'Time of day, HH:MM.', examples: ['20:00'], pattern: timeShape.source });

const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .superRefine(({ from, to }, context) => {
    if (from !== to) return;
    const params = { rule: 'not-allowed', parameters: { because: 'quiet-all-day' } };
    context.addIssue({ code: 'custom', path: ['to'], input: to, params });
  })
  .meta({
    id: 'QuietHours',
    description: 'Nothing is sent between; over midnight where `to` is earlier.',
    examples: [{ from: '20:00', to: '07:00' }],
  });

const daysOff = z
  .strictObject({ from: day, to: day })
  .superRefine(({ from, to }, context) => {
    if (to < from) {
      const params = { rule: 'before', parameters: { other: 'from' } };
      context.addIssue({ code: 'custom', path: ['to'], input: to, params });
    } else if (Date.parse(to) - Date.parse(from) >= mostDaysOff * msPerDay) {
      const params = { rule: 'not-allowed', parameters: { because: 'long-absence' } };
      context.addIssue({ code: 'custom', path: ['to'], input: to, params });
    }
  })
  .meta({
    id: 'DaysOff',
    description: 'First and last day on which nothing is sent; the same for one day.',
    examples: [{ from: '2027-08-02', to: '2027-08-20' }],
  });

const digest = z
  .strictObject({
    weekday: weekday.optional().meta({ description: 'Of a weekly digest; absent: each day.' }),
    hour: z.int().min(0).max(23),
  })
  .meta({ id: 'DigestTime', examples: [{ hour: 8 }, { weekday: 'monday', hour: 8 }] });

const fields = {
  email: z
    .strictObject(
      Object.fromEntries(noticeKinds.map((kind) => [kind, emailWay.optional()])) as Record<
        (typeof noticeKinds)[number],
        z.ZodOptional<typeof emailWay>
      >,
    )
    .meta({
      description: 'How each kind is sent by e-mail; as usual where left out. The inbox has every notice.',
    }),
  digest,
  quiet_hours: quietHours.optional().meta({ description: 'None when absent.' }),
  weekdays_off: z.array(weekday).max(6).meta({ description: 'Days of each week on which nothing is sent.' }),
  days_off: z.array(daysOff).max(20),
  most_a_day: z.int().min(1).max(50).meta({
    description: 'Messages a day, digests apart; what has no place goes into the next digest.',
  }),
};

/** Chosen whole: what is left out is as usual, but for rest, of which there is then none. */
export const preferencesBody = z
  .strictObject({
    ...fields,
    email: fields.email.default({}),
    digest: fields.digest.default({ hour: 8 }),
    weekdays_off: fields.weekdays_off.default([]),
    days_off: fields.days_off.default([]),
    most_a_day: fields.most_a_day.default(5),
  })
  .meta({
    id: 'NotificationPreferencesBody',
    examples: [
      {
        email: { new_suggestion: 'digest', introduction_ended: 'never' },
        digest: { weekday: 'monday', hour: 8 },
        quiet_hours: { from: '19:00', to: '08:00' },
        weekdays_off: ['saturday', 'sunday'],
        days_off: [{ from: '2027-08-02', to: '2027-08-20' }],
        most_a_day: 3,
      },
    ],
  });

export const preferences = z
  .object({
    person: id('per', 'the person'),
    version: z.int().min(0).meta({ description: '0: nothing was chosen; in quotes, what `If-Match` takes.' }),
    ...fields,
    time_zone: timeZone.meta({ description: 'The person’s: all times and days here are by its clock.' }),
  })
  .meta({ id: 'NotificationPreferences' });

export const nextDigest = z
  .object({
    at: instant.meta({ description: 'When it is sent; where nothing waits for it, when it would be.' }),
    notices: z.array(notice).meta({
      description: 'What it would hold as things stand, oldest first; what is read until then leaves it.',
    }),
  })
  .meta({ id: 'NextDigest' });
