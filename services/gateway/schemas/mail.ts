// E-mails as animators see them: given up, addresses off, reports of mail systems, previews.
import * as z from 'zod';
import { reportEffects, silences } from '../mail-api.ts';
import { askedWords, noticeKinds } from '../notifications-api.ts';
import { id, instant, language } from './fields.ts';

export const failedMail = z
  .object({
    delivery: id('dlv', 'the delivery; a part of the Message-ID of the e-mail'),
    person: id('per', 'the person it was for'),
    notices: z.array(id('ntc', 'a notice that it was to tell')),
    digest: z.boolean(),
    because: z
      .string()
      .meta({ description: 'Why it was given up.', examples: ['smtp-554', 'timeout', 'cause-unknown'] }),
    attempts: z.int().min(0),
    at: instant,
  })
  .meta({ id: 'FailedMail' });

export const silentAddress = z
  .object({
    person: id('per', 'the person whose address it is'),
    because: z.enum(silences).meta({
      description:
        '`refused` by its mail server, `bounced` by a report of one, `complained` by who got an e-mail there.',
    }),
    code: z
      .string()
      .meta({ description: 'What the mail server answered or reported.', examples: ['smtp-550', '5.1.1'] })
      .optional(),
    since: instant,
  })
  .meta({ id: 'SilentAddress' });

export const reportTaken = z
  .object({
    effect: z.enum(reportEffects).meta({
      description:
        '`address_off`: nothing is sent there any more; `passing`: it says nothing that lasts; `not_ours`: it is about no e-mail from here; `no_report`: it is none.',
    }),
  })
  .meta({ id: 'ReportTaken', examples: [{ effect: 'address_off' }] });

export const previewBody = z
  .strictObject({
    kinds: z
      .array(z.enum(noticeKinds))
      .min(1)
      .max(20)
      .meta({ description: 'What it tells; several come in one e-mail.' }),
    language: language.optional(),
    digest: z.boolean().optional(),
    asked_for: z.enum(askedWords).optional().meta({ description: 'Where animators ask for something.' }),
  })
  .meta({ id: 'MailPreviewBody', examples: [{ kinds: ['new_suggestion', 'call_fits'], digest: true }] });

export const mailPreview = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'MailPreview' });
