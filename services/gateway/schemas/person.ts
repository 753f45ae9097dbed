// Persons, memberships and consents as clients write and read them.
import * as z from 'zod';
import {
  email,
  externalId,
  externalIds,
  id,
  instant,
  language,
  reference,
  timeZone,
  version,
  words,
} from './fields.ts';
import { recorded } from './recorded.ts';

export const membershipRole = z.enum(['member', 'owner']).meta({
  id: 'MembershipRole',
  description: 'An owner also gives and withdraws the organisation’s consents.',
});

export const consentPurpose = z
  .enum(['be_suggested', 'be_contacted', 'appear_to_partners', 'analytics'])
  .meta({
    id: 'ConsentPurpose',
    description:
      'To be suggested to others; to be contacted; to appear to partner institutions; to be counted in reports, and to have one’s answers teach what to suggest.',
  });

const personFields = {
  given_name: words(1, 100),
  family_name: words(1, 100),
  email: email.optional(),
  language,
  time_zone: timeZone,
  animator: z.boolean().meta({ description: 'Campus staff: brokers, and sees what is kept for animators.' }),
  administrator: z
    .boolean()
    .meta({ description: 'Campus staff: says who is staff, ends sessions, erases, operates.' }),
  invented: z.boolean().meta({ description: 'Nobody is behind it.' }),
};

const memberships = z
  .array(z.strictObject({ organisation: reference('The organisation'), role: membershipRole }))
  .max(20)
  .optional()
  .meta({ description: 'Organisations the person acts for.' });

export const personBody = z
  .strictObject({
    ...personFields,
    language: language.default('fr'),
    time_zone: timeZone.default('Europe/Paris'),
    animator: personFields.animator.default(false),
    administrator: personFields.administrator.default(false),
    invented: personFields.invented.default(false),
    external_id: externalId.optional(),
    external_ids: externalIds.optional(),
    memberships,
  })
  .meta({
    id: 'PersonBody',
    examples: [
      {
        given_name: 'Camille',
        family_name: 'Exemple',
        email: 'camille@organisation.example',
        memberships: [{ organisation: 'ror:02vjkv261', role: 'owner' }],
      },
    ],
  });

export const person = z
  .object({
    id: id('per', 'the person'),
    version,
    ...personFields,
    new_email: email.optional().meta({
      description:
        'What the person gave as another address, and has not shown to be theirs: it counts for nothing.',
    }),
    external_ids: externalIds,
    memberships,
    recorded,
  })
  .meta({ id: 'Person', description: 'To the person and to animators only.' });

export const membershipBody = z
  .strictObject({
    person: reference('The person'),
    organisation: reference('The organisation'),
    role: membershipRole.default('member'),
  })
  .meta({ id: 'MembershipBody', examples: [{ person: 'orcid:0000-0001', organisation: 'ror:02vjkv261' }] });

export const membership = z
  .object({
    id: id('mbr', 'the membership'),
    version,
    person: id('per', 'the person'),
    organisation: id('org', 'the organisation'),
    role: membershipRole,
    recorded,
  })
  .meta({ id: 'Membership' });

const textVersion = words(1, 50).meta({
  description: 'Version of the consent text that was shown.',
  examples: ['2026-11'],
});

export const consentBody = z
  .strictObject({
    organisation: reference('The organisation that agrees'),
    purpose: consentPurpose,
    given: z.boolean(),
    text_version: textVersion,
  })
  .meta({
    id: 'ConsentBody',
    examples: [
      { organisation: 'ror:02vjkv261', purpose: 'be_suggested', given: true, text_version: '2026-11' },
    ],
  });

export const consentGiven = z
  .strictObject({ given: z.boolean(), text_version: textVersion })
  .meta({ id: 'ConsentGiven', examples: [{ given: true, text_version: '2026-11' }] });

export const consent = z
  .object({
    id: id('cns', 'the consent'),
    version,
    organisation: id('org', 'the organisation that agrees'),
    purpose: consentPurpose,
    given: z.boolean(),
    text_version: textVersion,
    at: instant,
    by: z.string().meta({ description: 'Id of the person who gave or withdrew it.' }),
    recorded,
  })
  .meta({ id: 'Consent' });
