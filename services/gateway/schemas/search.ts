// What expertise answers: a search, explanations, completions, what an organisation speaks of.
import * as z from 'zod';
import { facetFields, partKinds, sourceKinds } from '../search/found.ts';
import { id, language, share } from './fields.ts';
import { pageOf } from './page.ts';
import { namedOrganisation, quote } from './suggestion.ts';

const source = z.string().meta({ description: 'Id of the statement, text or organisation.' });
const conceptId = z.string().meta({ description: 'Id of a concept.', examples: ['federated-learning'] });

const score = share.meta({
  description: 'Half is above 99 % of random pairs of a question as long; comparable between questions.',
});

const ownQuote = quote
  .omit({ side: true })
  .meta({ id: 'SourceQuote', description: 'Words cut out of a source.' });

const part = z
  .object({
    kind: z.enum(partKinds).meta({
      description:
        'The same word; its translation or long form; the same concept under whatever label; a broader or narrower one; the themes of both as a whole, which have no words; the name of the organisation; all that is too small to be listed.',
    }),
    asked: z.string().meta({ description: 'The question’s word; empty for themes and the rest.' }),
    found: z
      .string()
      .meta({ description: 'The source’s word, or its concept’s label; empty for themes and the rest.' }),
    share: share.meta({ description: 'Its part of the evidence.' }),
    concept: conceptId.optional(),
    label: z
      .string()
      .optional()
      .meta({ description: 'What a part without words is called, in the asker’s language.' }),
  })
  .meta({ id: 'MatchPart', description: 'What makes a part of a score.' });

const evidence = z
  .object({
    source,
    kind: z.enum(sourceKinds),
    score,
    share: share.meta({ description: 'Its part of the organisation’s score.' }),
    quotes: z.array(ownQuote).meta({ description: 'The one that marks most of the score first.' }),
    parts: z.array(part).meta({ description: 'Largest share first.' }),
  })
  .meta({ id: 'Evidence', description: 'One source of the organisation that answers.' });

export const searchHit = z
  .object({
    organisation: namedOrganisation,
    score,
    text: z.string().optional().meta({
      description:
        'Why it was found, as a sentence in the asker’s language: of what the first quote of each evidence marks.',
    }),
    evidence: z.array(evidence),
    experts: z
      .array(
        z.object({
          person: id('per', 'the person'),
          name: z.string().optional(),
          share: share.meta({ description: 'Part of the score from what this person stands behind.' }),
        }),
      )
      .optional()
      .meta({
        description:
          'Who in the organisation recorded what it was found by, to animators who ask for it; empty where no person did.',
      }),
  })
  .meta({ id: 'SearchHit' });

const facet = z
  .object({
    field: z.enum(facetFields),
    label: z.string().meta({ description: 'The field’s name, in the asker’s language.' }),
    counts: z.array(
      z.object({
        value: z.string().meta({ description: 'As the filter of the same name takes it.' }),
        label: z.string().meta({ description: 'Its name, in the asker’s language.' }),
        organisations: z.int(),
      }),
    ),
  })
  .meta({
    id: 'Facet',
    description: 'How many of the organisations found have each value, under all filters but its own.',
  });

export const searchAnswer = pageOf(searchHit, 'SearchHitPage')
  .extend({
    found: z.int().meta({ description: 'Organisations found, over all pages.' }),
    facets: z.array(facet).meta({ description: 'Of the fields asked for, in their order.' }),
    corrections: z
      .array(z.object({ typed: z.string(), read: z.string() }))
      .meta({ description: 'Words that nobody here uses, and what was looked for instead.' }),
    unheard: z
      .array(z.string())
      .meta({ description: 'Words of the question that nobody here says, in any language.' }),
    reordered: z.boolean().optional().meta({
      description:
        'True: the order changed since the page before, as more was learned: an organisation may come twice or not at all.',
    }),
  })
  .meta({ id: 'SearchPage' });

/** All there is at once, in the form of a page. */
const wholeListOf = <T extends z.ZodType>(item: T, name: string) =>
  z.object({ items: z.array(item), next: z.null() }).meta({ id: name });

export const completions = wholeListOf(
  z.object({
    text: z.string().meta({ description: 'What to put in place of all that is typed.' }),
    concept: conceptId.optional(),
    sources: z.int().meta({ description: 'Sources that hold it, as far as the asker may see them.' }),
  }),
  'Completions',
);

export const organisationConcepts = wholeListOf(
  z.object({
    id: conceptId,
    type: z.string(),
    label: z.string().meta({ description: 'In the asker’s language where there is one.' }),
    labels: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
    broader: z.array(z.string()).meta({ description: 'Ids of broader concepts, the main one first.' }),
    sources: z.int().meta({ description: 'Sources of the organisation that speak of it.' }),
    weight: share.meta({ description: 'How much it tells about the organisation, of the strongest.' }),
  }),
  'OrganisationConcepts',
);

export const conceptsInText = wholeListOf(
  z.object({
    id: conceptId,
    type: z.string().meta({ description: 'Sort of thing: condition, technique…; `imported`.' }),
    label: z.string().meta({ description: 'In the asker’s language where there is one.' }),
    places: z
      .array(z.object({ start: z.int(), end: z.int() }))
      .meta({ description: 'The words that say it, in UTF-16 units of the text, in order.' }),
  }),
  'ConceptsInText',
);

export const uncoveredWords = wholeListOf(
  z.object({ words: z.string(), language, sources: z.int() }),
  'UncoveredWords',
);

export const explanations = wholeListOf(
  z.object({
    asking: source,
    answering: source,
    score,
    quotes: z.object({
      asking: z.array(ownQuote),
      answering: z.array(ownQuote),
    }),
    parts: z.array(part).meta({ description: 'Largest share first.' }),
  }),
  'Explanations',
);
