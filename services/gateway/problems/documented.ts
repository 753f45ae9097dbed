// Which problems a route may answer with, as its document says: no other status comes of what a client sends. Pure.
import type { Route } from '../route.ts';

const meanings = {
  400: 'The address, a parameter or a header is malformed; `errors` names each field.',
  401: 'Who asks is not known: no key, no session, or one that has ended.',
  403: 'Who asks may not do this.',
  404: 'There is no such thing, or the asker may not know of it.',
  408: 'The body took too long to come.',
  409: 'A unique value is taken, or others are changing the same thing right now.',
  412: 'It has another version now: `current` shows it.',
  413: 'The body is larger than is taken.',
  415: 'This media type, charset or encoding is not taken.',
  421: 'This server is not called that.',
  422: 'The body breaks a rule; `errors` names each field, the rule and the cure.',
  429: 'Too many requests: try again after `Retry-After`.',
  431: 'The address and its headers are too long, or the headers too many.',
  499: 'The client went away.',
  500: 'A mistake of ours; the log has it under the request’s id.',
  503: 'Something behind is not ready or out of reach: try again.',
  504: 'The time for the answer was over.',
  507: 'The disk is full: nothing was written.',
} as const;
export type ProblemStatus = keyof typeof meanings;
export const everyProblemStatus = Object.keys(meanings).map(Number) as ProblemStatus[];

const always: readonly ProblemStatus[] = [400, 403, 421, 429, 431, 499, 500, 503, 504];

export const problemStatuses = (of: Route): readonly ProblemStatus[] => {
  const isAsked = of.entry !== 'open';
  const takesBody = Boolean(of.body ?? of.takesLines ?? of.takesStream);
  const writes = of.method !== 'GET' && of.asks !== true;
  // A way in that this campus does not have.
  const mayBeMissing = of.entry === 'anybody';
  // What is asked about in a body may not be there, either.
  const names = of.path.includes('{') || takesBody || of.query !== undefined || mayBeMissing;
  const statuses: readonly (ProblemStatus | false)[] = [
    ...always,
    isAsked && 401,
    names && 404,
    takesBody && 408,
    writes && 409,
    writes && 412,
    takesBody && 413,
    takesBody && 415,
    (takesBody || writes) && 422,
    writes && 507,
  ];
  return statuses.filter((status) => status !== false).toSorted((a, b) => a - b);
};

export const meaningOf = (status: ProblemStatus): string => meanings[status];
