// How expertise is asked: the parameters of a search, and the body of one whose question is too long for an address.
import * as z from 'zod';
import { isId } from '../../platform/ids.ts';
import { defaultEvidence, defaultHits, mostEvidence, mostHits } from '../search/asked.ts';
import { facetFields, sourceKinds } from '../search/found.ts';
import { breaks, day, language, reference, words } from './fields.ts';
import { someConcepts, someOf } from './list.ts';
import { organisationKind, pole } from './organisation.ts';
import { howMany, limitOf, paging } from './page.ts';
import { statementType } from './statement.ts';

const since = day
  .optional()
  .meta({ description: 'Only what is of this day or later; what has no day stays.' });

const filtersInQuery = {
  organisation_kind: someOf(organisationKind.options, 'Kinds that the organisation may be'),
  pole: someOf(pole.options, 'Poles, of which the organisation is in one'),
  concept: someConcepts('Ids of concepts; the source speaks of one of them, or of something narrower'),
  language: someOf(language.options, 'Languages that the source may be in'),
  since,
  statement_type: someOf(statementType.options, 'Types of offer or need; other sources stay out'),
  source_kind: someOf(sourceKinds, 'Kinds of source; all but needs when absent'),
};

/** What every search in a query may say beyond its question. */
export const searchQuery = {
  ...filtersInQuery,
  facets: someOf(facetFields, 'Fields whose values are counted'),
  experts: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: '`true`: also who in each organisation; animators only, 403 to others.' }),
  evidence: howMany('Sources shown of each organisation', {
    least: 0,
    most: mostEvidence,
    standard: defaultEvidence,
  }),
  limit: limitOf('Organisations', mostHits, defaultHits),
  cursor: paging.cursor,
};

export const typedWords = words(1, 500).meta({
  description:
    'What is looked for, as typed, in French or English. The last word may be a beginning; "a phrase" in quotes stands as it is; a word after - does not stand.',
  examples: ['apprentissage fédéré -imagerie'],
});

const mostInText = 100;
export const standardInText = 20;

export const inTextBody = z
  .strictObject({
    text: words(1, 50_000).meta({ description: 'As it is being written; it is not kept.' }),
    language: language
      .optional()
      .meta({ description: 'What it is in where it does not tell; the asker’s when absent.' }),
    limit: z
      .int()
      .min(1)
      .max(mostInText)
      .optional()
      .meta({ description: `Concepts, the first ones; ${standardInText} when absent.` }),
  })
  .meta({ id: 'InTextBody', examples: [{ text: 'Federated learning on data of home dialysis.' }] });

const mostValues = 100;
const conceptId = words(1, 200).meta({ examples: ['federated-learning'] });

const sourceId = z
  .string()
  .refine((text) => isId(text) && /^(org|stm|txt)_/.test(text), breaks('malformed', { expected: 'source' }));

const question = {
  words: typedWords.optional(),
  text: words(1, 50_000).optional().meta({ description: 'A whole text or profile.' }),
  organisation: reference('Who is like this organisation').optional(),
  source: sourceId
    .optional()
    .meta({ description: 'Id of a statement, text or organisation: who else speaks of the same?' }),
  concept: conceptId.optional().meta({ description: 'Id of a concept, whatever its label.' }),
};

const filters = z
  .strictObject({
    organisation_kind: z.array(organisationKind).max(mostValues).optional(),
    pole: z.array(pole).max(mostValues).optional(),
    concept: z.array(conceptId).max(mostValues).optional(),
    language: z.array(language).max(mostValues).optional(),
    since,
    statement_type: z.array(statementType).max(mostValues).optional(),
    source_kind: z.array(z.enum(sourceKinds)).max(mostValues).optional(),
  })
  .meta({
    id: 'SearchFilters',
    description:
      'Values of one field are alternatives; all fields must hold. Without kinds of source: all but needs.',
  });

const without = z
  .strictObject({
    sources: z.array(sourceId).max(1000).optional().meta({ description: 'Sources that count for nothing.' }),
    organisations: z
      .array(
        z
          .string()
          .max(251)
          .refine(isId, breaks('malformed', { expected: 'organisation-id' })),
      )
      .max(10_000)
      .optional()
      .meta({ description: 'Ids of organisations that are not found.' }),
  })
  .meta({ id: 'SearchWithout' });

/** Exactly one of the fields says what is asked. */
export const oneQuestion = (body: object, context: z.RefinementCtx): void => {
  const asked = Object.keys(question).filter((name) => name in body);
  if (asked.length === 1) return;
  const [, second] = asked;
  const params =
    second === undefined
      ? { rule: 'required', parameters: { expected: 'question' } }
      : { rule: 'not-allowed', parameters: { because: 'one-question' } };
  context.addIssue({ code: 'custom', path: [second ?? 'words'], params });
};

/** The question itself, and what its answer must be like. */
export const askedInBody = {
  ...question,
  filters: filters.optional(),
  without: without.optional(),
  facets: z.array(z.enum(facetFields)).max(facetFields.length).optional(),
  evidence: z.int().min(0).max(mostEvidence).default(defaultEvidence),
};

export const searchBody = z
  .strictObject({
    ...askedInBody,
    experts: z
      .boolean()
      .optional()
      .meta({ description: 'Also who in each organisation; animators only, 403 to others.' }),
    limit: z.int().min(1).max(mostHits).default(defaultHits),
    cursor: paging.cursor,
  })
  .superRefine(oneQuestion)
  .meta({
    id: 'SearchBody',
    description: 'Asks with one of words, text, organisation, source or concept.',
    examples: [
      {
        text: 'Nous cherchons des équipes qui entraînent des modèles sans déplacer les données des patients.',
        filters: { organisation_kind: ['lab', 'startup'], since: '2023-01-01' },
        facets: ['concept'],
      },
    ],
  });

/** A statement, a text or an organisation, as an answer is about it. */
const held = sourceId.meta({ description: 'Id of a statement, text or organisation.' });

export const explainBody = z
  .strictObject({
    pairs: z
      .array(z.strictObject({ asking: held, answering: held }))
      .min(1)
      .max(500),
  })
  .meta({
    id: 'ExplainBody',
    examples: [
      { pairs: [{ asking: 'stm_0123456789abcdefghjkmnpqrs', answering: 'txt_0123456789abcdefghjkmnpqrs' }] },
    ],
  });
