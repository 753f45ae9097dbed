// The REST interface as rows are sent through it: asked again for as long as it may come back, until it is stopped.
export type Json = Readonly<Record<string, unknown>>;

export interface FieldError {
  /** As it was sent, such as `owners[2]`. */
  readonly field: string;
  readonly rule?: string;
  readonly value?: string;
  readonly message: string;
  readonly cure: string;
}

export interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  readonly current?: Json;
}

/** A request that was refused, on its way up to where it is told. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

export type ApiAnswer =
  | { readonly ok: true; readonly body: Json; readonly etag: string | undefined }
  | { readonly ok: false; readonly problem: Problem; readonly etag: string | undefined };

export interface Api {
  /** A refusal is an answer. */
  send(request: ApiRequest): Promise<ApiAnswer>;
}

/** Answers that say "later": too many at once, starting or out of reach, a proxy's, out of time. */
const later = new Set([429, 502, 503, 504]);
export const mayComeBack = (status: number): boolean => later.has(status);

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readProblem = (status: number, body: Json): Problem => ({
  status,
  detail: typeof body['detail'] === 'string' ? body['detail'] : `HTTP ${status}`,
  ...(Array.isArray(body['errors']) ? { errors: body['errors'] as FieldError[] } : {}),
  ...(isJson(body['current']) ? { current: body['current'] } : {}),
});

const attempt = async (
  { method = 'GET', path, body, ifMatch }: ApiRequest,
  headers: Readonly<Record<string, string>>,
): Promise<ApiAnswer> => {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const response = await fetch(path, {
    method,
    headers: {
      ...headers,
      Accept: 'application/json, application/problem+json',
      ...(body === undefined ? {} : { 'Content-Type': type }),
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const read: unknown = await response.json().catch(() => ({}));
  const found = isJson(read) ? read : {};
  const etag = response.headers.get('etag') ?? undefined;
  return response.ok
    ? { ok: true, body: found, etag }
    : { ok: false, problem: readProblem(response.status, found), etag };
};

const firstMs = 300;
const longestMs = 8_000;

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

export const patientApi = ({ headers, signal, onAway, wait }: Patience): Api => ({
  send: async (request) => {
    for (let count = 0; ; count += 1) {
      const answer = await attempt(request, headers).catch(() => undefined);
      if (answer && (answer.ok || !mayComeBack(answer.problem.status))) {
        onAway(false);
        return answer;
      }
      // Too much at once is not away.
      onAway(answer?.ok !== false || answer.problem.status !== 429);
      if (signal.aborted) throw new StoppedError();
      await wait(Math.min(longestMs, firstMs * 2 ** count));
      if (signal.aborted) throw new StoppedError();
    }
  },
});
