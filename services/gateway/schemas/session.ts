// Who is signed in, where, and how one signs in.
import * as z from 'zod';
import { email, id, language } from './fields.ts';
import { entrances } from '../sessions/session.ts';

export const waysIn = z
  .object({
    link: z.boolean().meta({ description: 'A link can be sent to one’s e-mail address.' }),
    oidc: z
      .object({ name: z.string() })
      .nullable()
      .meta({ description: 'The institution that can say who one is; null: none.' }),
    demonstration: z.boolean().meta({ description: 'One may act as anybody of the demonstration.' }),
    first: z.boolean().meta({ description: 'Nobody administers the campus yet: the first one is invited.' }),
  })
  .meta({ id: 'WaysIn' });

export const linkBody = z.strictObject({ email }).meta({
  id: 'SignInLinkBody',
  examples: [{ email: 'camille@organisation.example' }],
});

const token = z
  .string()
  .regex(/^[\w-]{43}$/)
  .meta({ description: 'What follows # in the link.' });

export const tokenBody = z.strictObject({ token }).meta({ id: 'SignInBody' });

export const shownAddressBody = z.strictObject({ token }).meta({ id: 'ShownAddressBody' });

export const firstBody = z
  .strictObject({
    token,
    given_name: z.string().trim().min(1).max(100),
    family_name: z.string().trim().min(1).max(100),
    email,
    language: language.default('fr'),
  })
  .meta({ id: 'FirstAdministratorBody' });

export const whoIsHere = z
  .object({
    kind: z.enum(['nobody', 'person', 'operator', 'demonstration', 'machine']),
    person: id('per', 'the person').optional(),
    animator: z.boolean(),
    administrator: z.boolean(),
    organisations: z.array(z.object({ organisation: z.string(), role: z.enum(['member', 'owner']) })),
    session: z.string().optional().meta({ description: 'Id of this session.' }),
  })
  .meta({ id: 'WhoIsHere' });

const instant = z.iso.datetime();

export const session = z
  .object({
    id: z.string(),
    by: z.enum(entrances).meta({ description: 'How it began.' }),
    device: z.string().meta({ description: 'Such as `Firefox, Linux`; empty where it cannot be told.' }),
    created_at: instant,
    seen_at: instant.meta({ description: 'As of five minutes ago at the most.' }),
    here: z.boolean().meta({ description: 'The one that asks.' }),
  })
  .meta({ id: 'Session' });

export const sessionList = z.object({ items: z.array(session), next: z.null() }).meta({ id: 'SessionList' });

export const endedCount = z.object({ ended: z.int().min(0) }).meta({ id: 'EndedSessions' });
