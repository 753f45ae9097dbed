// Until there are accounts to sign in to, only this machine may call, and no page of another site through its browser.
import type { IncomingMessage } from 'node:http';
import { refuseFor } from '../problems/refusal.ts';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const hostOf = (header: string): URL | undefined => {
  const address = `http://${header}`;
  if (!/^[\w.:[\]-]+$/.test(header) || !URL.canParse(address)) return undefined;
  return new URL(address);
};

export const isLoopback = (host: string): boolean => /^(127(\.\d{1,3}){3}|::1|localhost)$/.test(host);

const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether whoever asks sits in front of this machine: asked by a name of it, and nobody passes it on. */
export const isFromHere = ({ headers, socket }: IncomingMessage): boolean =>
  isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, '')) &&
  loopbackNames.has(hostOf(headers.host ?? '')?.hostname ?? '') &&
  passedOn.every((name) => headers[name] === undefined);

/** A name that resolves here but is not ours is how a page of elsewhere reaches this machine (DNS rebinding). */
export const refuseForeign = (request: IncomingMessage, isListed = false): void => {
  const header = request.headers.host ?? '';
  const host = hostOf(header);
  if (!host || !loopbackNames.has(host.hostname))
    refuseFor('host', 'forbidden', { status: 421, parameters: { value: header.slice(0, 80) } });
  // A page that may call from elsewhere.
  if (isListed) return;
  // Who follows a link of another site comes by themselves, and that site reads nothing of the answer.
  if (request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    origin === undefined
      ? site === 'cross-site'
      : !URL.canParse(origin) || new URL(origin).host !== host?.host;
  if (foreign)
    refuseFor('origin', 'forbidden', { parameters: { value: (origin ?? site ?? '').slice(0, 80) } });
};
