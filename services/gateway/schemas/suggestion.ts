// A suggestion as one side sees it, and what that side may answer.
import * as z from 'zod';
import { answers, reasonCodes } from '../suggestions/suggestion.ts';
import { country, id, instant, language, reference, share, version } from './fields.ts';
import { organisationKind, pole } from './organisation.ts';

export const quote = z
  .object({
    side: z.enum(['ours', 'theirs']),
    source: z.string().meta({ description: 'Id of the statement, text or organisation quoted.' }),
    version: z.int(),
    start: z.int().meta({ description: 'First UTF-16 unit of the words in the source.' }),
    end: z.int().meta({ description: 'First UTF-16 unit after them.' }),
    language,
    words: z.string(),
    marks: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: 'What matched, in order, as UTF-16 places in `words`.' }),
  })
  .meta({ id: 'Quote', description: 'Words cut out of a source.' });

const reason = z
  .object({
    code: z.enum(reasonCodes),
    text: z.string().meta({ description: 'The reason as a sentence, in the asker’s language.' }),
    contribution: share.meta({ description: 'Its part of our side’s score.' }),
    quotes: z.array(quote),
  })
  .meta({ id: 'Reason' });

export const namedOrganisation = z
  .object({
    id: id('org', 'the organisation'),
    name: z.string(),
    kind: organisationKind,
    poles: z.array(pole),
    country,
    description: z.string(),
    site: z.string().optional(),
    invented: z.boolean(),
  })
  .meta({ id: 'NamedOrganisation' });

export const answer = z.enum(answers).meta({ id: 'Answer' });

export const suggestion = z
  .object({
    id: id('sug', 'the suggestion'),
    version,
    state: z.enum(['proposed', 'withdrawn']),
    score: share,
    for: id('org', 'the organisation that asks: “ours” means its'),
    get: share.meta({ description: 'What our side would gain.' }),
    give: share.optional().meta({ description: 'What the other side would gain.' }),
    organisation: namedOrganisation
      .optional()
      .meta({ description: 'The other side, where it may be named.' }),
    about: z
      .object({ kind: organisationKind, poles: z.array(pole), country })
      .optional()
      .meta({ description: 'What may be known of a side that is not named.' }),
    previews: z.array(z.string()).optional().meta({ description: 'What a discreet side lets be known.' }),
    reasons: z.array(reason),
    answer: answer.optional().meta({ description: 'What our side answered.' }),
    answered_at: instant.optional(),
    first_shown_at: instant.optional(),
    animators_only: z.boolean().meta({ description: 'A statement behind it is not open to members yet.' }),
  })
  .meta({ id: 'Suggestion' });

export const answerBody = z
  .strictObject({ organisation: reference('The side that answers'), answer })
  .meta({ id: 'AnswerBody', examples: [{ organisation: 'ror:02vjkv261', answer: 'interested' }] });
