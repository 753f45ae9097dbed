// What the terminal makes of a request that was refused, or that nobody answered.
import { isObject, type Problem } from '../../../services/gateway/web/imports/rows/problem.ts';

/** Each field at fault with its cure; before them the detail, where it says more than that there are some. */
export const problemLines = ({ code, detail, errors = [] }: Problem): readonly string[] => {
  const fields = errors.map(({ message, cure }) => `${message} ${cure}`);
  return code === 'invalid' && fields.length > 0 ? fields : [detail, ...fields.map((field) => `  ${field}`)];
};

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
