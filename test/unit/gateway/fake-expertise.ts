// An expertise and its vocabulary for tests of the edge: they answer what they are given, and keep what they were asked.
import {
  CompleteResponse,
  ExplainResponse,
  SearchResponse,
  type ExpertiseServiceDefinition,
  type SearchRequest,
} from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  type Concept,
  ListConceptsInTextResponse,
  ListOrganisationConceptsResponse,
  ListUncoveredWordsResponse,
  type VocabularyServiceDefinition,
} from '../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { fault, ok, refused, type Fault } from '../../../services/platform/faults/fault.ts';
import type { Client } from '../../../services/platform/rpc/rpc.ts';

type Answers = {
  search: SearchResponse;
  explain: ExplainResponse;
  complete: CompleteResponse;
  spokenOf: ListOrganisationConceptsResponse;
  inText: ListConceptsInTextResponse;
  uncovered: ListUncoveredWordsResponse;
};

export interface FakeExpertise {
  readonly client: Client<typeof ExpertiseServiceDefinition>;
  readonly vocabulary: Partial<Client<typeof VocabularyServiceDefinition>>;
  readonly concepts: Map<string, Concept>;
  /** What was asked, by method, in order. */
  readonly asked: { readonly method: string; readonly request: unknown }[];
  /** What is answered from now on. */
  answer(with_: Partial<Answers>): void;
  /** Refuses every call of a method from now on; answers again where the failure is left out. */
  fail(method: string, failure?: Fault): void;
  /** The latest question. */
  lastSearch(): SearchRequest;
}

export const fakeExpertise = (): FakeExpertise => {
  const concepts = new Map<string, Concept>();
  const asked: { method: string; request: unknown }[] = [];
  const failures = new Map<string, Fault>();
  let answers: Answers = {
    search: SearchResponse.fromPartial({}),
    explain: ExplainResponse.fromPartial({}),
    complete: CompleteResponse.fromPartial({}),
    spokenOf: ListOrganisationConceptsResponse.fromPartial({}),
    inText: ListConceptsInTextResponse.fromPartial({}),
    uncovered: ListUncoveredWordsResponse.fromPartial({}),
  };
  const reply = <T>(method: string, request: unknown, of: () => T | undefined) => {
    asked.push({ method, request });
    const failure = failures.get(method);
    if (failure) return Promise.resolve(refused(failure));
    const value = of();
    return Promise.resolve(
      value === undefined ? refused(fault('not-found', { subject: 'concept' })) : ok(value),
    );
  };
  return {
    concepts,
    asked,
    answer: (with_) => {
      answers = { ...answers, ...with_ };
    },
    fail: (method, failure) => {
      if (failure) failures.set(method, failure);
      else failures.delete(method);
    },
    lastSearch: () => asked.findLast(({ method }) => method === 'search')?.request as SearchRequest,
    client: {
      search: (request) => reply('search', request, () => answers.search),
      explain: (request) => reply('explain', request, () => answers.explain),
      complete: (request) => reply('complete', request, () => answers.complete),
      similar: () => {
        throw new Error('the edge asks one question at a time');
      },
      themes: () => {
        throw new Error('the edge asks for no themes');
      },
    },
    vocabulary: {
      getConcept: (request) => reply('getConcept', request, () => concepts.get(request.id)),
      listOrganisationConcepts: (request) => reply('spokenOf', request, () => answers.spokenOf),
      listConceptsInText: (request) => reply('inText', request, () => answers.inText),
      listUncoveredWords: (request) => reply('uncovered', request, () => answers.uncovered),
    },
  };
};
