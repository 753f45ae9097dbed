// Which rules of its own a profile breaks, whatever else is kept. Fields are named as senders know them.
import type { Violation, ViolationRule } from '../platform/faults/fault.ts';
import { isDay } from '../platform/local-day.ts';
import type {
  Collaboration,
  Consent,
  KindedProfile,
  Membership,
  Organisation,
  Person,
  Settings,
  Statement,
  Text,
} from './profile.ts';

/** What the checks need to know of the day: YYYY-MM-DD in the campus's time zone. */
export interface CheckContext {
  readonly today: string;
}

type Check = Violation | false | undefined;

const violation = (
  field: string,
  rule: ViolationRule,
  value?: unknown,
  parameters?: Record<string, string>,
): Violation => ({
  field,
  rule,
  ...(value === undefined ? {} : { value: String(value).slice(0, 80) }),
  ...(parameters ? { parameters } : {}),
});

const required = (field: string, value: unknown): Check =>
  (value === undefined || value === '') && violation(field, 'required');

const length = (field: string, value: string | undefined, max: number, min = 1): Check => {
  if (value === undefined || value.trim().length < min) return violation(field, 'required');
  // The words themselves are not repeated: they may be anybody's.
  return value.length > max && violation(field, 'too-long', undefined, { max: String(max) });
};

const day = (field: string, value: string | undefined): Check =>
  value !== undefined && !isDay(value) && violation(field, 'malformed', value, { expected: 'YYYY-MM-DD' });

const range = (field: string, value: number | undefined, min: number, max: number): Check => {
  if (value === undefined) return undefined;
  if (!Number.isInteger(value)) return violation(field, 'wrong-type', value, { expected: 'integer' });
  if (value < min) return violation(field, 'too-small', value, { min: String(min) });
  return value > max && violation(field, 'too-big', value, { max: String(max) });
};

const externalIdShape = /^[a-z][a-z0-9-]{0,31}:\S.{0,199}$/;
const externalIds = (ids: readonly string[] = []): Check[] => [
  ids.length > 10 && violation('external_ids', 'too-many', ids.length, { max: '10' }),
  ...ids.map(
    (id, index) =>
      !externalIdShape.test(id) &&
      violation(`external_ids[${index}]`, 'malformed', id, { expected: 'scheme:value' }),
  ),
];

const timeZone = (field: string, value: string | undefined): Check => {
  try {
    Intl.DateTimeFormat('en', { timeZone: value });
    return required(field, value);
  } catch {
    return violation(field, 'malformed', value, { expected: 'Europe/Paris' });
  }
};

const site = (value: string | undefined): Check =>
  value !== undefined &&
  (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) &&
  violation('site', 'malformed', value, { expected: 'https://…' });

const organisation = (of: Organisation, { today }: CheckContext): Check[] => [
  length('name', of.name, 200),
  required('kind', of.kind),
  length('description', of.description, 4_000, 0),
  required('language', of.language),
  !/^[A-Z]{2}$/.test(of.country ?? '') && violation('country', 'malformed', of.country, { expected: 'FR' }),
  site(of.site),
  // What opens next year is here already.
  range('founded', of.founded, 1000, Number(today.slice(0, 4)) + 1),
  required('visibility', of.visibility),
  ...externalIds(of.externalIds),
];

const statement = (of: Statement, { today }: CheckContext): Check[] => [
  required('organisation', of.organisationId),
  required('kind', of.kind),
  required('type', of.type),
  length('text', of.text, 2_000),
  required('language', of.language),
  required('visibility', of.visibility),
  of.discreet && required('preview', of.preview),
  of.preview !== undefined && length('preview', of.preview, 300),
  !of.discreet &&
    of.preview !== undefined &&
    violation('preview', 'not-allowed', undefined, { because: 'not-discreet' }),
  of.gladly === true &&
    of.kind === 'need' &&
    violation('gladly', 'not-allowed', undefined, { because: 'not-an-offer' }),
  range('trl_min', of.trlMin, 1, 9),
  range('trl_max', of.trlMax, 1, 9),
  of.trlMin !== undefined &&
    of.trlMax !== undefined &&
    of.trlMax < of.trlMin &&
    violation('trl_max', 'before', of.trlMax, { other: 'trl_min', as: 'number' }),
  day('expires_on', of.expiresOn),
  of.expiresOn !== undefined &&
    isDay(of.expiresOn) &&
    of.expiresOn < today &&
    violation('expires_on', 'past', of.expiresOn),
  ...externalIds(of.externalIds),
];

const text = (of: Text): Check[] => [
  of.ownerIds.length === 0 && violation('owners', 'too-few', 0, { min: '1' }),
  of.ownerIds.length > 50 && violation('owners', 'too-many', of.ownerIds.length, { max: '50' }),
  required('kind', of.kind),
  length('title', of.title, 500),
  length('abstract', of.abstract, 20_000, 0),
  required('language', of.language),
  required('visibility', of.visibility),
  day('date', of.date),
  ...externalIds(of.externalIds),
];

const collaboration = (of: Collaboration): Check[] => [
  new Set(of.organisationIds).size < 2 &&
    violation('organisations', 'too-few', of.organisationIds.length, { min: '2' }),
  of.organisationIds.length > 50 &&
    violation('organisations', 'too-many', of.organisationIds.length, { max: '50' }),
  required('kind', of.kind),
  length('title', of.title, 500),
  required('visibility', of.visibility),
  day('since', of.since),
  day('until', of.until),
  of.since !== undefined &&
    of.until !== undefined &&
    of.until < of.since &&
    violation('until', 'before', of.until, { other: 'since' }),
  ...externalIds(of.externalIds),
];

const address = (value: string | undefined): Check =>
  value !== undefined &&
  !/^[^@\s]+@[^@\s]+$/.test(value) &&
  violation('email', 'malformed', undefined, { expected: 'name@example.org' });

const person = (of: Person): Check[] => [
  length('given_name', of.givenName, 100),
  length('family_name', of.familyName, 100),
  address(of.email),
  // Its sender wrote it as the address.
  address(of.newEmail),
  required('language', of.language),
  timeZone('time_zone', of.timeZone),
  ...externalIds(of.externalIds),
];

const membership = (of: Membership): Check[] => [
  required('person', of.personId),
  required('organisation', of.organisationId),
  required('role', of.role),
];

const consent = (of: Consent): Check[] => [
  required('organisation', of.subjectId),
  required('purpose', of.purpose),
  length('text_version', of.textVersion, 50),
];

const settings = (of: Settings): Check[] => [
  length('name', of.name, 100),
  timeZone('time_zone', of.timeZone),
  of.languages.length === 0 && violation('languages', 'too-few', 0, { min: '1' }),
  range('notice_retention_days', of.noticeRetentionDays, 1, 3_650),
];

const checksOf = (of: KindedProfile, context: CheckContext): Check[] => {
  switch (of.kind) {
    case 'organisation':
      return organisation(of.profile, context);
    case 'statement':
      return statement(of.profile, context);
    case 'text':
      return text(of.profile);
    case 'collaboration':
      return collaboration(of.profile);
    case 'person':
      return person(of.profile);
    case 'membership':
      return membership(of.profile);
    case 'consent':
      return consent(of.profile);
    case 'settings':
      return settings(of.profile);
  }
};

/** Every violation, not only the first. */
export const checkProfile = (of: KindedProfile, context: CheckContext): readonly Violation[] =>
  checksOf(of, context).filter((check): check is Violation => typeof check === 'object');
