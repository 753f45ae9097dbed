// What an answer says of a route that is on its way out: since when, until when, and what to call instead. Pure.

export interface Deprecated {
  /** Day, YYYY-MM-DD, from which nobody should begin to use it. */
  readonly since: string;
  /** Day from which it may be gone. */
  readonly sunset: string;
  /** Path to be called instead. */
  readonly instead: string;
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `Deprecation` (RFC 9745) is a structured date in seconds, `Sunset` (RFC 8594) an HTTP date. */
export const deprecationHeaders = ({
  since,
  sunset,
  instead,
}: Deprecated): Readonly<Record<string, string>> => ({
  Deprecation: `@${midnight(since).getTime() / 1000}`,
  Sunset: midnight(sunset).toUTCString(),
  Link: `<${instead}>; rel="successor-version", </docs>; rel="deprecation"; type="text/html"`,
});
