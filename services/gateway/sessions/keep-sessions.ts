// Sessions as they are kept: begun, found by a token, ended.
import { randomBytes } from 'node:crypto';
import type { Collection, CollectionDefinition } from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { NewId } from '../../platform/ids.ts';
import { dropOldest } from '../../platform/document-store/drop-documents.ts';
import {
  beginSession,
  type Entrance,
  hashOf,
  isGood,
  isOver,
  type Limits,
  limits,
  type Session,
  touched,
} from './session.ts';

export const sessionsCollection: CollectionDefinition<Session> = {
  name: 'gateway.sessions',
  kept: 'passing',
  format: 1,
  indexes: {
    ofPerson: { equals: ['personId'], order: { field: 'createdAt', direction: 'descending' } },
    oldest: { equals: [], order: { field: 'seenAt', direction: 'ascending' } },
  },
  unique: { tokens: 'tokens' },
};

export interface SessionDeps {
  readonly sessions: Collection<Session>;
  readonly newId: NewId;
  readonly clock: () => Date;
}

const newToken = (): string => randomBytes(32).toString('base64url');

export interface Begun {
  readonly session: Session;
  /** Told to the browser alone. */
  readonly token: string;
}

export const begin = async (
  { sessions, newId, clock }: SessionDeps,
  of: { readonly personId?: string; readonly by: Entrance; readonly device: string },
): Promise<Begun> => {
  const token = newToken();
  const session = beginSession({ id: newId('ses'), ...of }, token, clock());
  const result = await sessions.put(session, { ifVersion: 0 });
  if (result.kind !== 'written') throw new FaultError(fault('overloaded', { subject: 'session' }));
  return { session, token };
};

export interface Found {
  readonly session: Session;
  /** The next token, where it is time for it. */
  readonly token?: string;
}

/** Undefined where there is none, or it is over. The limits are asked for once it is known whose it is. */
export const findByToken = async (
  { sessions, clock }: SessionDeps,
  token: string,
  limitsOf: (session: Session) => Promise<Limits>,
): Promise<Found | undefined> => {
  const stored = await sessions.find('tokens', hashOf(token));
  const now = clock();
  // Whoever it is of, after that it is over.
  if (!stored || !isGood(stored.document, token, now) || isOver(stored.document, limits.member, now))
    return undefined;
  const { document: session, version } = stored;
  if (isOver(session, await limitsOf(session), now)) return undefined;
  const touch = touched(session, { presented: token, newToken, now });
  if (!touch) return { session };
  const result = await sessions.put(touch.next, { ifVersion: version });
  // Another request of the same browser was first: what it was given holds.
  if (result.kind !== 'written') return { session };
  return { session: touch.next, ...(touch.token === undefined ? {} : { token: touch.token }) };
};

/** Of a person, the newest first; what is over is left out. */
export const sessionsOf = async (
  { sessions, clock }: SessionDeps,
  personId: string,
  of: Limits,
): Promise<readonly Session[]> => {
  const page = await sessions.query({ index: 'ofPerson', equals: [personId], limit: 200 });
  return page.items.map(({ document }) => document).filter((one) => !isOver(one, of, clock()));
};

/** False where there is none. */
export const endSession = async (deps: Pick<SessionDeps, 'sessions'>, id: string): Promise<boolean> => {
  const stored = await deps.sessions.get(id);
  if (!stored) return false;
  const result = await deps.sessions.delete(id, { ifVersion: stored.version });
  return result.kind === 'written' || endSession(deps, id);
};

/** All of a person, but the one that is left, and how many they were. */
export const endSessionsOf = async (deps: SessionDeps, personId: string, left?: string): Promise<number> => {
  let ended = 0;
  for (;;) {
    const page = await deps.sessions.query({ index: 'ofPerson', equals: [personId], limit: 100 });
    const others = page.items.filter(({ document }) => document.id !== left);
    if (others.length === 0) return ended;
    for (const { document } of others) if (await endSession(deps, document.id)) ended += 1;
  }
};

/** Drops those that are over for everybody; run as due work. */
export const dropOver = ({ sessions, clock }: SessionDeps): Promise<void> =>
  dropOldest(sessions, (session) => isOver(session, limits.member, clock()));
