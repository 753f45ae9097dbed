// Who acts on this page: on the campus of demonstration, whoever was chosen, in each tab apart. The one place that
// knows: sign-in will take its place.
import { useSyncExternalStore } from 'react';
import { callAs } from '../api/client.ts';
import { inBrowser, inTab } from '../kept/guarded.ts';
import { languageNow, onLanguage } from '../language/language.ts';
import { actorOf, readSession, type Session } from './read-session.ts';

export type { Session } from './read-session.ts';

const key = 'passerelle.session';

/** A new tab begins as the last one chosen; then each goes its own way. */
let session: Session = readSession(inTab.get(key)) ?? readSession(inBrowser.get(key)) ?? { kind: 'nobody' };
const listeners = new Set<() => void>();

const tellClient = (): void =>
  callAs({
    language: languageNow(),
    ...(session.kind === 'member' ? { actAs: session.person } : {}),
  });
tellClient();
onLanguage(tellClient);

export const sessionNow = (): Session => session;
export const actorNow = (): string => actorOf(session);

/** Told once somebody else acts. */
export const onActing = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const actAs = (chosen: Session): void => {
  session = chosen;
  tellClient();
  const text = JSON.stringify(chosen);
  inTab.set(key, text);
  inBrowser.set(key, text);
  for (const listener of listeners) listener();
};

export const useSession = (): Session => useSyncExternalStore(onActing, sessionNow);
export const useActor = (): string => useSyncExternalStore(onActing, actorNow);
