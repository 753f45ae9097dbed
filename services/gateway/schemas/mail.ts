// E-mails as animators see them: given up, dropped, addresses off, reports of mail systems, previews.
import * as z from 'zod';
import { reportEffects, silences } from '../mail-api.ts';
import { askedWords, noticeKinds } from '../notifications-api.ts';
import { id, instant, language } from './fields.ts';

export const dropped = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: '`true`: those instead that were dropped because nothing was left to tell.' });

export const failedMail = z
  .object({
    delivery: id('dlv', 'the delivery; a part of the Message-ID of the e-mail'),
    person: id('per', 'the person it was for'),
    notices: z.array(id('ntc', 'a notice that it was to tell')),
    digest: z.boolean(),
    because: z.string().meta({
      description:
        'Why it was given up: what the mail server answered, or what went wrong. Or why it was dropped: what it was to tell is `gone`, `read`, `over`, `past` (its meeting has begun) or `stopped`; or `no-person`, `no-address`, `address-off`, `no-mail`.',
      examples: ['smtp-554', 'timeout', 'cause-unknown', 'past'],
    }),
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
