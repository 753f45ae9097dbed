// One attempt to send a message. The name is looked up once; every address it stands for is checked; the connection
// goes to those very addresses, so that nothing that is looked up later can lead elsewhere (DNS rebinding). Redirects are
// not followed, nothing is kept open, and of the answer nothing but its status is kept.
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Attempt, FailureCode } from './delivery.ts';
import { isPublicAddress } from '../../platform/public-address.ts';
import { hostOf } from '../../platform/read-target.ts';
import type { Address, ResolveHost } from './resolve-host.ts';

/** `body` is sent as it is. */
export interface Posting {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Never rejects: what went wrong is said by the attempt. */
export type PostWebhook = (posting: Posting, timeoutMs?: number) => Promise<Attempt>;

export interface PostOptions {
  readonly resolve: ResolveHost;
  readonly clock: () => Date;
  /** Whether what this host stands for may be sent to; the public internet alone when absent. */
  readonly mayReach?: (address: string, host: string) => boolean;
  /** Whose certificates are trusted, PEM; those whom Node trusts when absent. */
  readonly ca?: string;
}

const standardTimeoutMs = 10_000;
/** Of an answer so much is read, so that its sender sees it taken; then the connection is cut. */
const mostAnswerBytes = 64 * 1024;

type Result = Pick<Attempt, 'status' | 'code'>;

class Failed extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/** All of them, or none: one that leads inside among others is a trap. */
const addressesOf = async (
  host: string,
  { resolve, mayReach = isPublicAddress }: PostOptions,
): Promise<readonly Address[]> => {
  const addresses = await resolve(host).catch(() => {
    throw new Failed('no-address');
  });
  if (addresses.length === 0) throw new Failed('no-address');
  if (!addresses.every(({ address }) => mayReach(address, host))) throw new Failed('no-address');
  return addresses;
};

/** Answers what was looked up and checked before, whatever is asked. */
const lookupOf =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, callback) => {
    const [first = { address: '', family: 4 }] = addresses;
    queueMicrotask(() => {
      if (options.all) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };

const resultOf = (status: number): Result => {
  if (status >= 200 && status < 300) return { status };
  return { status, code: status >= 300 && status < 400 ? 'redirect' : 'status' };
};

const drain = (answer: IncomingMessage, done: () => void): void => {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostAnswerBytes) answer.destroy();
  });
  // What comes after the status changes nothing any more.
  answer.on('error', () => {});
  answer.once('close', done);
};

const codeOf = (error: NodeJS.ErrnoException, phase: 'connecting' | 'securing' | 'sent'): FailureCode => {
  if (error.code === 'ECONNREFUSED') return 'refused';
  if (phase === 'connecting') return error.code?.startsWith('E') ? 'unreachable' : 'failed';
  if (phase === 'securing') return 'tls';
  if (error.code?.startsWith('HPE_')) return 'malformed';
  return ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? 'reset' : 'failed';
};

const exchange = (
  url: URL,
  { body, headers }: Posting,
  { addresses, ca, signal }: { addresses: readonly Address[]; ca?: string; signal: AbortSignal },
): Promise<Result> =>
  new Promise((resolve) => {
    let phase: 'connecting' | 'securing' | 'sent' = 'connecting';
    let known: Result | undefined;
    const host = hostOf(url);
    const secure = url.protocol === 'https:';
    const options: RequestOptions & { servername?: string; ca?: string } = {
      method: 'POST',
      host,
      ...(url.port === '' ? {} : { port: url.port }),
      path: `${url.pathname}${url.search}`,
      headers: {
        ...headers,
        host: url.host,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Passerelle-Webhooks/1',
      },
      agent: false,
      lookup: lookupOf(addresses),
      signal,
      // Certificates name the host, never the address; an address has no name to ask for.
      ...(secure && isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca }),
    };
    const request = (secure ? requestHttps : requestHttp)(options, (answer) => {
      known = resultOf(answer.statusCode ?? 0);
      drain(answer, () => resolve(known ?? { code: 'failed' }));
    });
    request.once('socket', (socket) => {
      socket.once('connect', () => (phase = secure ? 'securing' : 'sent'));
      socket.once('secureConnect', () => (phase = 'sent'));
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(known ?? { code: signal.aborted ? 'timeout' : codeOf(error, phase) }),
    );
    request.end(body);
  });

/** Name servers answer in their own time: no attempt waits longer than it may. */
const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Failed('timeout')), { once: true });
    work.then(resolve, reject);
  });

export const postWebhook =
  (options: PostOptions): PostWebhook =>
  async (posting, timeoutMs = standardTimeoutMs) => {
    const began = options.clock();
    const signal = AbortSignal.timeout(timeoutMs);
    const url = new URL(posting.url);
    const send = async (): Promise<Result> => {
      const addresses = await within(signal, addressesOf(hostOf(url), options));
      const { ca } = options;
      return exchange(url, posting, { addresses, signal, ...(ca === undefined ? {} : { ca }) });
    };
    const result = await send().catch((error: unknown): Result => ({
      code: error instanceof Failed ? error.code : 'failed',
    }));
    return {
      at: began.toISOString(),
      ms: Math.max(0, options.clock().getTime() - began.getTime()),
      ...result,
    };
  };
