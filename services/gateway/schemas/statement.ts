// An offer or a need as clients write and read it.
import * as z from 'zod';
import {
  day,
  externalId,
  externalIds,
  id,
  language,
  ordered,
  reference,
  version,
  visibility,
  words,
} from './fields.ts';
import { recorded } from './recorded.ts';

export const statementKind = z.enum(['offer', 'need']).meta({ id: 'StatementKind' });

export const statementType = z
  .enum([
    'expertise',
    'data',
    'equipment',
    'patient_experience',
    'clinical_site',
    'funding',
    'regulatory',
    'training',
    'co_development',
  ])
  .meta({ id: 'StatementType', description: 'What is offered or needed.' });

const trl = z.int().min(1).max(9).optional().meta({ description: 'Maturity, TRL 1 to 9.' });

const fields = {
  organisation: reference('The organisation whose statement it is'),
  kind: statementKind,
  type: statementType,
  text: words(1, 2000),
  language,
  visibility,
  discreet: z.boolean().meta({ description: 'Matched, but neither named nor quoted to other members.' }),
  preview: words(1, 300).optional().meta({ description: 'What others may know of a discreet statement.' }),
  gladly: z.boolean().meta({
    description: 'Of an offer: its owner gains from giving, such as mentoring or patient experience.',
  }),
  trl_min: trl,
  trl_max: trl,
  expires_on: day.optional().meta({ description: 'Last day it counts.' }),
  invented: z.boolean().meta({ description: 'An example that nobody stands behind.' }),
};

export const statementBody = z
  .strictObject({
    ...fields,
    language: language.default('fr'),
    visibility: visibility.default('campus'),
    discreet: fields.discreet.default(false),
    gladly: fields.gladly.default(false),
    invented: fields.invented.default(false),
    external_id: externalId.optional(),
    external_ids: externalIds.optional(),
  })
  .superRefine(ordered('trl_min', 'trl_max'))
  .superRefine(({ discreet, preview }, context) => {
    if (discreet === (preview !== undefined)) return;
    const params = discreet
      ? { rule: 'required' }
      : { rule: 'not-allowed', parameters: { because: 'not-discreet' } };
    context.addIssue({ code: 'custom', path: ['preview'], input: preview, params });
  })
  .meta({
    id: 'StatementBody',
    examples: [
      {
        organisation: 'ror:02vjkv261',
        kind: 'need',
        type: 'data',
        text: 'Cohortes de patients suivis à domicile',
        trl_min: 4,
        trl_max: 7,
        expires_on: '2027-12-31',
      },
    ],
  });

export const statement = z
  .object({
    id: id('stm', 'the statement'),
    version,
    ...fields,
    organisation: id('org', 'the organisation whose statement it is'),
    expired: z.boolean().meta({ description: 'Its last day is over: it no longer counts.' }),
    external_ids: externalIds,
    recorded,
  })
  .meta({ id: 'Statement' });
