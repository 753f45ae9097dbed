// From signing in to the page that was wanted.
import { useNavigate } from '@tanstack/react-router';
import { queries } from '../api/queries.ts';
import { pagePaths } from '../shell/pages.ts';
import { goOn as goOnHere, sayWhoChanged } from './in-step.ts';
import { actAs, type Session } from './session.ts';
import { whoIsHere } from './who-is-here.ts';

/** The animator's day begins with the whole campus. */
const beginningOf = (session: Session): string => {
  if (session.kind === 'administrator') return pagePaths.people;
  return session.kind === 'animator' ? pagePaths.map : pagePaths.home;
};

/** Begins to act on this page, and goes on. */
export const useGoingOn = (): ((session: Session, next: string | undefined) => void) => {
  const navigate = useNavigate();
  return (session, next = pagePaths.home) => {
    actAs(session);
    // Not by the history: whoever sent this address wrote it, and of that a page gets only what it reads itself.
    void navigate({ href: next === pagePaths.home ? beginningOf(session) : next });
  };
};

/** To be called once signed in. */
export const useArriving = (): ((next: string | undefined) => Promise<void>) => {
  const goOn = useGoingOn();
  return async (next) => {
    const found = await whoIsHere();
    if (found) goOn(found.sessions[0], next);
    // Also what waited on this page, which may be one of an earlier visit.
    goOnHere();
    sayWhoChanged();
    await queries.invalidateQueries({ queryKey: ['here'] });
  };
};
