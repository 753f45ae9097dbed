// Calls of the REST interface as whoever acts on this page, in their language; refusals come back as problem details.
import { HttpError } from '@oazapfts/runtime';
import { call } from './call.ts';
import { defaults, type Problem } from './generated.ts';

/** Set once by the session and the language; read at each call. */
interface CallerNow {
  /** External id or id of the person acted as; absent: oneself. */
  readonly actAs?: string;
  readonly language: 'fr' | 'en';
}

let caller: CallerNow = { language: 'fr' };
/** Who asked for what is called right now, where they asked for it earlier. */
let asker: CallerNow | undefined;

export const callAs = (now: CallerNow): void => {
  caller = now;
};

/** Whoever asks now: makes calls as them, whoever acts by then. Held until the given function first waits. */
export const asWhoAsks = (): (<T>(call: () => T) => T) => {
  const asked = asker ?? caller;
  return (call) => {
    const before = asker;
    asker = asked;
    try {
      return call();
    } finally {
      asker = before;
    }
  };
};

export const headersNow = (): Record<string, string> => {
  const { language, actAs } = asker ?? caller;
  return { 'Accept-Language': language, ...(actAs === undefined ? {} : { 'Passerelle-Act-As': actAs }) };
};

const fetchWith =
  (headersOf: () => Record<string, string>): typeof fetch =>
  (url, init) => {
    const headers = new Headers(init?.headers);
    for (const [name, value] of Object.entries(headersOf())) headers.set(name, value);
    return call(url, { ...init, headers });
  };

defaults.baseUrl = '';
defaults.fetch = fetchWith(headersNow);

/** Option of a call: with the rights of who came in, whoever acts. */
export const asSignedIn = { fetch: fetchWith(() => ({ 'Accept-Language': caller.language })) };

/** What the server says is wrong; undefined where nobody answered: out of reach, or cut off. */
export const problemIn = (error: unknown): Problem | undefined =>
  error instanceof HttpError && typeof error.data === 'object' && error.data !== null && 'code' in error.data
    ? (error.data as Problem)
    : undefined;

/** Where trying again may help: nobody answered, or who did had too much to do. */
export const mayPass = (error: unknown): boolean => {
  if (!(error instanceof HttpError)) return true;
  return error.status >= 500 || error.status === 429;
};
