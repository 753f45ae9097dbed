// What a search answers, and a person's notices.
import * as z from 'zod';
import { noticeKinds } from '../notifications-api.ts';
import { id, instant, share, version } from './fields.ts';
import { namedOrganisation, quote } from './suggestion.ts';

export const searchHit = z
  .object({
    organisation: namedOrganisation,
    score: share,
    evidence: z.array(
      z.object({
        source: z.string().meta({ description: 'Id of the statement, text or organisation.' }),
        kind: z.enum(['organisation', 'offer', 'need', 'text']),
        score: share,
        terms: z.array(z.string()).meta({ description: 'Stems that matched, strongest first.' }),
        quotes: z.array(quote.omit({ side: true })),
      }),
    ),
  })
  .meta({ id: 'SearchHit' });

export const notice = z
  .object({
    id: id('ntc', 'the notice'),
    version,
    person: id('per', 'the person it is for'),
    kind: z.enum(noticeKinds),
    text: z.string().meta({ description: 'The notice as a sentence, in the asker’s language.' }),
    suggestion: id('sug', 'the suggestion it is about'),
    organisation: id('org', 'the person’s organisation it is about'),
    at: instant,
    read: z.boolean(),
    read_at: instant.optional(),
  })
  .meta({ id: 'Notice' });

export const noticeBody = z
  .strictObject({ read: z.boolean() })
  .meta({ id: 'NoticeBody', examples: [{ read: true }] });
