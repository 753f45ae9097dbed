// What the REST API says when it does not do what it was asked (RFC 9457).

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
  readonly title: string;
  readonly detail: string;
  readonly code?: string;
  readonly errors?: readonly FieldError[];
  readonly current?: Readonly<Record<string, unknown>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Also for an answer that comes from something else, such as a proxy in between. */
export const readProblem = (status: number, body: unknown): Problem => {
  const of = isObject(body) ? body : {};
  const text = (field: string): string => (typeof of[field] === 'string' ? of[field] : '');
  return {
    status,
    title: text('title') || `HTTP ${status}`,
    detail: text('detail') || `HTTP ${status}`,
    ...(text('code') === '' ? {} : { code: text('code') }),
    ...(Array.isArray(of['errors']) ? { errors: of['errors'] as FieldError[] } : {}),
    ...(isObject(of['current']) ? { current: of['current'] } : {}),
  };
};

/** Each field at fault with its cure; before them the detail, where it says more than that there are some. */
export const problemLines = ({ code, detail, errors = [] }: Problem): readonly string[] => {
  const fields = errors.map(({ message, cure }) => `${message} ${cure}`);
  return code === 'invalid' && fields.length > 0 ? fields : [detail, ...fields.map((field) => `  ${field}`)];
};

/** A request that the mesh refused, on its way up to where it is told. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** What a connection that was there ends with, or an answer that takes too long. */
const brokenOff = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'TimeoutError',
]);

/** Nothing answered, or it stopped answering half way. */
export class UnreachableError extends Error {
  /** Whether there is nobody at all at this address. */
  readonly nobody: boolean;
  readonly url: string;
  constructor(url: string, cause: unknown) {
    super(`no answer from ${url}`, { cause });
    this.name = 'UnreachableError';
    this.url = url;
    this.nobody = !causeCodes(cause).some((code) => brokenOff.has(code));
  }
}

/** The names and codes of an error and of what caused it: `fetch` hides them two or three levels deep. */
const causeCodes = (error: unknown): readonly string[] => {
  if (!isObject(error)) return [];
  const { name, code, errors, cause } = error;
  const inner = Array.isArray(errors) ? errors.flatMap(causeCodes) : [];
  const own = [name, code].filter((one) => typeof one === 'string');
  return [...own, ...inner, ...causeCodes(cause)];
};
