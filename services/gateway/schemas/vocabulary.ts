// Concepts of the vocabulary, the thesauri that curators bring in, and what they decide about them.
import * as z from 'zod';
import { importStates } from '../vocabulary-api.ts';
import { id, instant, version, words } from './fields.ts';

const conceptId = z.string().meta({
  description: 'Id of a concept: a slug, or `import/notation` for an imported one.',
  examples: ['federated-learning'],
});

const labels = z
  .object({ fr: z.array(z.string()), en: z.array(z.string()) })
  .meta({ description: 'Labels in each language, the preferred one first.' });

export const concept = z
  .object({
    id: conceptId,
    type: z.string().meta({ description: 'Sort of thing: condition, technique…; `imported`.' }),
    label: z.string().meta({ description: 'In the asker’s language where there is one.' }),
    labels,
    broader: z.array(conceptId).meta({ description: 'Ids of broader concepts, the main one first.' }),
    narrower: z.array(conceptId).meta({ description: 'Ids of narrower concepts.' }),
    import: id('voc', 'the import it came from').optional(),
  })
  .meta({ id: 'Concept' });

export const vocabularyImport = z
  .object({
    id: id('voc', 'the import'),
    version,
    name: z.string(),
    state: z.enum(importStates).meta({
      description: '`open`: its concepts do not count yet; `in_force`: they do; `undone`: no more.',
    }),
    concepts: z.int(),
    mapped: z.int().meta({ description: 'Of these, one of ours, by a label or by a curator.' }),
    undecided: z.int().meta({ description: 'Of these, possibly several of ours: a curator decides.' }),
    at: instant,
    by: z.string().meta({ description: 'Id of a person, or the kind of actor where no person acted.' }),
  })
  .meta({ id: 'VocabularyImport' });

export const thesaurusImported = z
  .object({
    import: vocabularyImport,
    unlabelled: z.int().meta({ description: 'Concepts without a label in French or English: left out.' }),
    deprecated: z.int().meta({ description: 'Concepts not to be used any more: left out.' }),
    untagged: z.int().meta({ description: 'Labels that do not say their language: left out.' }),
  })
  .meta({ id: 'ThesaurusImported' });

export const mapping = z
  .object({
    uri: z.string().meta({ description: 'URI of the imported concept.' }),
    notation: z.string().optional(),
    labels,
    broader: z.array(z.string()).meta({ description: 'URIs of its broader concepts.' }),
    candidates: z.array(conceptId).meta({ description: 'Concepts that share a label with it.' }),
    decided: conceptId
      .nullable()
      .optional()
      .meta({ description: 'What was decided; null: a concept of its own; absent: nothing yet.' }),
  })
  .meta({ id: 'Mapping' });

export const decisionBody = z
  .strictObject({
    uri: words(1, 1000).meta({ description: 'URI of the imported concept.' }),
    concept: words(1, 200).nullable().meta({ description: 'Concept it is; null: a concept of its own.' }),
  })
  .meta({
    id: 'DecisionBody',
    examples: [{ uri: 'http://id.nlm.nih.gov/mesh/D007674', concept: 'kidney-disease' }],
  });

const proposedLabels = z.array(words(1, 500)).max(20);

export const proposalBody = z
  .strictObject({
    name: words(1, 200).meta({ description: 'What it is about.' }),
    concepts: z
      .array(
        z.strictObject({
          fr: proposedLabels.min(1),
          en: proposedLabels.min(1),
          broader: z.array(words(1, 200)).min(1).max(5).meta({ description: 'Ids of broader concepts.' }),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({
    id: 'ProposalBody',
    description: 'Concepts that a curator proposes: labels in both languages, below concepts there are.',
    examples: [
      {
        name: 'Words of the 2027 call',
        concepts: [{ fr: ['jumeau numérique'], en: ['digital twin'], broader: ['modelling-and-simulation'] }],
      },
    ],
  });
