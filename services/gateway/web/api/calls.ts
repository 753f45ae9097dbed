// What members ask about calls for projects, under one key each.
import { every } from './every.ts';
import { type Call, getCalls, getCallsId, getOrganisationsIdCalls } from './generated.ts';
import type { Question } from './question.ts';

const limit = 200;

export const callOf = (id: string): Question<Call> => [['calls', id], (signal) => getCallsId(id, { signal })];

/** Those that can be answered today, what closes first first. */
export const openCalls: Question<readonly Call[]> = [
  ['calls', 'open'],
  (signal) => every((cursor) => getCalls({ open: 'true', limit, cursor }, { signal })),
];

/** Of those, the ones that fit an organisation. */
export const callsThatFit = (organisation: string): Question<readonly Call[]> => [
  ['calls', 'fit', organisation],
  (signal) =>
    every((cursor) => getOrganisationsIdCalls(organisation, { open: 'true', limit, cursor }, { signal })),
];
