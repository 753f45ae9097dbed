// Reads requests: who asks, whether they may, what they ask, and every field that breaks a rule.
import type {
  CompleteRequest,
  ExplainRequest,
  SearchRequest,
  SimilarRequest,
  ThemesRequest,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import type { Actor, Visibility } from '../platform/access/actor.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { Action } from '../platform/access/policy.ts';
import { fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome } from '../platform/faults/fault.ts';
import { broken, checkCount, checkLimit, compact } from './broken-rule.ts';
import type { Broken } from './broken-rule.ts';
import { circleFrom, kindFrom } from './contract-api.ts';
import type { Asked, FacetField, Filters } from './filters.ts';
import { markOf, readCursor } from './page-cursor.ts';
import type { Place } from './page-cursor.ts';
import { checkConcepts, readAsked, readFacets, readFilters } from './read-question-api.ts';
import type { SourceKind } from './source.ts';

const mostAtLeast = 1_000;
const mostHits = 100;
/** Without evidence, a whole ranking may be asked for. */
const mostBareHits = 10_000;
const mostEvidence = 5;
const mostQuestions = 1_000;
const mostSimilar = 200;
const mostAmong = 1_000;
const mostPairs = 500;
const mostThemes = 1_000;
const longestTyped = 100;
const mostCompletions = 20;
const longestShownId = 80;

export interface SearchAsked {
  readonly actor: Actor;
  readonly asked: Asked;
  readonly filters: Filters;
  readonly facets: readonly FacetField[];
  readonly withoutSources: readonly string[];
  readonly withoutOrganisations: readonly string[];
  readonly limit: number;
  readonly evidence: number;
  readonly experts: boolean;
  readonly after?: Place;
  /** What a cursor of this question is known by. */
  readonly mark: string;
}

export interface SimilarAsked {
  readonly actor: Actor;
  readonly questions: readonly {
    readonly id: string;
    readonly asked: Asked;
    readonly kinds: ReadonlySet<SourceKind>;
    /** Undefined: everything asks and answers. */
    readonly within: Visibility | undefined;
    readonly among: readonly string[];
  }[];
  readonly limit: number;
}

/** Versions of what this service never reads would be waited for in vain. */
const checkAtLeast = (atLeast: readonly VersionOf[]): readonly Broken[] => [
  atLeast.length > mostAtLeast ? broken('at_least', 'too-many', ['max', mostAtLeast]) : undefined,
  ...atLeast.map(({ aggregateId }, i) =>
    /^(org|stm|txt)_|^semantics$/.test(aggregateId)
      ? undefined
      : broken(`at_least[${i}].aggregate_id`, 'malformed', undefined, aggregateId),
  ),
];

const checked = <T>(
  request: { readonly actor: Parameters<typeof readActor>[0]; readonly atLeast?: readonly VersionOf[] },
  action: Action,
  rules: readonly Broken[],
  read: (actor: Actor) => T,
): Outcome<T> => {
  const actor = readActor(request.actor);
  // What each actor may read of the answer is decided inside the query, source by source.
  if (!may(actor, action, { visibility: 'public' })) return refused(fault('forbidden'));
  const violations = compact([...rules, ...checkAtLeast(request.atLeast ?? [])]);
  return violations.length > 0 ? refused(invalid(...violations)) : ok(read(actor));
};

const nextOfBefore = 'the cursor of an earlier page of the same list';

const checkCursor = (cursor: string | undefined, after: Place | undefined, mark: string): Broken => {
  if (cursor === undefined || after?.question === mark) return undefined;
  return after
    ? {
        field: 'cursor',
        rule: 'not-allowed',
        parameters: { because: 'another-question', expected: nextOfBefore },
      }
    : { field: 'cursor', rule: 'malformed', parameters: { expected: nextOfBefore } };
};

/** `isConcept`: whether there is a concept of this id. */
export const checkSearch = (
  request: SearchRequest,
  isConcept: (id: string) => boolean,
): Outcome<SearchAsked> => {
  const asked = readAsked(request.question, 'question');
  const filters = readFilters(request.filters);
  const facets = readFacets(request.facets);
  const { withoutSources, withoutOrganisations, limit, evidence, experts, cursor } = request;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const mark = markOf({ asked: asked.value, filters: filters.value, withoutSources, withoutOrganisations });
  const rules = [
    ...asked.violations,
    ...filters.violations,
    ...checkConcepts('filters.concepts', filters.value.concepts, isConcept),
    ...facets.violations,
    checkLimit('limit', limit, evidence === 0 ? mostBareHits : mostHits),
    checkLimit('evidence', evidence, mostEvidence, 0),
    checkCount('without_sources', withoutSources, 10_000, 0),
    checkCount('without_organisations', withoutOrganisations, 10_000, 0),
    checkCursor(cursor, after, mark),
  ];
  const read = checked(request, 'read', rules, (actor) => ({
    actor,
    mark,
    asked: asked.value,
    filters: filters.value,
    facets: facets.value,
    withoutSources,
    withoutOrganisations,
    limit,
    evidence,
    // Who in an organisation is for animators; others get the same answer without.
    experts: experts && may(actor, 'curate'),
    ...(after ? { after } : {}),
  }));
  const { value } = asked;
  return read.ok && value.kind === 'concept' && !isConcept(value.id)
    ? refused(fault('not-found', { subject: 'concept', subjectId: value.id.slice(0, longestShownId) }))
    : read;
};

export const checkSimilar = (request: SimilarRequest): Outcome<SimilarAsked> => {
  const ids = new Set<string>();
  const rules: Broken[] = [];
  const questions = request.questions.map(({ id, question, kinds, within, among }, i) => {
    if (ids.has(id)) rules.push(broken(`questions[${i}].id`, 'taken', undefined, id));
    ids.add(id);
    kinds.forEach((kind, k) => {
      if (!kindFrom(kind)) rules.push(broken(`questions[${i}].kinds[${k}]`, 'not-one-of', undefined, kind));
    });
    const asked = readAsked(question, `questions[${i}].question`);
    rules.push(...asked.violations);
    const tooMany = checkCount(`questions[${i}].among`, among, mostAmong, 0);
    if (tooMany) rules.push(tooMany);
    return {
      id,
      asked: asked.value,
      kinds: new Set(kinds.flatMap((kind) => kindFrom(kind) ?? [])),
      within: circleFrom(within),
      among,
    };
  });
  return checked(
    request,
    'match',
    [
      checkCount('questions', request.questions, mostQuestions),
      checkLimit('limit', request.limit, mostSimilar),
      ...rules,
    ],
    (actor) => ({ actor, questions, limit: request.limit }),
  );
};

export const checkExplain = (request: ExplainRequest): Outcome<Actor> =>
  checked(request, 'match', [checkCount('pairs', request.pairs, mostPairs)], (actor) => actor);

export const checkThemes = (request: ThemesRequest): Outcome<Actor> =>
  checked(request, 'match', [checkCount('source_ids', request.sourceIds, mostThemes)], (actor) => actor);

export const checkComplete = (request: CompleteRequest): Outcome<Actor> => {
  const { typed, limit } = request;
  const rules = [
    typed.trim() === '' ? broken('typed', 'required') : undefined,
    typed.length > longestTyped ? broken('typed', 'too-long', ['max', longestTyped]) : undefined,
    checkLimit('limit', limit, mostCompletions),
  ];
  return checked(request, 'read', rules, (actor) => actor);
};
