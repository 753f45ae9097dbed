// The REST API as the commands call it: JSON in and out, asked again while it is worth waiting.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Json } from '../../../services/gateway/web/imports/rows/api.ts';
import { delayMs, mayComeBack, retryAfterMs } from '../../../services/gateway/web/imports/rows/patience.ts';
import {
  type Problem,
  ProblemError,
  readProblem,
} from '../../../services/gateway/web/imports/rows/problem.ts';
import { UnreachableError } from './problem.ts';

export type { Json };

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Done again with the same key, it is done once. */
  readonly idempotencyKey?: string;
  /** Instead of whom the API acts as. */
  readonly actAs?: string;
  /** Instead of the API's own. */
  readonly patienceMs?: number;
}

export type ApiAnswer =
  | { readonly ok: true; readonly status: number; readonly body: Json; readonly etag: string | undefined }
  | { readonly ok: false; readonly problem: Problem; readonly etag: string | undefined };

export interface Api {
  readonly url: string;
  /** Nobody answers, and it is being tried again. */
  isAway(): boolean;
  /** A refusal is an answer. Throws `UnreachableError` where there is none. */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** The body of the answer; throws `ProblemError` when refused. */
  ask(request: ApiRequest): Promise<Json>;
  /** The body as it comes, for answers of any length; throws `ProblemError` when refused. */
  download(path: string): Promise<AsyncIterable<Uint8Array>>;
  /** Sends a body of any length as it comes: lines, where no other type is said; throws `ProblemError` when refused. */
  upload(path: string, body: AsyncIterable<Uint8Array>, type?: string): Promise<Json>;
}

export interface ApiOptions {
  readonly url: string;
  readonly language?: 'fr' | 'en';
  /** The operator's. */
  readonly token?: string | undefined;
  /** Id or external id of the person to act as. */
  readonly actAs?: string | undefined;
  /** How long a request is made again while the mesh cannot be reached or says "later"; 0: never. */
  readonly patienceMs?: number;
  /** Ends every wait. */
  readonly signal?: AbortSignal;
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  readonly random?: () => number;
  readonly now?: () => number;
}

/** Over the mesh's own deadline of 10 s. */
const answerWithinMs = 30_000;

const waitFor = async (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
};

const readJson = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
};

const answerOf = async (response: Response): Promise<ApiAnswer> => {
  const body = await readJson(response);
  const etag = response.headers.get('etag') ?? undefined;
  return response.ok
    ? { ok: true, status: response.status, body: body as Json, etag }
    : { ok: false, problem: readProblem(response.status, body), etag };
};

/** What stands in for an answer while the mesh is starting, or nobody is behind a proxy. */
const isAbsence = (answer: ApiAnswer): boolean =>
  !answer.ok && [502, 503, 504].includes(answer.problem.status);

interface Attempt {
  readonly answer: ApiAnswer | UnreachableError;
  readonly retryAfterMs: number;
}

const refusedWith = async (response: Response): Promise<ProblemError> =>
  new ProblemError(readProblem(response.status, await readJson(response)));

export const createApi = (options: ApiOptions): Api => {
  const { url, language = 'en', actAs, token, signal } = options;
  const { wait = waitFor, random = Math.random, now = Date.now } = options;
  let away = false;
  const base = url.replace(/\/+$/, '');
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(actAs === undefined ? {} : { 'Passerelle-Act-As': actAs }),
  };

  const addressOf = ({ path, query = {} }: ApiRequest): string => {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    return `${base}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
  };

  const attempt = async (request: ApiRequest): Promise<Attempt> => {
    const { method = 'GET', body, ifMatch, idempotencyKey, actAs: who } = request;
    const patch = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    try {
      const response = await fetch(addressOf(request), {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(answerWithinMs),
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'Content-Type': patch }),
          ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
          ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
          ...(who === undefined ? {} : { 'Passerelle-Act-As': who }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const after = retryAfterMs(response.headers.get('retry-after'), now());
      return { answer: await answerOf(response), retryAfterMs: after };
    } catch (error) {
      return { answer: new UnreachableError(base, error), retryAfterMs: 0 };
    }
  };

  const send = async (request: ApiRequest): Promise<ApiAnswer> => {
    const patienceMs = request.patienceMs ?? options.patienceMs ?? 0;
    const until = now() + patienceMs;
    for (let count = 1; ; count += 1) {
      const { answer, retryAfterMs: after } = await attempt(request);
      const lost = answer instanceof UnreachableError;
      away = lost || isAbsence(answer);
      if (!lost && (answer.ok || !mayComeBack(answer.problem.status))) return answer;
      const pauseMs = delayMs(count, after, random());
      if (now() + pauseMs > until || signal?.aborted) {
        if (lost) throw answer;
        return answer;
      }
      await wait(pauseMs, signal);
    }
  };

  const open = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${base}${path}`, { ...init, ...(signal ? { signal } : {}) }).catch(
      (error: unknown) => {
        throw new UnreachableError(base, error);
      },
    );
    if (!response.ok) throw await refusedWith(response);
    return response;
  };

  return {
    url: base,
    isAway: () => away,
    send,
    ask: async (request) => {
      const answer = await send(request);
      if (!answer.ok) throw new ProblemError(answer.problem);
      return answer.body;
    },
    download: async (path) => {
      const response = await open(path, {
        headers: { ...headers, Accept: 'application/x-ndjson, text/turtle' },
      });
      return response.body ?? (async function* () {})();
    },
    upload: async (path, lines, type = 'application/x-ndjson') => {
      const response = await open(path, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': type },
        body: ReadableStream.from(lines),
        duplex: 'half',
      } as RequestInit);
      return (await readJson(response)) as Json;
    },
  };
};
