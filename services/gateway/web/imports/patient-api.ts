// The REST interface as rows are sent through it from a page: asked again for as long as it may come back, until it is
// stopped.
import { call } from '../api/call.ts';
import type { Api, ApiAnswer, ApiRequest } from './rows/api.ts';
import { delayMs, mayComeBack, retryAfterMs } from './rows/patience.ts';
import { isObject, readProblem } from './rows/problem.ts';

export interface Patience {
  /** As whom, in which language: the same from the first row to the last. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Whether nobody answers. */
  readonly onAway: (isAway: boolean) => void;
  readonly wait: (ms: number) => Promise<void>;
}

/** Thrown where it was stopped before there was an answer. */
export class StoppedError extends Error {}

interface Attempt {
  readonly answer?: ApiAnswer;
  readonly retryAfterMs: number;
}

const attempt = async (
  { method = 'GET', path, body, ifMatch }: ApiRequest,
  headers: Readonly<Record<string, string>>,
): Promise<Attempt> => {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const response = await call(path, {
    method,
    headers: {
      ...headers,
      Accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'Content-Type': type }),
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const found: unknown = await response.json().catch(() => ({}));
  const etag = response.headers.get('etag') ?? undefined;
  return {
    answer: response.ok
      ? { ok: true, body: isObject(found) ? found : {}, etag }
      : { ok: false, problem: readProblem(response.status, found), etag },
    retryAfterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()),
  };
};

const nobody: Attempt = { retryAfterMs: 0 };

export const patientApi = ({ headers, signal, onAway, wait }: Patience): Api => ({
  send: async (request) => {
    for (let count = 1; ; count += 1) {
      const { answer, retryAfterMs: after } = await attempt(request, headers).catch(() => nobody);
      if (answer && (answer.ok || !mayComeBack(answer.problem.status))) {
        onAway(false);
        return answer;
      }
      // Too much at once is not away.
      onAway(answer?.ok !== false || answer.problem.status !== 429);
      if (signal.aborted) throw new StoppedError();
      await wait(delayMs(count, after, Math.random()));
      if (signal.aborted) throw new StoppedError();
    }
  },
});
