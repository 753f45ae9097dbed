// What of a written profile is ours to decide, not its sender's: merges, expiry, when a consent was given.
import type { Violation } from '../platform/faults/fault.ts';
import { endOfDay, isDay } from './local-day.ts';
import type { Consent, Kind, Organisation, Profile, Statement } from './profile.ts';

interface Day {
  readonly now: Date;
  readonly timeZone: string;
}

interface Settled<P> {
  readonly profile: P;
  readonly violations: readonly Violation[];
}

const omit = <P extends object, F extends keyof P>(profile: P, field: F): Omit<P, F> => {
  const { [field]: _, ...rest } = profile;
  return rest;
};

const organisation = (next: Organisation, existing?: Organisation): Settled<Organisation> => ({
  profile: {
    ...omit(next, 'mergedInto'),
    ...(existing?.mergedInto === undefined ? {} : { mergedInto: existing.mergedInto }),
  },
  violations: [],
});

export const isExpired = ({ expiresOn }: Pick<Statement, 'expiresOn'>, { now, timeZone }: Day): boolean =>
  expiresOn !== undefined && isDay(expiresOn) && endOfDay(expiresOn, timeZone) <= now;

const statement = (next: Statement, existing: Statement | undefined, day: Day): Settled<Statement> => ({
  profile: { ...next, expired: isExpired(next, day) },
  violations:
    existing && existing.organisationId !== next.organisationId
      ? [{ field: 'organisation', rule: 'not-allowed', parameters: { because: 'fixed' } }]
      : [],
});

/** Changed only by being given or withdrawn: the same answer again keeps its date. */
const consent = (next: Consent, existing: Consent | undefined): Settled<Consent> => {
  const same = existing?.given === next.given && existing.textVersion === next.textVersion;
  const { at, by } = same ? existing : { at: next.recorded.at, by: next.recorded.by };
  return { profile: { ...next, at, by }, violations: [] };
};

/** For whom a moved profile was stated stays known as long as nobody says otherwise. */
const keepStatedFor = <P extends object>(
  next: P,
  existing: (P & { statedFor?: readonly string[] }) | undefined,
): P => (existing?.statedFor === undefined ? next : { ...next, statedFor: existing.statedFor });

export const settle = <K extends Kind>(
  kind: K,
  next: Profile<K>,
  existing: Profile<K> | undefined,
  day: Day,
): Settled<Profile<K>> => {
  const settleKind = (): Settled<object> => {
    switch (kind) {
      case 'organisation':
        return organisation(next as Organisation, existing as Organisation | undefined);
      case 'statement':
        return statement(next as Statement, existing as Statement | undefined, day);
      case 'consent':
        return consent(next as Consent, existing as Consent | undefined);
      default:
        return { profile: next, violations: [] };
    }
  };
  const { profile, violations } = settleKind();
  return { profile: keepStatedFor(profile, existing) as Profile<K>, violations };
};
