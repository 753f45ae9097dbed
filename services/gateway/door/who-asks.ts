// The door: who makes a request. A partner's key, the operator's token, the cookie of a session, or nobody.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Actor, Locale } from '../../platform/access/actor.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { keyAtDoor } from '../keys/key-at-door.ts';
import type { KeyDeps } from '../keys/deps.ts';
import type { RateHeaders } from '../keys/rate-headers.ts';
import type { Scope } from '../keys/scopes.ts';
import { refuseFor, Refused } from '../problems/refusal.ts';
import type { Profiles } from '../profiles-api.ts';
import { findByToken, type SessionDeps } from '../sessions/keep-sessions.ts';
import { hashOf, limits, type Session } from '../sessions/session.ts';
import { actAs, actorOf, operator, visitor } from './act-as.ts';
import type { PresumedPersons } from './presumed-persons.ts';
import type { Rate } from './rate.ts';
import { refuseForged } from './refuse-forged.ts';
import { refuseTooMany } from './refuse-too-many.ts';
import { readSessionCookie, sessionCookie } from './session-cookie.ts';

export interface DoorDeps extends SessionDeps {
  readonly keys: KeyDeps;
  readonly profiles: Profiles;
  readonly presumed: PresumedPersons;
  readonly personRate: Rate;
  /** Absent: nobody operates through this door. */
  readonly operatorToken?: string;
  /** Nobody real is in there: who operates, or sits in front of the demonstration, may act as anybody. */
  readonly rehearsal: boolean;
  /** Browsers reach it over TLS. */
  readonly secure: boolean;
}

/** By what the asker is known. */
export type Known = 'nobody' | 'person' | 'operator' | 'demonstration' | 'machine';

export interface Entered {
  readonly actor: Actor;
  readonly known: Known;
  /** Of who signed in. */
  readonly session?: Session;
  /** To be sent with the answer: the cookie of a session that goes on. */
  readonly cookie?: string;
  /** Of a machine: what its key opens, and how much it may still ask for. */
  readonly scopes?: readonly Scope[];
  readonly limits?: RateHeaders;
}

export interface Entering {
  readonly locale: Locale | undefined;
  readonly call: CallContext;
  /** Where the request comes from. */
  readonly address: string;
  /** Whether nobody may come in. */
  readonly anybody: boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isSame = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));

const signInFirst = (): never =>
  refuseFor('sign-in-first', 'unauthenticated', {
    headers: { 'WWW-Authenticate': 'Bearer realm="Passerelle"' },
  });

const bearerOf = (request: IncomingMessage): string | undefined => {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? refuseFor('authorization', 'unauthenticated');
};

const byBearer = async (
  deps: DoorDeps,
  token: string,
  named: string | undefined,
  entering: Entering,
): Promise<Entered> => {
  const { operatorToken } = deps;
  if (operatorToken === undefined || !isSame(token, operatorToken))
    return refuseFor('authorization', 'unauthenticated');
  if (named === undefined) return { actor: operator(entering), known: 'operator' };
  if (!deps.rehearsal) return refuseFor('acting-for-others', 'forbidden');
  return { actor: await actAs(deps.profiles, named, entering), known: 'operator' };
};

/** As `actorOf`, which is begun for whoever the token was of the last time. */
const findActor = (deps: DoorDeps, tokenHash: string, entering: Entering) => {
  const presumed = deps.presumed.get(tokenHash);
  const begun = presumed === undefined ? undefined : actorOf(deps.profiles, presumed, entering);
  // Where the session is over, nobody waits for it.
  begun?.catch(() => undefined);
  return (personId: string): Promise<Actor | undefined> =>
    begun && personId === presumed ? begun : actorOf(deps.profiles, personId, entering);
};

/** Who a session is of, with the limits that hold for it. */
const bySession = async (
  deps: DoorDeps,
  request: IncomingMessage,
  { named, entering }: { named: string | undefined; entering: Entering },
): Promise<Entered | undefined> => {
  const presented = readSessionCookie(request.headers.cookie, deps.secure);
  if (presented === undefined) return undefined;
  const tokenHash = hashOf(presented);
  const findPerson = findActor(deps, tokenHash, entering);
  let actor: Actor | undefined;
  const found = await findByToken(deps, presented, async ({ personId }) => {
    actor = personId === undefined ? operator(entering) : await findPerson(personId);
    return actor?.animator || actor?.administrator ? limits.staff : limits.member;
  });
  deps.presumed.put(tokenHash, found?.session.personId);
  if (!found || !actor) return undefined;
  refuseForged(request);
  const { session, token } = found;
  const isStaff = actor.animator || actor.administrator;
  const { idleMs: maxAgeMs } = isStaff ? limits.staff : limits.member;
  const cookie = token === undefined ? {} : { cookie: sessionCookie(token, { ...deps, maxAgeMs }) };
  if (session.by !== 'demonstration') {
    await refuseTooMany('person-rate', deps.personRate, session.personId ?? session.id);
    // A page that somebody else was signed in on is told so, rather than taken at their word.
    if (named !== undefined && named !== session.personId) refuseFor('acting-for-others', 'forbidden');
    return { actor, known: 'person', session, ...cookie };
  }
  if (!deps.rehearsal) return undefined;
  return {
    actor: named === undefined ? actor : await actAs(deps.profiles, named, entering),
    known: 'demonstration',
    session,
    ...cookie,
  };
};

/** Refused where nobody known asks, unless anybody may. */
export const whoAsks = async (
  deps: DoorDeps,
  request: IncomingMessage,
  entering: Entering,
): Promise<Entered> => {
  // Node reads the first alone; whatever is in front may have read another.
  if ((request.headersDistinct['authorization'] ?? []).length > 1)
    refuseFor('authorization-twice', 'invalid', { status: 400 });
  const named = request.headers['passerelle-act-as'];
  const as = Array.isArray(named) ? named.join(', ') : named;
  const byKey = await keyAtDoor(deps.keys, {
    authorization: request.headers.authorization,
    address: entering.address,
    requestId: entering.call.requestId,
    locale: entering.locale,
  });
  if (byKey.kind === 'refused') throw new Refused(byKey.refusal);
  if (byKey.kind === 'in') {
    if (as !== undefined) refuseFor('acting-for-others', 'forbidden');
    const { actor, scopes, limits } = byKey;
    return { actor, known: 'machine', scopes, limits };
  }
  const bearer = bearerOf(request);
  if (bearer !== undefined) return byBearer(deps, bearer, as, entering);
  const entered = await bySession(deps, request, { named: as, entering });
  if (entered) return entered;
  return entering.anybody ? { actor: visitor(entering), known: 'nobody' } : signInFirst();
};
