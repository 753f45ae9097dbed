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

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
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

/** A request that the mesh refused, on its way up to where it is told. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
