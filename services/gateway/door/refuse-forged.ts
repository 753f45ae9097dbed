// No page of another site makes a browser that is signed in do something (cross-site request forgery).
import type { IncomingMessage } from 'node:http';
import { refuseFor } from '../problems/refusal.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Besides `SameSite=Strict` and the comparison of `Origin` with `Host` (`http/who-may-call.ts`): what changes something says
 * where it comes from, as every browser does.
 */
export const refuseForged = (request: IncomingMessage): void => {
  if (safe.has(request.method ?? '')) return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const isOwn = site === undefined ? origin !== undefined : site === 'same-origin';
  if (!isOwn)
    refuseFor('origin', 'forbidden', { parameters: { value: String(site ?? origin ?? '').slice(0, 80) } });
};
