// A person's notice, and what may be changed of it.
import * as z from 'zod';
import { askedWords, noticeKinds } from '../notifications-api.ts';
import { id, instant, version } from './fields.ts';

export const notice = z
  .object({
    id: id('ntc', 'the notice'),
    version,
    person: id('per', 'the person it is for'),
    kind: z.enum(noticeKinds),
    asked_for: z
      .enum(askedWords)
      .meta({ description: 'What an animator asks for: of `animator_asks`.' })
      .optional(),
    text: z.string().meta({ description: 'The notice as a sentence, in the asker’s language.' }),
    suggestion: id('sug', 'the suggestion it is about').optional(),
    introduction: id('int', 'the introduction it is about').optional(),
    call: id('cal', 'the call it is about').optional(),
    statement: id('stm', 'the statement it is about').optional(),
    webhook: id('whk', 'the webhook that is paused').optional(),
    unreachable: z
      .object({ id: id('per', 'the person'), name: z.string().optional() })
      .meta({ description: 'Whose address e-mails do not reach; never the address.' })
      .optional(),
    organisation: id('org', 'the person’s organisation it is about; absent: the campus itself').optional(),
    at: instant,
    read: z.boolean(),
    read_at: instant.optional(),
  })
  .meta({ id: 'Notice' });

export const noticeBody = z
  .strictObject({ read: z.boolean() })
  .meta({ id: 'NoticeBody', examples: [{ read: true }] });
