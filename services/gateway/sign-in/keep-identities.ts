// Who is who at the institution, and attempts to sign in there that are on their way.
import { randomBytes } from 'node:crypto';
import type {
  Collection,
  CollectionDefinition,
  Document,
} from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { derivedId, type NewId } from '../../platform/ids.ts';
import { dropOf, dropOldest } from '../../platform/document-store/drop-documents.ts';
import { hashOf } from '../sessions/session.ts';
import type { Checks, Claimed } from './oidc-client.ts';

/** Its id is derived from what the institution calls the person, which is not kept itself. */
export interface Identity extends Document {
  readonly personId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export const identitiesCollection: CollectionDefinition<Identity> = {
  name: 'gateway.identities',
  kept: 'owned',
  format: 1,
  indexes: { ofPerson: { equals: ['personId'] } },
};

export interface Attempt extends Document, Checks {
  /** SHA-256, base64url, of what the browser that began it holds. */
  readonly browser: string;
  /** A path of the web app. */
  readonly next: string;
  /** The one that the browser had. */
  readonly session?: string;
  /** ISO 8601 UTC. */
  readonly until: string;
}

export const attemptsCollection: CollectionDefinition<Attempt> = {
  name: 'gateway.oidc-attempts',
  kept: 'passing',
  format: 1,
  indexes: { oldest: { equals: [], order: { field: 'until', direction: 'ascending' } } },
  unique: { browser: 'browser' },
};

export interface IdentityDeps {
  readonly identities: Collection<Identity>;
  readonly attempts: Collection<Attempt>;
  readonly newId: NewId;
  readonly clock: () => Date;
}

export const attemptForMs = 600_000;

/** What the browser is to hold. */
export const keepAttempt = async (
  { attempts, newId, clock }: IdentityDeps,
  of: Checks & Pick<Attempt, 'next' | 'session'>,
): Promise<string> => {
  const held = randomBytes(32).toString('base64url');
  const until = new Date(clock().getTime() + attemptForMs).toISOString();
  const result = await attempts.put(
    { id: newId('oid'), browser: hashOf(held), until, ...of },
    { ifVersion: 0 },
  );
  if (result.kind !== 'written') throw new FaultError(fault('overloaded', { subject: 'sign-in' }));
  return held;
};

/** Good once, in the browser that began it. */
export const useAttempt = async (
  { attempts, clock }: IdentityDeps,
  held: string,
): Promise<Attempt | undefined> => {
  const stored = await attempts.find('browser', hashOf(held));
  if (!stored) return undefined;
  const result = await attempts.delete(stored.document.id, { ifVersion: stored.version });
  const isGood = result.kind === 'written' && Date.parse(stored.document.until) > clock().getTime();
  return isGood ? stored.document : undefined;
};

const idOf = ({ issuer, subject }: Claimed): string => derivedId('idn', issuer, subject);

/**
 * Who that is: who came by it before, else the one person whose verified address it is, who from then on comes by it.
 * Undefined where there is none, or more than one.
 */
export const personBehind = async (
  { identities, clock }: IdentityDeps,
  claimed: Claimed,
  personsAt: (email: string) => Promise<readonly string[]>,
): Promise<string | undefined> => {
  const id = idOf(claimed);
  const known = await identities.get(id);
  if (known) return known.document.personId;
  if (claimed.verifiedEmail === undefined) return undefined;
  const [personId, another] = await personsAt(claimed.verifiedEmail);
  if (personId === undefined || another !== undefined) return undefined;
  const at = clock().toISOString();
  const result = await identities.put({ id, personId, at }, { ifVersion: 0 });
  if (result.kind === 'conflict' && result.current > 0) {
    const now = await identities.get(id);
    // Forgotten with a person that is gone: its versions go on.
    if (!now) await identities.put({ id, personId, at }, { ifVersion: result.current });
    else return now.document.personId;
  }
  return personId;
};

/** Of a person that is gone. */
export const forgetIdentitiesOf = ({ identities }: IdentityDeps, personId: string): Promise<void> =>
  dropOf(identities, personId);

export const dropOldAttempts = ({ attempts, clock }: IdentityDeps): Promise<void> =>
  dropOldest(attempts, ({ until }) => Date.parse(until) <= clock().getTime());
