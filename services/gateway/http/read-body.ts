// Takes a request's body in, never more of it than its limit.
import type { IncomingMessage } from 'node:http';
import { fault } from '../../platform/faults/fault.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';

const maxBodyBytes = 1024 * 1024;
/** What is read past the limit and thrown away, so that who is still sending hears the refusal. */
const drainBytes = 32 * maxBodyBytes;
const drainMs = 2_000;
const drainPauseMs = 100;

export const refuseEncoded = (request: IncomingMessage): void => {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return;
  refuseFor('encoding', 'unsupported', { parameters: { value: encoding.slice(0, 80) } });
};

/** It says so itself (RFC 9112, 6.3): neither a length nor parts. */
export const hasNoBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;

/** The media type without parameters; refused when it is not one of these, or in a charset that is not UTF-8. */
export const mediaTypeOf = (request: IncomingMessage, allowed: readonly string[]): string => {
  const header = request.headers['content-type'] ?? '';
  const [type = '', ...parameters] = header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length);
  const utf8 = charset === undefined || /^"?utf-?8"?$/.test(charset);
  if (allowed.includes(type) && utf8) return type;
  const listed = allowed.join(', ');
  const accepts = request.method === 'PATCH' ? 'Accept-Patch' : 'Accept-Post';
  return refuseFor('media-type', 'unsupported', {
    parameters: { value: header.slice(0, 80), allowed: listed },
    headers: { [accepts]: listed },
  });
};

/** A client that takes too long is told so by whoever waits for this. */
export const readAll = async (body: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes <= maxBodyBytes) chunks.push(chunk);
      else if (bytes > drainBytes) break;
    }
  } catch {
    // The client went away in the middle: nobody hears this.
    return refuse(fault('cancelled'));
  }
  if (bytes > maxBodyBytes)
    return refuseFor('body-too-large', 'too-large', { parameters: { max: String(maxBodyBytes) } });
  return Buffer.concat(chunks);
};

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  refuseEncoded(request);
  return readAll(request as AsyncIterable<Buffer>);
};

/**
 * Reads on while a body is still coming, and throws it away: a connection that is closed on a client that is still
 * writing loses the answer too (RFC 9112, 9.6). Who pauses, or goes on for too long, is not waited for.
 */
export const drainBody = async (request: IncomingMessage): Promise<void> => {
  if (request.complete || request.destroyed || hasNoBody(request)) return;
  const began = performance.now();
  let bytes = 0;
  await new Promise<void>((resolve) => {
    const pause = setTimeout(resolve, drainPauseMs);
    const isEnough = (): void => {
      clearTimeout(pause);
      resolve();
    };
    request.once('end', isEnough).once('close', isEnough).once('error', isEnough);
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > drainBytes || performance.now() - began > drainMs) isEnough();
      else pause.refresh();
    });
  });
};
