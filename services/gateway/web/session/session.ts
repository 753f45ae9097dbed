// Who acts on this page: on the campus of demonstration, whoever was chosen, in each tab apart. The one place that
// knows: sign-in will take its place.
import { useSyncExternalStore } from 'react';
import { callAs } from '../api/client.ts';
import { languageNow, onLanguage } from '../language/language.ts';

export type Session =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'animator' }
  | {
      readonly kind: 'member';
      readonly person: string;
      readonly name: string;
      /** The organisation that the person acts for on this page. */
      readonly organisation: string;
    };

const key = 'passerelle.session';

const read = (text: string | null): Session | undefined => {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Session;
  } catch {
    return undefined;
  }
};

/** A new tab begins as the last one chosen; then each goes its own way. */
let session: Session = read(sessionStorage.getItem(key)) ??
  read(localStorage.getItem(key)) ?? { kind: 'nobody' };
const listeners = new Set<() => void>();

const tellClient = (): void =>
  callAs({
    language: languageNow(),
    ...(session.kind === 'member' ? { actAs: session.person } : {}),
  });
tellClient();
onLanguage(tellClient);

export const actAs = (chosen: Session): void => {
  session = chosen;
  const text = JSON.stringify(chosen);
  sessionStorage.setItem(key, text);
  localStorage.setItem(key, text);
  tellClient();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const sessionNow = (): Session => session;
export const useSession = (): Session => useSyncExternalStore(subscribe, sessionNow);
