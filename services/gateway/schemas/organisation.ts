// An organisation as clients write and read it.
import * as z from 'zod';
import {
  country,
  externalId,
  externalIds,
  id,
  language,
  reference,
  site,
  version,
  visibility,
  words,
} from './fields.ts';
import { consentPurpose } from './person.ts';
import { recorded } from './recorded.ts';

export const organisationKind = z
  .enum([
    'lab',
    'startup',
    'industrial',
    'patient_association',
    'public_operator',
    'care_provider',
    'incubator',
    'agency',
    'school',
  ])
  .meta({ id: 'OrganisationKind', description: 'What the organisation is.' });

export const pole = z
  .enum(['research', 'patients_and_society', 'training', 'entrepreneurship', 'health_professionals'])
  .meta({ id: 'Pole', description: 'One of the campus’s poles.' });

export const sizeClass = z
  .enum(['1-9', '10-49', '50-249', '250-999', '1000+'])
  .meta({ id: 'SizeClass', description: 'How many people work there.' });

const fields = {
  name: words(1, 200),
  kind: organisationKind,
  poles: z.array(pole).max(5),
  description: words(0, 4000),
  language,
  country,
  site: site.optional(),
  size_class: sizeClass.optional(),
  /** How late it may be depends on the day: profiles knows. */
  founded: z.int().min(1000).max(9999).optional(),
  founding: z.boolean().meta({ description: 'A founding member of the campus.' }),
  parent: reference('The organisation it is a part of').optional(),
  visibility,
  invented: z.boolean().meta({ description: 'An example that exists nowhere.' }),
};

const consents = z
  .array(consentPurpose)
  .max(consentPurpose.options.length)
  .optional()
  .meta({ description: 'What the organisation agrees to; shown to its members and to animators.' });

export const organisationBody = z
  .strictObject({
    ...fields,
    poles: fields.poles.default([]),
    description: fields.description.default(''),
    language: language.default('fr'),
    country: country.default('FR'),
    founding: fields.founding.default(false),
    visibility: visibility.default('public'),
    invented: fields.invented.default(false),
    external_id: externalId.optional(),
    external_ids: externalIds.optional(),
    consents,
  })
  .meta({
    id: 'OrganisationBody',
    examples: [
      { external_id: 'ror:02vjkv261', name: 'Inserm', kind: 'public_operator', poles: ['research'] },
    ],
  });

export const organisation = z
  .object({
    id: id('org', 'the organisation'),
    version,
    ...fields,
    parent: id('org', 'the organisation it is a part of').optional(),
    merged_into: id('org', 'the organisation it was merged into').optional(),
    external_ids: externalIds,
    consents,
    recorded,
  })
  .meta({ id: 'Organisation' });
