// What of a written profile is ours to decide, not its sender's: merges, expiry, when a consent was given.
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../platform/access/actor.ts';
import type { Violation } from '../platform/faults/fault.ts';
import { endOfDay, isDay } from '../platform/local-day.ts';
import { rulesOf } from './kinds.ts';
import type { Consent, Kind, Membership, Organisation, Person, Profile, Statement } from './profile.ts';
import { settleAddress } from './settle-address.ts';

interface Day {
  readonly now: Date;
  readonly timeZone: string;
}

interface Writing extends Day {
  readonly actor: Actor;
}

interface Settled<P> {
  readonly profile: P;
  readonly violations: readonly Violation[];
}

const omit = <P extends object, F extends keyof P>(profile: P, field: F): Omit<P, F> => {
  const { [field]: _, ...rest } = profile;
  return rest;
};

/** What can be said once, when it is made. */
const fixed = (existing: object | undefined, same: Readonly<Record<string, boolean>>): readonly Violation[] =>
  Object.keys(existing ? same : {})
    .filter((field) => !same[field])
    .map((field) => ({ field, rule: 'not-allowed', parameters: { because: 'fixed' } }));

const organisation = (next: Organisation, existing?: Organisation): Settled<Organisation> => ({
  profile: {
    ...omit(next, 'mergedInto'),
    ...(existing?.mergedInto === undefined ? {} : { mergedInto: existing.mergedInto }),
    ...(existing?.statedParentId === undefined || existing.parentId !== next.parentId
      ? {}
      : { statedParentId: existing.statedParentId }),
  },
  violations: [],
});

export const isExpired = ({ expiresOn }: Pick<Statement, 'expiresOn'>, { now, timeZone }: Day): boolean =>
  expiresOn !== undefined && isDay(expiresOn) && endOfDay(expiresOn, timeZone) <= now;

const statement = (next: Statement, existing: Statement | undefined, day: Day): Settled<Statement> => ({
  profile: { ...next, expired: isExpired(next, day) },
  violations: fixed(existing, { organisation: existing?.organisationId === next.organisationId }),
});

/** Its id says whose and where it is. */
const membership = (next: Membership, existing: Membership | undefined): Settled<Membership> => ({
  profile: next,
  violations: fixed(existing, {
    person: existing?.personId === next.personId,
    organisation: existing?.organisationId === next.organisationId,
  }),
});

/** Its id says whose it is and what for. Changed only by being given or withdrawn: the same answer again keeps its date. */
const consent = (next: Consent, existing: Consent | undefined): Settled<Consent> => {
  const same = existing?.given === next.given && existing.textVersion === next.textVersion;
  const { at, by } = same ? existing : { at: next.recorded.at, by: next.recorded.by };
  const violations = fixed(existing, {
    organisation: existing?.subjectId === next.subjectId,
    purpose: existing?.purpose === next.purpose,
  });
  return { profile: { ...next, at, by }, violations };
};

export const emailKeyOf = (email: string): string => email.trim().toLowerCase();

/**
 * Addresses that differ in capitals alone reach the same person, and who is given one is the only one there: of two that are
 * reached at one address nobody could tell who comes in. `before`: as it stands. Two that had the same before this was held
 * keep it until either is given another.
 */
export const withEmailKey = (person: Person, before: Person | undefined): Person => {
  const { emailKey: _, soleEmailKey: __, ...rest } = person;
  if (rest.email === undefined) return rest;
  const emailKey = emailKeyOf(rest.email);
  const isFromBefore = before?.emailKey === emailKey && before.soleEmailKey === undefined;
  return { ...rest, emailKey, ...(isFromBefore ? {} : { soleEmailKey: emailKey }) };
};

const person = (next: Person, existing: Person | undefined, { actor }: Writing): Settled<Person> => {
  const { profile, violations } = settleAddress(actor, next, existing);
  return { profile: withEmailKey(profile, existing), violations };
};

export const sameOrganisations = <K extends Kind>(kind: K, a: Profile<K>, b: Profile<K>): boolean =>
  isDeepStrictEqual(rulesOf(kind).references(a), rulesOf(kind).references(b));

/** For whom a moved profile was stated stays known as long as nobody says otherwise. */
const keepStatedFor = <K extends Kind>(
  kind: K,
  next: Profile<K>,
  existing: (Profile<K> & { statedFor?: readonly string[] }) | undefined,
): Profile<K> =>
  existing?.statedFor !== undefined && sameOrganisations(kind, next, existing)
    ? { ...next, statedFor: existing.statedFor }
    : next;

export const settle = <K extends Kind>(
  kind: K,
  next: Profile<K>,
  existing: Profile<K> | undefined,
  writing: Writing,
): Settled<Profile<K>> => {
  const settleKind = (): Settled<object> => {
    switch (kind) {
      case 'organisation':
        return organisation(next as Organisation, existing as Organisation | undefined);
      case 'statement':
        return statement(next as Statement, existing as Statement | undefined, writing);
      case 'membership':
        return membership(next as Membership, existing as Membership | undefined);
      case 'person':
        return person(next as Person, existing as Person | undefined, writing);
      case 'consent':
        return consent(next as Consent, existing as Consent | undefined);
      default:
        return { profile: next, violations: [] };
    }
  };
  const { profile, violations } = settleKind();
  return { profile: keepStatedFor(kind, profile as Profile<K>, existing), violations };
};
