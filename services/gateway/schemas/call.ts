// A call for projects as animators write it, and as the campus reads it.
import * as z from 'zod';
import {
  breaks,
  country,
  day,
  externalId,
  externalIds,
  id,
  language,
  ordered,
  site,
  version,
  words,
} from './fields.ts';
import { organisationKind } from './organisation.ts';
import { patchOf } from './patch.ts';
import { recorded } from './recorded.ts';

const mostPartners = 12;

const asks = ['expertise', 'kind', 'countries'] as const;

const requirementFields = {
  mandatory: z.boolean().meta({ description: 'No consortium goes without it; otherwise it is wished for.' }),
  weight: z.int().min(1).max(5).meta({ description: 'How much it counts among those wished for.' }),
  expertise: words(3, 500)
    .optional()
    .meta({ description: 'Somebody who knows or can do this, in the call’s words.' }),
  kind: z
    .strictObject({ kind: organisationKind, least: z.int().min(1).max(mostPartners) })
    .optional()
    .meta({ description: 'So many partners of a kind at least.' }),
  countries: z
    .strictObject({ least: z.int().min(2).max(mostPartners) })
    .optional()
    .meta({ description: 'Partners of so many different countries at least.' }),
};

const shortName = z
  .string()
  .refine((text) => /^[a-z][a-z0-9_-]{0,31}$/.test(text), breaks('malformed', { expected: 'r1' }))
  .meta({ description: 'Short name within the call, such as `r1`.' });

const requirementBody = z
  .strictObject({
    id: shortName.optional(),
    ...requirementFields,
    mandatory: requirementFields.mandatory.default(false),
    weight: requirementFields.weight.default(1),
  })
  .superRefine((value, context) => {
    const [first, second] = asks.filter((field) => value[field] !== undefined);
    if (first !== undefined && second === undefined) return;
    const rule = first === undefined ? 'required' : 'not-allowed';
    const parameters = first === undefined ? { expected: 'requirement' } : { because: 'one-requirement' };
    const field = second ?? 'expertise';
    context.addIssue({ code: 'custom', path: [field], input: value[field], params: { rule, parameters } });
  })
  .meta({ id: 'RequirementBody', description: 'Asks exactly one thing.' });

const twice = (
  requirements: readonly { readonly id?: string | undefined }[],
  context: z.RefinementCtx,
): void => {
  requirements.forEach(({ id: name }, at) => {
    if (name === undefined || requirements.findIndex((one) => one.id === name) === at) return;
    context.addIssue({
      code: 'custom',
      path: [at, 'id'],
      input: name,
      params: { rule: 'taken', parameters: {} },
    });
  });
};

const fields = {
  title: words(1, 200),
  text: words(1, 20_000).meta({ description: 'What it is about: whom it fits is found by it.' }),
  language,
  url: site.optional().meta({ description: 'Where it is published.' }),
  opens_on: day.optional().meta({ description: 'First day to answer; open already when absent.' }),
  closes_on: day.meta({ description: 'Last day to answer, in the campus’s time zone.' }),
  budget: z.int().min(0).max(1_000_000_000_000).optional().meta({ description: 'Whole euros.' }),
  least_partners: z.int().min(2).max(mostPartners),
  most_partners: z.int().min(2).max(mostPartners),
  countries: z.array(country).max(60).meta({ description: 'That may take part; empty: all.' }),
  invented: z.boolean().meta({ description: 'An example that exists nowhere.' }),
};

const body = z
  .strictObject({
    ...fields,
    language: language.default('fr'),
    requirements: z.array(requirementBody).max(15).superRefine(twice).default([]),
    least_partners: fields.least_partners.default(2),
    most_partners: fields.most_partners.default(6),
    countries: fields.countries.default([]),
    invented: fields.invented.default(false),
    external_id: externalId.optional(),
    external_ids: externalIds.optional(),
  })
  .meta({
    id: 'CallBody',
    examples: [
      {
        external_id: 'aap:2027-14',
        title: 'Télésurveillance des maladies rénales',
        text: 'Projets de suivi à domicile des patients dialysés, avec données de vie réelle.',
        closes_on: '2027-06-30',
        requirements: [
          { mandatory: true, kind: { kind: 'patient_association', least: 1 } },
          { weight: 3, expertise: 'apprentissage fédéré sur données de santé' },
        ],
        least_partners: 3,
        most_partners: 6,
      },
    ],
  });

/** Also where other fields are at fault, so that all is told at once. */
const always = {
  when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
};

export const callBody = body
  .superRefine(ordered('opens_on', 'closes_on'), always)
  .superRefine(ordered('least_partners', 'most_partners'), always);

export const callPatch = patchOf(body, { closes_on: '2027-07-15' });

export const callColumns = Object.keys(body.shape);

export const requirement = z
  .object({
    id: shortName,
    ...requirementFields,
    text: z.string().meta({ description: 'What is asked, in the asker’s language.' }),
  })
  .meta({ id: 'Requirement' });

export const call = z
  .object({
    id: id('cal', 'the call'),
    version,
    ...fields,
    requirements: z.array(requirement),
    external_ids: externalIds,
    open: z.boolean().meta({ description: 'It can be answered today.' }),
    recorded,
  })
  .meta({ id: 'Call' });

const rowError = z.object({
  field: z.string(),
  pointer: z.string(),
  rule: z.string(),
  value: z.string().optional(),
  message: z.string(),
  cure: z.string(),
});

export const callsImported = z
  .object({
    dry_run: z.boolean(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    items: z.array(
      z.object({
        row: z.int().meta({ description: 'Line of the file; of a JSON array, the place from 1.' }),
        outcome: z.enum(['created', 'changed', 'unchanged', 'refused']),
        id: z.string().optional().meta({ description: 'Of the call; absent where there is none yet.' }),
        title: z.string().optional(),
        errors: z.array(rowError).optional().meta({ description: 'Why it was refused, field by field.' }),
      }),
    ),
  })
  .meta({ id: 'CallsImported' });
