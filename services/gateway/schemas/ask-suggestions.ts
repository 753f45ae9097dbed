// How suggestions and candidates are asked for.
import * as z from 'zod';
import { answers } from '../suggestions/suggestion.ts';
import { breaks, words } from './fields.ts';
import { someOf } from './list.ts';
import { howMany, paging } from './page.ts';
import { statementKind, statementType } from './statement.ts';

const shareShape = /^([01]|[01]?\.\d{1,9})$/;

const atLeastScore = z
  .string()
  .refine(
    (text) => shareShape.test(text) && Number(text) <= 1,
    breaks('malformed', { expected: 'number', min: '0', max: '1' }),
  )
  .transform(Number)
  .optional()
  .meta({
    description: 'Only those with this score or more, in 0..1.',
    override: { type: 'number', minimum: 0, maximum: 1 },
  });

export const suggestionsQuery = z.object({
  at_least_score: atLeastScore,
  answer: someOf(
    [...answers, 'none'],
    'What our side answered, also where it is withdrawn since; `none`: nothing yet',
  ),
  ...paging,
});

const mostCandidates = 50;
export const defaultCandidates = 20;

export const candidatesQuery = z.object({
  limit: howMany('Candidates', { most: mostCandidates, standard: defaultCandidates }),
});

export const unsavedBody = z
  .strictObject({
    kind: statementKind,
    type: statementType.optional(),
    text: words(1, 2000),
    limit: z.int().min(1).max(mostCandidates).optional().meta({ description: 'How many; 20 when absent.' }),
  })
  .meta({
    id: 'UnsavedStatement',
    description: 'An offer or a need as it is being written.',
    examples: [{ kind: 'need', type: 'data', text: 'Cohortes de patients suivis à domicile' }],
  });
