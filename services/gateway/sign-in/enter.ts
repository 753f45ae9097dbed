// Opens a session for who has shown who they are; the one that this browser had is over.
import { sessionCookie } from '../door/session-cookie.ts';
import type { EdgeRequest } from '../route.ts';
import { begin, endSession } from '../sessions/keep-sessions.ts';
import { deviceOf, type Entrance, limits, type Session } from '../sessions/session.ts';

export const enter = async (
  { edge, userAgent, session: before }: EdgeRequest,
  of: { readonly personId?: string; readonly by: Entrance },
): Promise<{ readonly session: Session; readonly cookie: string }> => {
  const { door } = edge;
  if (before) await endSession(door, before.id);
  const { session, token } = await begin(door, { ...of, device: deviceOf(userAgent) });
  // The longest that one may be left alone: for how long this one may be, the server knows.
  const cookie = sessionCookie(token, { secure: door.secure, maxAgeMs: limits.member.idleMs });
  return { session, cookie };
};
