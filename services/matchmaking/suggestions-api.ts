// Answers questions about suggestions and takes answers to them.
import {
  type AnswerSuggestionRequest,
  type GetSuggestionRequest,
  type ListSuggestionsRequest,
  type ListSuggestionsResponse,
  type Suggestion as SuggestionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { type Outcome, fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import { answerSuggestion, firstShown } from './answer-suggestion.ts';
import type { Deps } from './deps.ts';
import { announceSuggestion } from './emit-suggestion-changed.ts';
import { rescoreStatements } from './rescore-statements-api.ts';
import type { Viewer } from './see-suggestion.ts';
import { readAnswer, suggestionMessage } from './suggestion-messages-api.ts';
import type { Suggestion } from './suggestion.ts';

const subject = 'suggestion';

/** As whom the actor reads it; undefined where it may not know of it. */
const viewerOf = (actor: Actor, suggestion: Suggestion): Viewer | undefined => {
  if (may(actor, 'read-hidden', { owners: [] })) return { kind: 'all' };
  const side = suggestion.organisationIds.find((id) => may(actor, 'read-hidden', { owners: [id] }));
  return side === undefined || suggestion.animatorsOnly ? undefined : { kind: 'side', organisationId: side };
};

/** The time a member first saw a suggestion is kept; another writer's word at that moment goes first. */
const rememberShown = async (
  deps: Deps,
  items: readonly Stored<Suggestion>[],
  organisationId: string,
): Promise<void> => {
  const at = deps.clock().toISOString();
  const writes = items.flatMap(({ document, version }) => {
    const shown = firstShown(document, organisationId, at);
    return shown ? [{ put: shown, ifVersion: version, events: announceSuggestion(shown, version + 1) }] : [];
  });
  if (writes.length > 0) await deps.suggestions.batch(writes);
};

export const listSuggestions = async (
  deps: Deps,
  request: ListSuggestionsRequest,
): Promise<Outcome<ListSuggestionsResponse>> => {
  const actor = readActor(request.actor);
  const { organisationId, limit, cursor } = request;
  if (!may(actor, 'read-hidden', { owners: [organisationId] })) {
    return refused(fault('forbidden', { subject: 'organisation', subjectId: organisationId.slice(0, 80) }));
  }
  if (limit < 1 || limit > 200) {
    const rule = limit < 1 ? 'too-small' : 'too-big';
    return refused(
      invalid({ field: 'limit', rule, value: String(limit), parameters: { min: '1', max: '200' } }),
    );
  }
  const isMember = !may(actor, 'read-hidden', { owners: [] });
  const viewer: Viewer = isMember ? { kind: 'side', organisationId } : { kind: 'all' };
  const page = await deps.suggestions.query({
    index: 'listed',
    equals: [isMember ? organisationId : `all:${organisationId}`],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  if (isMember) await rememberShown(deps, page.items, organisationId);
  return ok({
    items: page.items.map(({ document, version }) => suggestionMessage(viewer, document, version)),
    next: page.next,
  });
};

export const getSuggestion = async (
  deps: Deps,
  request: GetSuggestionRequest,
): Promise<Outcome<SuggestionMessage>> => {
  const found = await deps.suggestions.get(request.id);
  const viewer = found && viewerOf(readActor(request.actor), found.document);
  if (!viewer) return refused(fault('not-found', { subject, subjectId: request.id.slice(0, 80) }));
  return ok(suggestionMessage(viewer, found.document, found.version));
};

const maxTries = 5;

export const takeAnswer = async (
  deps: Deps,
  request: AnswerSuggestionRequest,
  signal: AbortSignal,
): Promise<Outcome<SuggestionMessage>> => {
  const actor = readActor(request.actor);
  const reply = readAnswer(request.answer);
  if (!reply) return refused(invalid({ field: 'answer', rule: 'required' }));
  const about = { subject, subjectId: request.id.slice(0, 80) };
  for (let tries = 0; tries < maxTries; tries += 1) {
    const found = await deps.suggestions.get(request.id);
    const viewer = found && viewerOf(actor, found.document);
    if (!viewer) return refused(fault('not-found', about));
    if (!may(actor, 'answer', { owners: [request.organisationId] }))
      return refused(fault('forbidden', about));
    if (request.ifVersion !== undefined && request.ifVersion !== found.version) {
      return refused(fault('conflict', { ...about, currentVersion: found.version }));
    }
    const recorded = { at: deps.clock().toISOString(), by: recordedAs(actor), requestId: actor.requestId };
    const answered = answerSuggestion(found.document, request.organisationId, reply, recorded);
    if (answered.kind === 'refused') {
      return refused(
        invalid({ field: 'organisation', rule: 'not-allowed', parameters: { because: answered.because } }),
      );
    }
    const { suggestion } = answered;
    const events = announceSuggestion(suggestion, found.version + 1);
    const result = await deps.suggestions.put(suggestion, { ifVersion: found.version, events });
    if (result.kind === 'written') {
      // A `no` that is taken back may make it a proposal again.
      const takenBack = found.document.sides.some(({ answer }) => answer === 'no') && reply !== 'no';
      if (takenBack)
        await rescoreStatements(deps, suggestion.statementIds, { signal, requestId: actor.requestId });
      const latest = takenBack ? await deps.suggestions.get(suggestion.id) : undefined;
      return ok(suggestionMessage(viewer, latest?.document ?? suggestion, latest?.version ?? result.version));
    }
    if (result.kind === 'overloaded') return refused(fault('overloaded', about));
    // Re-scored meanwhile: the answer is given to the new state.
  }
  return refused(fault('overloaded', about));
};
