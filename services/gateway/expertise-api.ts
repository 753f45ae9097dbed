// The calls the edge makes of the expertise service, in the edge's own terms.
import {
  type ExpertiseServiceDefinition,
  Question as QuestionMessage,
  SearchRequest,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';
import {
  facetFieldWords,
  readCompletion,
  readExplanation,
  readFound,
  valueWords,
} from './expertise-messages-api.ts';
import { type Asked, defaultEvidence, defaultHits, type Filters, type Question } from './search/asked.ts';
import type { Completion, Explanation, FacetField, Found } from './search/found.ts';

export interface Expertise {
  search(asked: Asked, as: Asking): Promise<Outcome<Found>>;
  /** Past every visibility: for who may see all of it. One answer a pair, in their order. */
  explain(
    pairs: readonly { readonly asking: string; readonly answering: string }[],
    as: Asking,
  ): Promise<Outcome<readonly Explanation[]>>;
  complete(typed: string, limit: number, as: Asking): Promise<Outcome<readonly Completion[]>>;
}

const questionMessage = (of: Question): QuestionMessage => {
  if ('words' in of) return QuestionMessage.fromPartial({ words: of.words });
  if ('text' in of) return QuestionMessage.fromPartial({ text: of.text });
  if ('organisation' in of) return QuestionMessage.fromPartial({ organisationId: of.organisation });
  if ('source' in of) return QuestionMessage.fromPartial({ sourceId: of.source });
  return QuestionMessage.fromPartial({ conceptId: of.concept });
};

/** The values of one field as the contract writes them, whichever its enum is. */
const valuesOf = <V extends string>(filters: Filters, field: FacetField): V[] =>
  (filters[field] ?? []).map((word) => valueWords[field].value(word) as V);

const searchRequest = (asked: Asked, { actor }: Asking): SearchRequest => {
  const { question, filters, without = {}, facets = [] } = asked;
  return {
    ...SearchRequest.fromPartial({}),
    actor: actorMessage(actor),
    question: questionMessage(question),
    filters: {
      organisationKinds: valuesOf(filters, 'organisation_kind'),
      poles: valuesOf(filters, 'pole'),
      concepts: valuesOf(filters, 'concept'),
      languages: valuesOf(filters, 'language'),
      since: filters.since,
      statementTypes: valuesOf(filters, 'statement_type'),
      sourceKinds: valuesOf(filters, 'source_kind'),
    },
    withoutSources: [...(without.sources ?? [])],
    withoutOrganisations: [...(without.organisations ?? [])],
    limit: asked.limit ?? defaultHits,
    cursor: asked.cursor,
    evidence: asked.evidence ?? defaultEvidence,
    facets: facets.map((field) => facetFieldWords.value(field) as SearchRequest['facets'][number]),
    experts: asked.experts ?? false,
  };
};

export const expertiseOf = (client: Client<typeof ExpertiseServiceDefinition>): Expertise => ({
  search: async (asked, as) => {
    const found = await client.search(searchRequest(asked, as), as.call);
    return found.ok ? ok(readFound(found.value)) : found;
  },
  explain: async (pairs, { call }) => {
    const request = {
      actor: actorMessage(serviceActor(call.requestId)),
      pairs: pairs.map(({ asking, answering }) => ({ askingId: asking, answeringId: answering })),
      atLeast: [],
    };
    const explained = await client.explain(request, call);
    return explained.ok ? ok(explained.value.explanations.map(readExplanation)) : explained;
  },
  complete: async (typed, limit, { actor, call }) => {
    const request = { actor: actorMessage(actor), typed, limit };
    const completed = await client.complete(request, call, { idempotent: true });
    return completed.ok ? ok(completed.value.completions.map(readCompletion)) : completed;
  },
});
