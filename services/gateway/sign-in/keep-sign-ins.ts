// Links that sign somebody in, or show an address to be theirs: kept by the hash of their token, good once and for a short
// time.
import { randomBytes } from 'node:crypto';
import type {
  Collection,
  CollectionDefinition,
  Document,
} from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { NewId } from '../../platform/ids.ts';
import { dropOf, dropOldest } from '../../platform/document-store/drop-documents.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import { hashOf } from '../sessions/session.ts';

export interface SignIn extends Document {
  /** SHA-256, base64url, of the token in the link. */
  readonly token: string;
  /** Absent: whoever follows it becomes the campus's first administrator. */
  readonly personId?: string;
  /** SHA-256, base64url, of the address that it shows to be the person's: it signs nobody in. */
  readonly address?: string;
  /** Until when it is good, ISO 8601 UTC. */
  readonly until: string;
}

export const signInsCollection: CollectionDefinition<SignIn> = {
  name: 'gateway.sign-ins',
  kept: 'passing',
  format: 1,
  indexes: {
    ofPerson: { equals: ['personId'] },
    oldest: { equals: [], order: { field: 'until', direction: 'ascending' } },
  },
  unique: { token: 'token' },
};

export interface SignInDeps {
  readonly signIns: Collection<SignIn>;
  readonly newId: NewId;
  readonly clock: () => Date;
}

const pageSize = 200;
const minuteMs = 60_000;
/** As long as it takes to open one’s mail, and no longer than a code out of band is good for (OWASP ASVS 5.0, 6.5.5). */
export const linkForMs = 10 * minuteMs;
/** As long as it takes to set a campus up. */
export const firstLinkForMs = 24 * 60 * minuteMs;

/** The token of a new link. `address`: that it shows to be the person's, as a hash. */
export const makeLink = async (
  { signIns, newId, clock }: SignInDeps,
  personId: string | undefined,
  address?: string,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const forMs = personId === undefined ? firstLinkForMs : linkForMs;
  const until = new Date(clock().getTime() + forMs).toISOString();
  const of = {
    ...(personId === undefined ? {} : { personId }),
    ...(address === undefined ? {} : { address }),
  };
  const result = await signIns.put(
    { id: newId('sgn'), token: hashOf(token), until, ...of },
    { ifVersion: 0 },
  );
  if (result.kind !== 'written') throw new FaultError(fault('overloaded', { subject: 'sign-in' }));
  return token;
};

/** Before another one is told: of the links by which anybody becomes the first administrator, one is good. */
export const endFirstLinks = async ({ signIns }: Pick<SignInDeps, 'signIns'>): Promise<void> => {
  const all = await queryAll(signIns, { index: 'oldest', equals: [], limit: pageSize });
  const before = all.filter(({ document }) => document.personId === undefined);
  for (const { document, version } of before) await signIns.delete(document.id, { ifVersion: version });
};

/** What stands behind a token that is still good, without using it up. */
export const lookAtLink = async (
  { signIns, clock }: SignInDeps,
  token: string,
): Promise<SignIn | undefined> => {
  const found = (await signIns.find('token', hashOf(token)))?.document;
  return found && Date.parse(found.until) > clock().getTime() ? found : undefined;
};

/** Whom a link signs in. */
export const signedInBy = (link: SignIn | undefined): string | undefined =>
  link?.address === undefined ? link?.personId : undefined;

/** Of two who use it at once, one does: undefined for the other, and for one that is over. */
export const useLink = async (deps: SignInDeps, token: string): Promise<SignIn | undefined> => {
  const stored = await deps.signIns.find('token', hashOf(token));
  if (!stored) return undefined;
  const result = await deps.signIns.delete(stored.document.id, { ifVersion: stored.version });
  if (result.kind !== 'written') return undefined;
  return Date.parse(stored.document.until) > deps.clock().getTime() ? stored.document : undefined;
};

/** Of a person that is gone. */
export const forgetLinksOf = ({ signIns }: SignInDeps, personId: string): Promise<void> =>
  dropOf(signIns, personId);

/** Drops those that are over; run as due work. */
export const dropOldLinks = ({ signIns, clock }: SignInDeps): Promise<void> =>
  dropOldest(signIns, ({ until }) => Date.parse(until) <= clock().getTime());
