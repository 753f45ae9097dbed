// Who acts on this page: whoever signed in, or, on the campus of demonstration, whoever was chosen, in each tab apart. The
// one place that knows.
import { useSyncExternalStore } from 'react';
import { callAs } from '../api/client.ts';
import { inBrowser, inTab } from '../kept/guarded.ts';
import { languageNow, onLanguage } from '../language/language.ts';
import { actorOf, personOf, readSession, type Session } from './read-session.ts';

export type { Session } from './read-session.ts';

const key = 'passerelle.session';

/** A new tab begins as the last one chosen; then each goes its own way. */
let session: Session = readSession(inTab.get(key)) ?? readSession(inBrowser.get(key)) ?? { kind: 'nobody' };
const listeners = new Set<() => void>();

/** Named also where they signed in: what one wrote is refused, not taken as another's who signed in since. */
const tellClient = (): void => {
  const person = personOf(session);
  callAs({ language: languageNow(), ...(person === undefined ? {} : { actAs: person }) });
};
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

/** The next page of this tab begins as the last one who was chosen in this browser. */
export const forgetInTab = (): void => inTab.remove(key);

export const useSession = (): Session => useSyncExternalStore(onActing, sessionNow);
export const useActor = (): string => useSyncExternalStore(onActing, actorNow);
