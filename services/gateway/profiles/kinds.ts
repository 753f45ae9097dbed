// What differs between the kinds of profile at the edge: path, schemas, references, whose it is, which action it takes.
import type * as z from 'zod';
import type { Resource } from '../../platform/access/may.ts';
import type { Action } from '../../platform/access/policy.ts';
import type { Visibility } from '../../platform/access/actor.ts';
import type { Scope } from '../keys/scopes.ts';
import { patchOf } from '../schemas/patch.ts';
import { organisation, organisationBody } from '../schemas/organisation.ts';
import { consent, consentBody, membership, membershipBody, person, personBody } from '../schemas/person.ts';
import { settings, settingsBody } from '../schemas/settings.ts';
import { statement, statementBody } from '../schemas/statement.ts';
import { collaboration, collaborationBody, text, textBody } from '../schemas/text.ts';

export type Json = Readonly<Record<string, unknown>>;

export const kindNames = [
  'organisation',
  'statement',
  'text',
  'collaboration',
  'person',
  'membership',
  'consent',
  'settings',
] as const;
export type Kind = (typeof kindNames)[number];

export interface KindAtEdge {
  /** Segment of the path, such as `organisations`; also the tag in the OpenAPI document. */
  readonly path: string;
  readonly title: string;
  readonly body: z.ZodType<Json>;
  readonly patch: z.ZodType<Json>;
  readonly answer: z.ZodType;
  /** Fields of the body that name another profile, or several. */
  readonly references: Readonly<Record<string, 'organisation' | 'person'>>;
  /** Read by `may` for each action: whose it is and who may see it. Also right for a body before it is written. */
  readonly resource: (json: Json) => Resource;
  readonly read: Action;
  /** Which scope lets a machine read them; absent: none. */
  readonly scope?: Scope;
  readonly write: Action;
  /** The actions of making and of removing one, where they differ from writing. */
  readonly create?: Action;
  readonly remove?: Action;
  /** Fields that administrators alone change. */
  readonly administered?: readonly string[];
}

const one = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);
const many = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const personOf = (value: unknown): Pick<Resource, 'personId'> =>
  typeof value === 'string' ? { personId: value } : {};

export const kinds: Readonly<Record<Kind, KindAtEdge>> = {
  organisation: {
    path: 'organisations',
    title: 'organisation',
    body: organisationBody,
    patch: patchOf(organisationBody, { description: 'Recherche biomédicale publique', site: null }),
    answer: organisation,
    references: { parent: 'organisation' },
    resource: ({ id, visibility }) => ({ visibility: visibility as Visibility, owners: one(id) }),
    read: 'read',
    scope: 'expertise:read',
    write: 'write',
    create: 'curate',
    remove: 'curate',
  },
  statement: {
    path: 'statements',
    title: 'offer or need',
    body: statementBody,
    patch: patchOf(
      statementBody,
      { text: 'Cohortes de patients suivis à domicile depuis 2020', trl_max: null },
      ['organisation'],
    ),
    answer: statement,
    references: { organisation: 'organisation' },
    // A discreet statement shows to its own members and to animators; an expired one too.
    resource: ({ organisation: of, visibility, discreet, expired }) => ({
      visibility: discreet === true || expired === true ? 'animators' : (visibility as Visibility),
      owners: one(of),
    }),
    read: 'read',
    scope: 'expertise:read',
    write: 'write',
  },
  text: {
    path: 'texts',
    title: 'publication or project',
    body: textBody,
    patch: patchOf(textBody, { title: 'Federated learning in cardiology and nephrology', date: null }),
    answer: text,
    references: { owners: 'organisation' },
    resource: ({ owners, visibility }) => ({ visibility: visibility as Visibility, owners: many(owners) }),
    read: 'read',
    scope: 'expertise:read',
    write: 'write',
  },
  collaboration: {
    path: 'collaborations',
    title: 'collaboration',
    body: collaborationBody,
    patch: patchOf(collaborationBody, { until: '2026-06-30', visibility: 'campus' }),
    answer: collaboration,
    references: { organisations: 'organisation' },
    resource: ({ organisations, visibility }) => ({
      visibility: visibility as Visibility,
      owners: many(organisations),
    }),
    read: 'read',
    scope: 'expertise:read',
    write: 'write',
  },
  person: {
    path: 'persons',
    title: 'person',
    body: personBody,
    patch: patchOf(personBody, { language: 'en', email: null }),
    answer: person,
    references: {},
    resource: ({ id }) => personOf(id),
    read: 'read-personal',
    write: 'write-personal',
    create: 'curate',
    remove: 'erase-personal',
    // Nobody makes staff of themselves.
    administered: ['animator', 'administrator'],
  },
  membership: {
    path: 'memberships',
    title: 'membership',
    body: membershipBody,
    patch: patchOf(membershipBody, { role: 'owner' }, ['person', 'organisation']),
    answer: membership,
    references: { person: 'person', organisation: 'organisation' },
    resource: ({ person: who, organisation: of }) => ({
      visibility: 'animators',
      owners: one(of),
      ...personOf(who),
    }),
    read: 'read',
    write: 'consent',
  },
  consent: {
    path: 'consents',
    title: 'consent',
    body: consentBody,
    patch: patchOf(consentBody, { given: false, text_version: '2026-11' }, ['organisation', 'purpose']),
    answer: consent,
    references: { organisation: 'organisation' },
    resource: ({ organisation: of }) => ({ visibility: 'animators', owners: one(of) }),
    read: 'read',
    write: 'consent',
  },
  settings: {
    path: 'settings',
    title: 'settings',
    body: settingsBody,
    patch: patchOf(settingsBody, { notice_retention_days: 180 }),
    answer: settings,
    references: {},
    resource: () => ({ visibility: 'public' }),
    read: 'read',
    write: 'curate',
  },
};

export const hasExternalIds = (kind: Kind): boolean => !['membership', 'consent', 'settings'].includes(kind);

/** What the representation has and a body has not: kept out of what a merge patch is applied to. */
const readOnly = new Set(['id', 'version', 'recorded', 'merged_into', 'expired', 'at', 'by', 'new_email']);

export const writable = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([field]) => !readOnly.has(field)));
