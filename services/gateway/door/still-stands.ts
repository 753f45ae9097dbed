// Whether who was let in would be let in the same way now: for answers that go on for longer than a request.
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../platform/access/actor.ts';
import { contextFor } from '../../platform/call-context.ts';
import type { Profiles } from '../profiles-api.ts';
import type { SessionDeps } from '../sessions/keep-sessions.ts';
import { isOver, limits, type Session } from '../sessions/session.ts';
import { actorOf } from './act-as.ts';

export interface LetIn {
  readonly actor: Actor;
  /** Absent: by the operator's token. */
  readonly session: Session | undefined;
}

const withinMs = 10_000;

const rightsOf = ({ memberships, animator, administrator }: Actor) => ({
  memberships: new Set(memberships.map(({ of, role }) => `${of} ${role}`)),
  animator,
  administrator,
});

const isSignedIn = async (
  { sessions, clock }: Pick<SessionDeps, 'sessions' | 'clock'>,
  { actor, session }: LetIn,
): Promise<boolean> => {
  if (!session) return true;
  const found = (await sessions.get(session.id))?.document;
  const isStaff = actor.animator || actor.administrator;
  return found !== undefined && !isOver(found, isStaff ? limits.staff : limits.member, clock());
};

/** False once the session is over, or the person is gone or may do other things than before. Throws where nobody can say. */
export const stillStands = async (
  { profiles, ...deps }: Pick<SessionDeps, 'sessions' | 'clock'> & { readonly profiles: Profiles },
  letIn: LetIn,
): Promise<boolean> => {
  if (!(await isSignedIn(deps, letIn))) return false;
  const { actor } = letIn;
  const { personId, locale, requestId } = actor;
  if (personId === undefined) return true;
  const now = await actorOf(profiles, personId, { locale, call: contextFor(requestId, withinMs) });
  return now !== undefined && isDeepStrictEqual(rightsOf(now), rightsOf(actor));
};
