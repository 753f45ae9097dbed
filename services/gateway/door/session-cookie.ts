// The cookie that holds a session's token: out of reach of scripts, sent to this site alone and never from another one.
import type { IncomingMessage } from 'node:http';

/** `__Host-` binds it to this very host, where the browser reaches us over TLS. */
const nameOf = (secure: boolean): string => (secure ? '__Host-passerelle' : 'passerelle');

const tokenShape = /^[\w-]{43}$/;

export const readSessionCookie = (request: IncomingMessage, secure: boolean): string | undefined => {
  const name = nameOf(secure);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at >= 0 && pair.slice(0, at).trim() === name) {
      const value = pair.slice(at + 1).trim();
      return tokenShape.test(value) ? value : undefined;
    }
  }
  return undefined;
};

/** The header `Set-Cookie`; without a token, the one that takes it away. */
export const sessionCookie = (
  token: string | undefined,
  { secure, maxAgeMs }: { readonly secure: boolean; readonly maxAgeMs: number },
): string =>
  [
    `${nameOf(secure)}=${token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${token === undefined ? 0 : Math.floor(maxAgeMs / 1000)}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');
