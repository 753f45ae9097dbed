// Keeps the page in step with who is signed in in this browser: a session that ended keeps its calls waiting until its
// person is back, so that nothing of what is on the page is lost; a page of somebody else begins anew.
import { useSyncExternalStore } from 'react';
import { whereShut } from '../api/call.ts';
import { asSignedIn } from '../api/client.ts';
import { deleteSession, getSession, type WhoIsHere } from '../api/generated.ts';
import { queries } from '../api/queries.ts';
import { sendBeforeLeaving } from '../parts/on-leaving.ts';
import { pagePaths } from '../shell/pages.ts';
import { actorOf, isOwn, type Own, sessionsFor } from './read-session.ts';
import { actAs, forgetInTab, sessionNow } from './session.ts';

/** Where the browser keeps nothing for a page, it may let it tell others nothing either. */
const open = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel('passerelle.session');
  } catch {
    return undefined;
  }
};
const channel = open();

let untilBack: PromiseWithResolvers<boolean> | undefined;
const listeners = new Set<() => void>();
const tellListeners = (): void => {
  for (const listener of listeners) listener();
};

const waitUntilBack = (): Promise<boolean> => {
  if (!untilBack) {
    untilBack = Promise.withResolvers();
    tellListeners();
  }
  return untilBack.promise;
};

/** Whoever was signed out is back. */
export const goOn = (): void => {
  const waiting = untilBack;
  untilBack = undefined;
  waiting?.resolve(true);
  tellListeners();
};

whereShut(() => {
  const session = sessionNow();
  if (isOwn(session)) return waitUntilBack();
  // Chosen in a demonstration that is none any more.
  if (session.kind !== 'nobody') {
    actAs({ kind: 'nobody' });
    location.assign(pagePaths.enter);
  }
  return Promise.resolve(false);
});

/** Of another organisation, or none, since: a page of what was would be refused all that it asks. */
const goOnAs = (session: Own, found: WhoIsHere): void => {
  const sessions = sessionsFor({ ...found, person: session.person, name: session.name });
  if (sessions.some((one) => actorOf(one) === actorOf(session))) return goOn();
  actAs(sessions[0]);
  location.reload();
};

const look = async (): Promise<void> => {
  const session = sessionNow();
  if (!isOwn(session)) return queries.invalidateQueries({ queryKey: ['here'] });
  // Out of reach: whoever is there is asked again by what the page asks next.
  const found = await getSession(asSignedIn).catch(() => undefined);
  if (!found || sessionNow() !== session) return;
  if (found.person === undefined) void waitUntilBack();
  else if (found.person === session.person) goOnAs(session, found);
  else {
    forgetInTab();
    location.reload();
  }
};

const lookWhereSeen = (): void => {
  if (!document.hidden && isOwn(sessionNow())) void look();
};
channel?.addEventListener('message', () => void look());
document.addEventListener('visibilitychange', lookWhereSeen);
addEventListener('focus', lookWhereSeen);
// What an earlier visit kept may be of somebody else than who signed in since.
lookWhereSeen();

/** To the other tabs of this browser. */
export const sayWhoChanged = (): void => channel?.postMessage('changed');

/** Nothing of theirs stays on the page. */
export const signOut = async (): Promise<void> => {
  sendBeforeLeaving();
  await deleteSession(asSignedIn);
  actAs({ kind: 'nobody' });
  sayWhoChanged();
  location.assign(pagePaths.enter);
};

/** The session of who acts is over. */
export const useSignedOut = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => untilBack !== undefined,
  );
