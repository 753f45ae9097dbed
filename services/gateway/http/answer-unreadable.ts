// Answers what is no readable request, before there is one: its head is too large, malformed, or never comes.
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { fault } from '../../platform/faults/fault.ts';
import type { NewId } from '../../platform/ids.ts';
import { problemOf } from '../problems/problem-of.ts';
import { type Refusal, refuseFor } from '../problems/refusal.ts';
import { askedLanguage, sentencesOf } from '../sentences/choose-language.ts';
import { securityHeadersOf } from './security-headers.ts';

/** Of an address and its headers, in bytes. */
export const mostHeadBytes = 16_384;
/** No browser sends half as many. Node would leave some out without a word. */
const mostHeaders = 100;

interface Unreadable extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

const refusalOf = ({ code }: Unreadable): Refusal => {
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      fault: fault('too-large'),
      status: 431,
      situation: { name: 'head-too-large', parameters: { max: String(mostHeadBytes) } },
    };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { fault: fault('deadline'), status: 408, situation: { name: 'head-too-slow', parameters: {} } };
  return { fault: fault('invalid'), status: 400, situation: { name: 'head-malformed', parameters: {} } };
};

/** As far as the beginning of the request says it. */
const languageOf = ({ rawPacket }: Unreadable) =>
  askedLanguage(/^accept-language:([^\r\n]*)/im.exec(rawPacket?.toString('latin1') ?? '')?.[1]) ?? 'fr';

export const answerUnreadable =
  (newId: NewId, secure: boolean) =>
  (error: Unreadable, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const locale = languageOf(error);
    const requestId = newId('req');
    const problem = problemOf(refusalOf(error), sentencesOf(locale), requestId);
    const body = JSON.stringify(problem);
    const headers = {
      ...securityHeadersOf(secure),
      Connection: 'close',
      'Content-Language': locale,
      'Content-Length': Buffer.byteLength(body),
      'Content-Type': 'application/problem+json; charset=utf-8',
      'X-Request-Id': requestId,
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const status = `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`;
    socket.end([status, ...head, '', body].join('\r\n'));
  };

/** `rawHeaders` has a name and a value of each. */
export const refuseManyHeaders = ({ rawHeaders }: IncomingMessage): void => {
  if (rawHeaders.length > 2 * mostHeaders)
    refuseFor('too-many-headers', 'too-large', { status: 431, parameters: { max: String(mostHeaders) } });
};
