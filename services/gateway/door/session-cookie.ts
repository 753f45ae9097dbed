// Cookies: the one that holds a session's token, out of reach of scripts, sent to this site alone and never from another.

const tokenShape = /^[\w-]{43}$/;

/** A token by its cookie's name, from the header `Cookie`. */
export const readCookie = (header: string | undefined, name: string): string | undefined => {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = pair.slice(at + 1).trim();
    return tokenShape.test(value) ? value : undefined;
  }
  return undefined;
};

export interface CookieOptions {
  /** Browsers come over TLS. */
  readonly secure: boolean;
  readonly maxAgeMs: number;
}

/** The header `Set-Cookie`; without a token, the one that takes it away. */
export const namedCookie = (
  name: string,
  token: string | undefined,
  { secure, maxAgeMs, sameSite }: CookieOptions & { readonly sameSite: 'Strict' | 'Lax' },
): string =>
  [
    `${name}=${token ?? ''}`,
    'Path=/',
    'HttpOnly',
    `SameSite=${sameSite}`,
    `Max-Age=${token === undefined ? 0 : Math.floor(maxAgeMs / 1000)}`,
    ...(secure ? ['Secure'] : []),
  ].join('; ');

/**
 * `__Host-` binds it to this very host, where the browser comes over TLS: no page of a neighbouring host leaves one of its
 * own there (RFC 6265bis, 4.1.3.2).
 */
const boundName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

const sessionName = (secure: boolean): string => boundName('passerelle', secure);
/** Of an attempt to sign in at an institution. */
export const attemptName = (secure: boolean): string => boundName('passerelle-oidc', secure);

export const readSessionCookie = (header: string | undefined, secure: boolean): string | undefined =>
  readCookie(header, sessionName(secure));

export const sessionCookie = (token: string | undefined, options: CookieOptions): string =>
  namedCookie(sessionName(options.secure), token, { ...options, sameSite: 'Strict' });
