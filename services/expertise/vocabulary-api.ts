// Serves the vocabulary: its concepts, what speaks of them, and the imports that curators bring in.
import { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import type {
  ListConceptsInTextRequest,
  ListConceptsInTextResponse,
  ListConceptsRequest,
  ListConceptsResponse,
  ListMappingsRequest,
  ListMappingsResponse,
  ListOrganisationConceptsRequest,
  ListOrganisationConceptsResponse,
  ListSourceConceptsRequest,
  ListSourceConceptsResponse,
  VocabularyImport,
} from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { decodeCursor, encodeCursor } from '../platform/document-store/cursor.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { fault, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome } from '../platform/faults/fault.ts';
import { served } from '../platform/rpc/rpc.ts';
import type { Served } from '../platform/rpc/rpc.ts';
import { kindTo, languageFrom } from './contract-api.ts';
import { conceptMessage, importMessage, mappingMessage, readImported } from './vocabulary-messages-api.ts';
import {
  checkAdd,
  checkBegin,
  checkCurator,
  checkDecide,
  checkInText,
  checkLimited,
  checkListConcepts,
  checkListMappings,
  checkReader,
} from './vocabulary-request-api.ts';
import { addConcepts } from './vocabulary/add-concepts.ts';
import type { StoredImport } from './vocabulary/collections.ts';
import type { ConceptStatistics } from './vocabulary/concept-statistics.ts';
import type { ImportDeps } from './vocabulary/import-deps.ts';
import { beginImport, noImport } from './vocabulary/keep-import.ts';
import { listConcepts } from './vocabulary/list-concepts.ts';
import { listImports, listUndecided } from './vocabulary/read-imports.ts';
import { commitImport, decideMapping, undoImport } from './vocabulary/settle-import.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export interface VocabularyApiDeps extends ImportDeps {
  readonly vocabulary: () => Vocabulary;
  readonly statistics: ConceptStatistics;
}

const mostSpoken = 100;
const mostUncovered = 200;
const mostSources = 5_000;
const cursorName = 'concepts';
const sourcesCursor = 'sources';

const answerImport = (outcome: Outcome<Stored<StoredImport>>): Outcome<VocabularyImport> =>
  outcome.ok ? ok(importMessage(outcome.value)) : outcome;

const notFound = (subject: string, id: string): Outcome<never> =>
  refused(fault('not-found', { subject, subjectId: id.slice(0, 80) }));

const answerConcepts = (
  { vocabulary }: VocabularyApiDeps,
  request: ListConceptsRequest,
): Outcome<ListConceptsResponse> => {
  const admitted = checkListConcepts(request);
  if (!admitted.ok) return admitted;
  const { label, broader, limit, cursor } = request;
  const after = cursor === undefined ? undefined : decodeCursor(cursorName, false, cursor).id;
  const now = vocabulary();
  const { concepts, more } = listConcepts(now, { label, broader, limit, after });
  const last = concepts.at(-1);
  return ok({
    concepts: concepts.map((concept) => conceptMessage(concept, now)),
    next: more && last ? encodeCursor(cursorName, { id: last.id }) : undefined,
  });
};

const answerSpoken = async (
  { vocabulary, statistics }: VocabularyApiDeps,
  request: ListOrganisationConceptsRequest,
): Promise<Outcome<ListOrganisationConceptsResponse>> => {
  const admitted = checkLimited(request, 'read', mostSpoken);
  if (!admitted.ok) return admitted;
  const { organisationId, limit } = request;
  const spoken = await statistics.spokenOf(organisationId, admitted.value, limit);
  if (!spoken) return notFound('organisation', organisationId);
  const now = vocabulary();
  return ok({
    concepts: spoken.flatMap(({ id, sources, weight }) => {
      const concept = now.concepts.get(id);
      return concept ? [{ concept: conceptMessage(concept, now), sources, weight }] : [];
    }),
  });
};

const answerInText = async (
  { vocabulary, statistics }: VocabularyApiDeps,
  request: ListConceptsInTextRequest,
): Promise<Outcome<ListConceptsInTextResponse>> => {
  const admitted = checkInText(request);
  if (!admitted.ok) return admitted;
  const { text, language, limit } = request;
  const declared = language === Language.UNSPECIFIED ? admitted.value.locale : languageFrom(language);
  const found = await statistics.inText(text, declared, admitted.value);
  const now = vocabulary();
  const concepts = found.flatMap(({ id, places }) => {
    const concept = now.concepts.get(id);
    return concept ? [{ concept: conceptMessage(concept, now), places: [...places] }] : [];
  });
  return ok({ concepts: concepts.slice(0, limit) });
};

