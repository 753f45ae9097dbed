// Many questions at once: what partners send, and what they get.
import * as z from 'zod';
import { askedInBody, oneQuestion } from './ask-search.ts';
import { problem } from './problem.ts';
import { searchAnswer } from './search.ts';

export const mostQuestions = 100;
const mostHits = 20;
const standardHits = 5;

export const bulkQuestion = z
  .strictObject({
    ...askedInBody,
    limit: z.int().min(1).max(mostHits).default(standardHits),
  })
  .superRefine(oneQuestion)
  .meta({
    id: 'BulkQuestion',
    description: 'Asks with one of words, text, organisation, source or concept.',
  });

/** One that is wrong is told so in its place: the others are answered. */
const question = z.unknown().meta({ override: { $ref: '#/components/schemas/BulkQuestion' } });

export const bulkBody = z.strictObject({ questions: z.array(question).min(1).max(mostQuestions) }).meta({
  id: 'BulkSearchBody',
  examples: [
    {
      questions: [
        { words: 'apprentissage fédéré', limit: 3 },
        {
          text: 'We are looking for cohorts of patients on home dialysis.',
          filters: { organisation_kind: ['care_provider', 'lab'] },
        },
      ],
    },
  ],
});

export const bulkAnswer = z
  .object({
    answers: z
      .array(
        z.union([z.object({ answer: searchAnswer }), z.object({ problem })]).meta({
          id: 'BulkOneAnswer',
          description: 'What was found, or why nothing was looked for.',
        }),
      )
      .meta({ description: 'One for each question, in their order.' }),
  })
  .meta({ id: 'BulkSearchAnswer' });
