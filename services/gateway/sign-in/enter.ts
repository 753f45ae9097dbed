// Opens a session for who has shown who they are; the one that this browser had is over.
import { sessionCookie } from '../door/session-cookie.ts';
import type { EdgeRequest } from '../route.ts';
import { begin, endSession } from '../sessions/keep-sessions.ts';
import { deviceOf, type Entrance, limits, type Session } from '../sessions/session.ts';

/** `led`: the session it had when it was led to another site, whose way back brings none of our cookies but a lax one. */
export const enter = async (
  { edge, userAgent, session }: EdgeRequest,
  of: { readonly personId?: string; readonly by: Entrance },
  led?: string,
): Promise<{ readonly session: Session; readonly cookie: string }> => {
  const { door } = edge;
  for (const before of new Set([session?.id, led])) if (before !== undefined) await endSession(door, before);
  const begun = await begin(door, { ...of, device: deviceOf(userAgent) });
  // The longest that one may be left alone: for how long this one may be, the server knows.
  const cookie = sessionCookie(begun.token, { secure: door.secure, maxAgeMs: limits.member.idleMs });
  return { session: begun.session, cookie };
};
