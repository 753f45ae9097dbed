// Keys of partners as animators write and read them.
import * as z from 'zod';
import { isDay } from '../../platform/local-day.ts';
import { scopes } from '../keys/scopes.ts';
import { isNetwork } from '../../platform/networks.ts';
import { breaks, id, instant, reference, version, words } from './fields.ts';
import { patchOf } from './patch.ts';
import { briefOrganisation } from './rule.ts';

const scope = z.enum(scopes).meta({
  id: 'Scope',
  description:
    'What a key is for. `expertise:read`: asking who knows about what, organisations and concepts; `changes:read`: what ' +
    'changed since; `webhooks:write`: subscribing to events; `mail-reports:write`: telling of mail that did not arrive.',
});

const aDayOrInstant = (text: string): boolean => isDay(text) || z.iso.datetime().safeParse(text).success;

const network = z
  .string()
  .max(50)
  .refine(isNetwork, breaks('malformed', { expected: '192.0.2.0/24' }))
  .meta({ examples: ['192.0.2.0/24'] });

const fields = {
  name: words(1, 100).meta({ description: 'What it is called in lists.' }),
  scopes: z.array(scope).min(1).max(scopes.length).meta({ description: 'What it is for; nothing else.' }),
  networks: z
    .array(network)
    .max(20)
    .meta({ description: 'Addresses and networks (CIDR) it may be used from; empty: from anywhere.' }),
  per_second: z.int().min(1).max(2000).meta({ description: 'Requests in a second, again and again.' }),
  burst: z.int().min(0).max(20_000).meta({ description: 'Requests beyond those, in any ten seconds.' }),
  per_day: z.int().min(1).max(100_000_000).meta({ description: 'Requests in a day.' }),
};

export const keyBody = z
  .strictObject({
    ...fields,
    organisation: reference('The partner institution').optional(),
    networks: fields.networks.default([]),
    per_second: fields.per_second.default(20),
    burst: fields.burst.default(100),
    per_day: fields.per_day.default(50_000),
    expires: z
      .string()
      .refine(aDayOrInstant, breaks('malformed', { expected: 'a day or an instant' }))
      .optional()
      .meta({
        description:
          'Last day, in the campus’s time zone, or the instant it ends; a year from now when absent, two at the most.',
        examples: ['2027-06-30'],
      }),
  })
  .meta({
    id: 'KeyBody',
    examples: [
      {
        name: 'Annuaire de l’AP-HP',
        organisation: 'siren:130026222',
        scopes: ['expertise:read'],
        networks: ['192.0.2.0/24', '2001:db8::/32'],
        expires: '2027-06-30',
      },
    ],
  });

export const keyPatch = patchOf(keyBody, { per_day: 100_000 });

const mostOverlapHours = 30 * 24;
const standardOverlapHours = 7 * 24;

export const rotateBody = z
  .strictObject({
    overlap_hours: z.int().min(0).max(mostOverlapHours).default(standardOverlapHours).meta({
      description: 'How long a secret from before stays good; 0: it ends at once.',
    }),
  })
  .meta({ id: 'RotateBody', examples: [{ overlap_hours: 48 }] });

const keySecret = z
  .object({
    name: z.string().meta({
      description: 'The beginning of the secret, which tells it apart and opens nothing.',
      examples: ['psk_7f3k9q2m'],
    }),
    made_at: instant,
    ends_at: instant.optional().meta({ description: 'It is good before this; absent: as long as the key.' }),
    last_used_at: instant.optional(),
  })
  .meta({ id: 'KeySecret' });

const shown = {
  id: id('key', 'the key'),
  version: version.meta({
    description: 'One more at each change; its use is none. In quotes, what `If-Match` takes.',
  }),
  ...fields,
  organisation: briefOrganisation.optional(),
  expires: instant.meta({ description: 'It is good before this.' }),
  state: z.enum(['live', 'expired', 'revoked', 'suspended']).meta({
    description:
      '`suspended`: it came back with a backup, and may have been revoked since; it opens nothing until it is rotated.',
  }),
  secrets: z.array(keySecret).meta({ description: 'The newest first; two while a rotation lasts.' }),
  created_at: instant,
  created_by: z.string().meta({ description: 'Id of a person, or the kind of actor where no person acted.' }),
  rotated_at: instant.optional(),
  revoked_at: instant.optional(),
  revoked_by: z.string().optional(),
  suspended_at: instant.optional(),
  last_used_at: instant.optional().meta({ description: 'To the minute.' }),
};

export const key = z.object(shown).meta({ id: 'Key' });

export const keyWithSecret = z
  .object({
    ...shown,
    secret: z.string().meta({
      description: 'Shown this once: only its hash is kept. Sent as `Authorization: Bearer` and the secret.',
    }),
  })
  .meta({ id: 'KeyWithSecret' });
