// Headers of every answer: nothing is cached, sniffed, framed or told to another site.

const securityHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  Vary: 'Accept, Accept-Language, Passerelle-Act-As',
};

/** A browser that came over TLS once comes in no other way for a year (RFC 6797). */
const onlyOverTls = { 'Strict-Transport-Security': 'max-age=31536000' };

/** `secure`: browsers come over TLS. */
export const securityHeadersOf = (secure: boolean): Readonly<Record<string, string>> =>
  secure ? { ...securityHeaders, ...onlyOverTls } : securityHeaders;
