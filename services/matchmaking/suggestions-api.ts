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
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { answerSuggestion, firstShown } from './answer-suggestion.ts';
import type { Deps } from './deps.ts';
import { announceSuggestion } from './emit-suggestion-changed.ts';
import { loadParties } from './load-parties.ts';
import type { Viewer } from './see-suggestion.ts';
import { readAnswer, suggestionMessage } from './suggestion-messages-api.ts';
import type { Answer, Suggestion } from './suggestion.ts';

const subject = 'suggestion';

/** As whom the actor reads it; `as` comes first where the actor belongs to both. Undefined: may not know of it. */
const viewerOf = (actor: Actor, suggestion: Suggestion, as?: string): Viewer | undefined => {
  if (may(actor, 'read-hidden', { owners: [] })) return { kind: 'all' };
  if (suggestion.animatorsOnly) return undefined;
  const own = suggestion.organisationIds.filter((id) => may(actor, 'read-hidden', { owners: [id] }));
  const side = own.find((id) => id === as) ?? own[0];
  return side === undefined ? undefined : { kind: 'side', organisationId: side };
};

/** As they stand once the time a member first saw them is kept; another writer's word at that moment goes first. */
const rememberShown = async (
  deps: Deps,
  items: readonly Stored<Suggestion>[],
  viewer: Viewer,
): Promise<readonly Stored<Suggestion>[]> => {
  if (viewer.kind === 'all') return items;
  const at = deps.clock().toISOString();
  const shown = items.flatMap(({ document, version }) => {
    const next = firstShown(document, viewer.organisationId, at);
    return next ? [{ document: next, version: version + 1 }] : [];
  });
  if (shown.length === 0) return items;
  const results = await deps.suggestions.batch(
    shown.map(({ document, version }) => ({
      put: document,
      ifVersion: version - 1,
      events: announceSuggestion(document, version),
    })),
  );
  const written = shown.filter((_, index) => results[index]?.kind === 'written');
  const byId = new Map(written.map((stored) => [stored.document.id, stored]));
  return items.map((stored) => byId.get(stored.document.id) ?? stored);
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
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const isMember = !may(actor, 'read-hidden', { owners: [] });
  const viewer: Viewer = isMember ? { kind: 'side', organisationId } : { kind: 'all' };
  const page = await deps.suggestions.query({
    index: 'listed',
    equals: [isMember ? organisationId : `all:${organisationId}`],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const items = await rememberShown(deps, page.items, viewer);
  return ok({
    items: items.map(({ document, version }) => suggestionMessage(viewer, document, version)),
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
  const [shown = found] = await rememberShown(deps, [found], viewer);
  return ok(suggestionMessage(viewer, shown.document, shown.version));
};

const maxTries = 5;

export const takeAnswer = async (
  deps: Deps,
  request: AnswerSuggestionRequest,
): Promise<Outcome<SuggestionMessage>> => {
  const actor = readActor(request.actor);
  const reply = readAnswer(request.answer);
  if (!reply) return refused(invalid({ field: 'answer', rule: 'required' }));
  const about = { subject, subjectId: request.id.slice(0, 80) };
  for (let tries = 0; tries < maxTries; tries += 1) {
    const found = await deps.suggestions.get(request.id);
    const viewer = found && viewerOf(actor, found.document, request.organisationId);
    if (!viewer) return refused(fault('not-found', about));
    if (!may(actor, 'answer', { owners: [request.organisationId] }))
      return refused(fault('forbidden', about));
    if (request.ifVersion !== undefined && request.ifVersion !== found.version) {
      return refused(fault('conflict', { ...about, currentVersion: found.version }));
    }
    const written = await writeAnswer(deps, found, { ...request, answer: reply, actor });
    if (written === 'lost') continue;
    if (!written.ok) return written;
    return ok(suggestionMessage(viewer, written.value.document, written.value.version));
  }
  return refused(fault('overloaded', about));
};

/** `lost`: it was re-scored meanwhile, and the answer is to be given to the new state. */
const writeAnswer = async (
  deps: Deps,
  found: Stored<Suggestion>,
  { organisationId, answer, actor }: { organisationId: string; answer: Answer; actor: Actor },
): Promise<Outcome<Stored<Suggestion>> | 'lost'> => {
  const [first, second] = found.document.organisationIds;
  const parties = await loadParties(deps, [first, second]);
  const answered = answerSuggestion(found.document, {
    organisationId,
    answer,
    parties: [parties.get(first), parties.get(second)],
    recorded: { at: deps.clock().toISOString(), by: recordedAs(actor), requestId: actor.requestId },
  });
  if (answered.kind === 'unchanged') return ok(found);
  if (answered.kind === 'refused') {
    return refused(
      invalid({ field: 'organisation', rule: 'not-allowed', parameters: { because: answered.because } }),
    );
  }
  const { suggestion } = answered;
  const events = announceSuggestion(suggestion, found.version + 1);
  const result = await deps.suggestions.put(suggestion, { ifVersion: found.version, events });
  if (result.kind === 'written') return ok({ document: suggestion, version: result.version });
  return result.kind === 'overloaded'
    ? refused(fault('overloaded', { subject, subjectId: suggestion.id }))
    : 'lost';
};
