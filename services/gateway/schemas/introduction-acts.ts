// What is done to introductions, as clients write it.
import * as z from 'zod';
import { refuseReasons } from '../introductions/introduction.ts';
import { breaks, instant, lasting, reference, words } from './fields.ts';
import { declineReason, notMetReason, together } from './introduction.ts';

const organisation = reference('The party it is done for; the asker’s own when absent').optional();

export const openBody = z
  .strictObject({
    organisations: z
      .array(reference('An organisation'))
      .min(2)
      .max(12)
      .meta({ description: 'All that are to meet, two to twelve different ones.' }),
    suggestion: z.string().max(80).optional().meta({ description: 'Id of the suggestion it comes from.' }),
    call: reference('The call it is for').optional(),
    insist: z.boolean().optional().meta({ description: 'Also where one of them said no before.' }),
  })
  .meta({
    id: 'IntroductionBody',
    examples: [{ organisations: ['siren:130026222', 'ror:02vjkv261'] }],
  });

export const partyBody = z
  .strictObject({ organisation })
  .meta({ id: 'PartyActBody', examples: [{}, { organisation: 'ror:02vjkv261' }] });

export const declineBody = z
  .strictObject({
    organisation,
    reason: declineReason.optional(),
    words: words(1, 1000).optional().meta({ description: 'In your own words, for animators only.' }),
  })
  .meta({ id: 'DeclineBody', examples: [{ organisation: 'ror:02vjkv261', reason: 'no_time' }] });

export const refuseBody = z
  .strictObject({
    reason: z
      .enum(refuseReasons)
      .optional()
      .meta({ description: 'For the audit trail; told to no party. `other` when absent.' }),
  })
  .meta({ id: 'RefuseBody', examples: [{ reason: 'duplicate' }] });

export const reopenBody = z
  .strictObject({ insist: z.boolean().optional().meta({ description: 'Ask also who said no.' }) })
  .meta({ id: 'ReopenBody', examples: [{}, { insist: true }] });

const window = z
  .strictObject({ start: instant, end: instant })
  .superRefine(lasting)
  .meta({ examples: [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T12:00:00Z' }] });

export const timesBody = z
  .strictObject({
    organisation,
    windows: z
      .array(window)
      .max(20)
      .meta({ description: 'When it can meet; takes the place of what it said before.' }),
  })
  .meta({
    id: 'TimesBody',
    examples: [{ windows: [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T12:00:00Z' }] }],
  });

export const meetingBody = z
  .strictObject({ organisation, start: instant, end: instant })
  .superRefine(lasting)
  .meta({
    id: 'MeetingBody',
    examples: [{ start: '2027-03-02T09:00:00Z', end: '2027-03-02T10:00:00Z' }],
  });

const days = [30, 90] as const;

export const outcomeBody = z
  .strictObject({
    organisation,
    day: z
      .int()
      .refine((day) => days.some((one) => one === day), breaks('not-one-of', { allowed: days.join(', ') }))
      .meta({ description: 'The question that it answers: 30 or 90.' }),
    met: z.boolean(),
    useful: z.int().min(1).max(5).optional().meta({ description: '1: not at all, 5: very; where they met.' }),
    together: together.optional().meta({ description: 'Where they met.' }),
    reason: notMetReason.optional().meta({ description: 'Where they did not.' }),
  })
  .superRefine(({ met, ...of }, context) => {
    const wrong = met ? (['reason'] as const) : (['useful', 'together'] as const);
    for (const field of wrong)
      if (of[field] !== undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          input: of[field],
          params: {
            rule: 'not-allowed',
            parameters: { because: met ? 'only-where-not-met' : 'only-where-met' },
          },
        });
  })
  .meta({
    id: 'OutcomeBody',
    examples: [
      { day: 30, met: true, useful: 5, together: 'project' },
      { day: 90, met: false, reason: 'later' },
    ],
  });

const text = words(1, 5000).nullable().optional();

export const messageBody = z
  .strictObject({
    french: text.meta({ description: 'Drafted again when null or absent.' }),
    english: text.meta({ description: 'Drafted again when null or absent.' }),
  })
  .meta({ id: 'IntroductionMessageBody', examples: [{ french: 'Bonjour, …', english: 'Hello, …' }, {}] });
