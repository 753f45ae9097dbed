// A suggestion as one side sees it, how suggestions are asked for, and what a side may answer.
import * as z from 'zod';
import { answers, causes, declineReasons, reasonCodes } from '../suggestions/suggestion.ts';
import { featureValue } from './feature.ts';
import { country, day, id, instant, language, reference, share, version } from './fields.ts';
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
    cut_before: z.boolean().meta({ description: 'Their sentence begins before them.' }),
    cut_after: z.boolean().meta({ description: 'Their sentence goes on after them.' }),
    marks: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: 'What matched, in order, as UTF-16 places in `words`.' }),
  })
  .meta({ id: 'Quote', description: 'Words cut out of a source.' });

const reason = z
  .object({
    code: z.enum(reasonCodes),
    text: z.string().meta({ description: 'The reason as a sentence, in the asker’s language.' }),
    contribution: share.meta({
      description:
        'What it adds to what our side would gain; all additions sum to what that is above the gain of nothing known. 0 of what it would give and gains nothing by.',
    }),
    quotes: z.array(quote),
    sources: z
      .array(
        z.object({
          source: z.string().meta({ description: 'Id of the text, statement or organisation.' }),
          kind: z.enum(['statement', 'text', 'organisation']),
          title: z
            .string()
            .meta({ description: 'Title of the text, words of the statement, name of the organisation.' }),
          language: language.optional().meta({ description: 'Of the title; absent of a name.' }),
        }),
      )
      .max(3)
      .meta({ description: 'What shows it, of whichever side, best first, as far as the asker may see it.' }),
    call: id('cal', 'with `shared_call`: the call for projects').optional(),
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

export const answer = z.enum(answers).meta({
  id: 'Answer',
  description: 'Wants to meet; perhaps another day, rests for 30 days; no, and not suggested again.',
});

export const declineReason = z
  .enum(declineReasons)
  .meta({ id: 'DeclineReason', description: 'Why a side said no.' });

export const cause = z
  .object({
    code: z.enum(causes),
    text: z.string().meta({ description: 'The cause as a sentence, in the asker’s language.' }),
  })
  .meta({ id: 'Cause', description: 'Why a pair is not suggested, or no more.' });

/** What suggestions and candidates have in common. */
export const pairFields = {
  score: share.meta({
    description:
      'What both sides gain together, the harmonic mean of `get` and `give`: pulled down by the lower of both, at most twice it, and 0 where one side gains nothing. Members’ is of what they may see, animators’ of all: the two may differ.',
  }),
  for: id('org', 'the organisation that asks: “ours” means its'),
  get: share.meta({ description: 'What our side would gain.' }),
  give: share.optional().meta({
    description:
      'What the other side would gain: with little for it, the score is low, however much `get` is.',
  }),
  organisation: namedOrganisation.optional().meta({ description: 'The other side, where it may be named.' }),
  about: z
    .object({ kind: organisationKind, poles: z.array(pole), country })
    .optional()
    .meta({ description: 'What may be known of a side that is not named.' }),
  previews: z.array(z.string()).optional().meta({ description: 'What a discreet side lets be known.' }),
  reasons: z.array(reason).max(4).meta({ description: 'Strongest first.' }),
  features: z
    .object({ get: z.array(featureValue), give: z.array(featureValue).optional() })
    .optional()
    .meta({ description: 'What both gains are made of; for animators.' }),
  animators_only: z.boolean().meta({ description: 'A statement behind it is not open to members yet.' }),
};

export const suggestion = z
  .object({
    id: id('sug', 'the suggestion'),
    version,
    state: z.enum(['proposed', 'withdrawn']),
    round: z.int().min(0).meta({
      description: 'The round that chose it last, or in which it was added; 0: of before there were rounds.',
    }),
    added: z.boolean().meta({ description: 'Added between rounds, in free capacity.' }),
    ...pairFields,
    proposed_at: instant.optional().meta({ description: 'When it was first proposed, UTC.' }),
    answer: answer.optional().meta({ description: 'What our side answered.' }),
    answered_at: instant.optional(),
    decline_reason: declineReason.optional(),
    declined_until: day
      .optional()
      .meta({ description: 'Last day for which our side said no; absent after a no: for ever.' }),
    first_shown_at: instant.optional(),
    explored: z.boolean().optional().meta({ description: 'Made to try a newcomer; for animators.' }),
    withdrawn_for: cause.optional().meta({ description: 'Why it was withdrawn; for animators.' }),
  })
  .meta({ id: 'Suggestion' });

export const campusPair = z
  .object({
    id: z.string().meta({ description: 'Id of the suggestion.' }),
    organisations: z.array(z.string()).meta({ description: 'Ids of both.' }),
    score: z.number().meta({ description: 'What both gain together, in 0..1.' }),
    added: z.boolean().meta({ description: 'Added between rounds, in free capacity.' }),
    explored: z.boolean().meta({ description: 'Made to try a newcomer.' }),
    answers: z
      .array(answer.nullable())
      .meta({ description: 'What each answered, in the order of the organisations; null: not yet.' }),
    proposed_at: instant.optional().meta({ description: 'When it was first proposed, UTC.' }),
  })
  .meta({ id: 'CampusPair' });

export const answerBody = z
  .strictObject({
    organisation: reference('The side that answers'),
    answer,
    reason: declineReason.optional().meta({ description: 'With a no: why.' }),
    until: day
      .optional()
      .meta({ description: 'With a no: last day for which it holds; for ever when absent.' }),
  })
  .superRefine(({ answer: said, ...more }, context) => {
    if (said === 'no') return;
    for (const field of ['reason', 'until'] as const)
      if (more[field] !== undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          input: more[field],
          params: { rule: 'not-allowed', parameters: { because: 'only-with-no' } },
        });
  })
  .meta({
    id: 'AnswerBody',
    examples: [
      { organisation: 'ror:02vjkv261', answer: 'interested' },
      { organisation: 'ror:02vjkv261', answer: 'no', reason: 'too_early', until: '2027-03-31' },
    ],
  });
