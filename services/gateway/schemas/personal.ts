// What is kept of a person, and what erasing it would do, as clients read them.
import * as z from 'zod';
import { id, instant } from './fields.ts';

const field = z.object({
  key: z.string(),
  label: z.string().meta({ description: 'The key in the reader’s language.' }),
  values: z.array(z.string()).min(1),
  said: z.array(z.string()).min(1).meta({ description: 'The values in the reader’s language, one by one.' }),
});

const section = z.object({
  code: z.string(),
  title: z.string().meta({ description: 'The code in the reader’s language.' }),
  fields: z.array(field),
});

export const personalData = z
  .object({
    person: id('per', 'the person'),
    made_at: instant,
    sources: z.array(
      z.object({
        source: z
          .string()
          .meta({ description: 'Name of the service that keeps it.', examples: ['profiles'] }),
        name: z.string(),
        sections: z.array(section),
      }),
    ),
  })
  .meta({ id: 'PersonalData', description: 'All that is kept of a person, from every service.' });

export const erasure = z
  .object({
    person: id('per', 'the person'),
    without_owner: z.array(z.object({ id: id('org', 'the organisation'), name: z.string() })).meta({
      description:
        'Organisations that would have no owner any more: nobody could give or withdraw their consents but an animator.',
    }),
    receipts: z.string().meta({ description: 'Where the receipts of the erasure will stand.' }),
  })
  .meta({ id: 'Erasure', description: 'What erasing a person would do.' });
