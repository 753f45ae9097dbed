// Which names this machine is asked by, and which pages of a browser may ask.
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../platform/is-loopback.ts';
import { refuseFor } from '../problems/refusal.ts';

const hostOf = (header: string): URL | undefined => {
  const address = `http://${header}`;
  if (!/^[\w.:[\]-]+$/.test(header) || !URL.canParse(address)) return undefined;
  return new URL(address);
};

const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether whoever asks sits in front of this machine: asked by a name of it, and nobody passes it on. */
export const isFromHere = ({ headers, socket }: IncomingMessage): boolean =>
  isLoopback(socket.remoteAddress ?? '') &&
  isLoopback(hostOf(headers.host ?? '')?.hostname ?? '') &&
  passedOn.every((name) => headers[name] === undefined);

export interface Asked {
  /** Where browsers come in, besides the names of this machine; absent: by those alone. */
  readonly publicUrl?: string | undefined;
  /** Asked by a page of elsewhere that may. */
  readonly isListed?: boolean;
}

/** The page's own: behind a proxy that ends TLS, the scheme is known by the public address alone. */
const isOwnPage = (origin: string, host: URL, own: URL | undefined): boolean => {
  if (!URL.canParse(origin)) return false;
  if (own && new URL(origin).origin === own.origin) return true;
  return isLoopback(host.hostname) && new URL(origin).host === host.host;
};

/** A name that resolves here but is not ours is how a page of elsewhere reaches this machine (DNS rebinding). */
export const refuseForeign = (request: IncomingMessage, { publicUrl, isListed = false }: Asked): void => {
  const header = request.headers.host ?? '';
  const host = hostOf(header);
  const own = publicUrl === undefined ? undefined : new URL(publicUrl);
  // By name alone: not every proxy passes the port on.
  if (!host || !(isLoopback(host.hostname) || host.hostname === own?.hostname))
    return refuseFor('host', 'forbidden', { status: 421, parameters: { value: header.slice(0, 80) } });
  // A page that may call from elsewhere.
  if (isListed) return;
  // Who follows a link of another site comes by themselves, and that site reads nothing of the answer.
  if (request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin === undefined ? site === 'cross-site' : !isOwnPage(origin, host, own);
  if (foreign)
    refuseFor('origin', 'forbidden', { parameters: { value: (origin ?? site ?? '').slice(0, 80) } });
};
