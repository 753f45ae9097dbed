// Reads requests: who asks, whether they may, and every field that breaks a rule.
import type {
  ExplainRequest,
  SearchRequest,
  SimilarRequest,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import type { Actor } from '../platform/access/actor.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { Action } from '../platform/access/may.ts';
import { fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome, Violation, ViolationRule } from '../platform/faults/fault.ts';
import { kindFrom } from './contract-api.ts';
import { readCursor } from './page-cursor.ts';

const longestText = 5_000;
const mostAtLeast = 1_000;

type Broken = Violation | undefined;

const broken = (
  field: string,
  rule: ViolationRule,
  limit?: ['min' | 'max', number],
  value?: string,
): Violation => ({
  field,
  rule,
  ...(value === undefined ? {} : { value: value.slice(0, 80) }),
  ...(limit ? { parameters: { [limit[0]]: String(limit[1]) } } : {}),
});

const checkLimit = (limit: number, max: number): Broken => {
  if (limit < 1) return broken('limit', 'too-small', ['min', 1], String(limit));
  return limit > max ? broken('limit', 'too-big', ['max', max], String(limit)) : undefined;
};

const checkCount = (field: string, items: readonly unknown[], max: number): Broken => {
  if (items.length < 1) return broken(field, 'too-few', ['min', 1]);
  return items.length > max ? broken(field, 'too-many', ['max', max]) : undefined;
};

/** Versions of what this service never reads would be waited for in vain. */
const checkAtLeast = (atLeast: readonly VersionOf[]): readonly Broken[] => [
  atLeast.length > mostAtLeast ? broken('at_least', 'too-many', ['max', mostAtLeast]) : undefined,
  ...atLeast.map(({ aggregateId }, i) =>
    /^(org|stm|txt)_/.test(aggregateId)
      ? undefined
      : broken(`at_least[${i}].aggregate_id`, 'malformed', undefined, aggregateId),
  ),
];

const checked = (
  request: { readonly actor: Parameters<typeof readActor>[0]; readonly atLeast: readonly VersionOf[] },
  action: Action,
  rules: readonly Broken[],
): Outcome<Actor> => {
  const actor = readActor(request.actor);
  // What each actor may read of the answer is decided inside the query, source by source.
  if (!may(actor, action, { visibility: 'public' })) return refused(fault('forbidden'));
  const violations = [...rules, ...checkAtLeast(request.atLeast)].filter((one) => one !== undefined);
  return violations.length > 0 ? refused(invalid(...violations)) : ok(actor);
};

const checkText = (text: string): Broken => {
  if (text.trim() === '') return broken('text', 'required');
  return text.length > longestText ? broken('text', 'too-long', ['max', longestText]) : undefined;
};

export const checkSearch = (request: SearchRequest): Outcome<Actor> =>
  checked(request, 'read', [
    checkText(request.text),
    checkLimit(request.limit, 100),
    request.cursor !== undefined && !readCursor(request.cursor) ? broken('cursor', 'malformed') : undefined,
  ]);

export const checkSimilar = (request: SimilarRequest): Outcome<Actor> => {
  const ids = new Set<string>();
  const questions = request.questions.flatMap(({ id, kinds }, i): Broken[] => {
    const twice = ids.has(id);
    ids.add(id);
    return [
      twice ? broken(`questions[${i}].id`, 'taken', undefined, id) : undefined,
      ...kinds.map((kind, k) =>
        kindFrom(kind) ? undefined : broken(`questions[${i}].kinds[${k}]`, 'not-one-of', undefined, kind),
      ),
    ];
  });
  return checked(request, 'match', [
    checkCount('questions', request.questions, 200),
    checkLimit(request.limit, 200),
    ...questions,
  ]);
};

export const checkExplain = (request: ExplainRequest): Outcome<Actor> =>
  checked(request, 'match', [checkCount('pairs', request.pairs, 500)]);
