// A publication or a project, and a collaboration, as clients write and read them.
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

export const textKind = z.enum(['publication', 'project']).meta({ id: 'TextKind' });

const textFields = {
  owners: z.array(reference('An organisation that stands behind it')).min(1).max(50),
  kind: textKind,
  title: words(1, 500),
  abstract: words(0, 20_000),
  language,
  date: day.optional().meta({ description: 'Day of publication, or on which the project began.' }),
  visibility,
  invented: z.boolean().meta({ description: 'An example that exists nowhere.' }),
};

export const textBody = z
  .strictObject({
    ...textFields,
    abstract: textFields.abstract.default(''),
    language: language.default('fr'),
    visibility: visibility.default('public'),
    invented: textFields.invented.default(false),
    external_id: externalId.optional(),
    external_ids: externalIds.optional(),
  })
  .meta({
    id: 'TextBody',
    examples: [
      {
        external_id: 'doi:10.1000/xyz',
        owners: ['ror:02vjkv261'],
        kind: 'publication',
        title: 'Federated learning in cardiology',
        language: 'en',
        date: '2026-03-02',
      },
    ],
  });

export const text = z
  .object({
    id: id('txt', 'the text'),
    version,
    ...textFields,
    owners: z.array(id('org', 'an organisation that stands behind it')),
    external_ids: externalIds,
    recorded,
  })
  .meta({ id: 'Text' });

export const collaborationKind = z
  .enum(['project', 'trial', 'publication', 'data_access', 'hiring', 'purchase'])
  .meta({ id: 'CollaborationKind', description: 'What was done together.' });

const collaborationFields = {
  organisations: z.array(reference('An organisation that took part')).min(2).max(50),
  kind: collaborationKind,
  title: words(1, 500),
  since: day.optional().meta({ description: 'First day.' }),
  until: day.optional().meta({ description: 'Last day; absent while it lasts.' }),
  visibility,
  invented: z.boolean().meta({ description: 'An example that never took place.' }),
};

export const collaborationBody = z
  .strictObject({
    ...collaborationFields,
    visibility: visibility.default('public'),
    invented: collaborationFields.invented.default(false),
    external_id: externalId.optional(),
    external_ids: externalIds.optional(),
  })
  .superRefine(ordered('since', 'until'))
  .meta({
    id: 'CollaborationBody',
    examples: [
      {
        organisations: ['ror:02vjkv261', 'siren:130026222'],
        kind: 'project',
        title: 'HeKA',
        since: '2021-06-01',
      },
    ],
  });

export const collaboration = z
  .object({
    id: id('col', 'the collaboration'),
    version,
    ...collaborationFields,
    organisations: z.array(id('org', 'an organisation that took part')),
    external_ids: externalIds,
    recorded,
  })
  .meta({ id: 'Collaboration' });