const answerSources = async (
  { statistics }: VocabularyApiDeps,
  request: ListSourceConceptsRequest,
): Promise<Outcome<ListSourceConceptsResponse>> => {
  const admitted = checkLimited(request, 'read-hidden', mostSources);
  if (!admitted.ok) return admitted;
  const { limit, cursor } = request;
  const after = cursor === undefined ? undefined : decodeCursor(sourcesCursor, false, cursor).id;
  const { sources, more } = await statistics.ofSources(limit, after);
  const last = sources.at(-1);
  return ok({
    sources: sources.map(({ id, kind, owners, concepts }) => ({
      sourceId: id,
      kind: kindTo(kind),
      organisationIds: [...owners],
      conceptIds: [...concepts],
    })),
    next: more && last ? encodeCursor(sourcesCursor, { id: last.id }) : undefined,
  });
};

const answerMappings = async (
  deps: VocabularyApiDeps,
  request: ListMappingsRequest,
): Promise<Outcome<ListMappingsResponse>> => {
  const admitted = checkListMappings(request);
  if (!admitted.ok) return admitted;
  const { importId, limit, cursor } = request;
  const found = await deps.imports.get(importId);
  if (!found) return noImport(importId);
  const page = await listUndecided(deps, found.document, { limit, cursor });
  return ok({
    mappings: page.items.map(({ document }) => mappingMessage(document, undefined)),
    next: page.next,
  });
};

export const vocabularyApi = (deps: VocabularyApiDeps): Served =>
  served(VocabularyServiceDefinition, {
    getConcept: async (request) => {
      const admitted = checkReader(request);
      if (!admitted.ok) return admitted;
      const concept = deps.vocabulary().concepts.get(request.id);
      return concept ? ok(conceptMessage(concept, deps.vocabulary())) : notFound('concept', request.id);
    },
    listConcepts: async (request) => answerConcepts(deps, request),
    listSourceConcepts: (request) => answerSources(deps, request),
    listOrganisationConcepts: (request) => answerSpoken(deps, request),
    listConceptsInText: (request) => answerInText(deps, request),
    listUncoveredWords: async (request) => {
      const admitted = checkLimited(request, 'curate', mostUncovered);
      if (!admitted.ok) return admitted;
      return ok({ words: [...(await deps.statistics.uncovered(request.limit))] });
    },
    beginImport: async (request) => {
      const admitted = checkBegin(request);
      if (!admitted.ok) return admitted;
      const { name, checksum, again } = request;
      return answerImport(await beginImport(deps, { name: name.trim(), checksum, again }, admitted.value));
    },
    addConcepts: async (request) => {
      const admitted = checkAdd(request);
      if (!admitted.ok) return admitted;
      const concepts = request.concepts.map(readImported);
      return answerImport(await addConcepts(deps, request.importId, concepts, admitted.value));
    },
    commitImport: async (request) => {
      const admitted = checkCurator(request);
      if (!admitted.ok) return admitted;
      const { importId, ifVersion } = request;
      return answerImport(await commitImport(deps, importId, { actor: admitted.value, ifVersion }));
    },
    undoImport: async (request) => {
      const admitted = checkCurator(request);
      if (!admitted.ok) return admitted;
      const { importId, ifVersion } = request;
      return answerImport(await undoImport(deps, importId, { actor: admitted.value, ifVersion }));
    },
    listImports: async (request) => {
      const admitted = checkCurator(request);
      if (!admitted.ok) return admitted;
      return ok({ imports: (await listImports(deps)).map(importMessage) });
    },
    listMappings: (request) => answerMappings(deps, request),
    decideMapping: async (request) => {
      const admitted = checkDecide(request);
      if (!admitted.ok) return admitted;
      const { importId, uri, conceptId } = request;
      const decided = await decideMapping(deps, { importId, uri, conceptId }, { actor: admitted.value });
      return decided.ok ? ok(mappingMessage(decided.value.concept, conceptId ?? '')) : decided;
    },
  });
