// Suggestions: those of an organisation, one of them, and what a side answers.
import * as z from 'zod';
import { may } from '../../platform/access/may.ts';
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import { refuse } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { suggestionsQuery } from '../schemas/ask-suggestions.ts';
import { reference } from '../schemas/fields.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { answerBody, campusPair, suggestion } from '../schemas/suggestion.ts';
import { type Finders, findersFor, findSides } from '../suggestions/find-sides.ts';
import { sidesFor } from '../suggestions/show-pair.ts';
import { showSuggestion, sideOf } from '../suggestions/show-suggestion.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';

const unknown = (id: string) => refuse(fault('not-found', { subject: 'suggestion', subjectId: id }));

const show = async (
  of: Suggestion,
  organisation: string,
  request: EdgeRequest,
  finders: Finders,
): Promise<Json | undefined> => {
  const shown = await findSides(of, { organisation, id: of.id, finders }, request);
  return shown && showSuggestion(of, shown);
};

type ListRequest = EdgeRequest<z.output<typeof suggestionsQuery>>;

const listOf = (organisation: string, request: ListRequest) => {
  const { limit = defaultLimit, cursor, at_least_score: atLeastScore, answer: answers } = request.query;
  return request.edge.suggestions.list({ organisation, limit, cursor, atLeastScore, answers }, request);
};

/** One's own, which may be read anyway, is asked for while it is looked up whether there still is such an organisation. */
const findListed = async (request: ListRequest) => {
  const named = request.part('id');
  const isOwn = request.actor.memberships.some(({ of }) => of === named);
  const own = isOwn ? listOf(named, request) : undefined;
  own?.catch(() => undefined);
  const { id } = await find('organisation', named, request);
  return { id, own: id === named ? own : undefined };
};

const listRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/suggestions',
  action: 'read-hidden',
  tag: 'suggestions',
  summary: 'Whom an organisation should meet and why, best first; pages of one list are of one round',
  query: suggestionsQuery,
  answer: { status: 200, media: 'application/json', schema: pageOf(suggestion, 'SuggestionPage') },
  find: findListed,
  about: ({ id }) => ({ owners: [id] }),
  handle: async ({ id, own }, request) => {
    const page = valueOr(await (own ?? listOf(id, request)));
    const finders = findersFor(request);
    const shown = await Promise.all(page.items.map((one) => show(one, id, request, finders)));
    return pageReply({ ...page, items: shown.filter((one) => one !== undefined) });
  },
});

const campusRoute = route({
  method: 'GET',
  path: '/v1/suggestions',
  action: 'read-hidden',
  tag: 'suggestions',
  summary: 'Who is suggested to whom on the whole campus; for animators; pages of one list are of one round',
  query: z.object(paging),
  answer: { status: 200, media: 'application/json', schema: pageOf(campusPair, 'CampusPairPage') },
  find: () => ({}),
  about: () => ({ owners: [] }),
  handle: async (_, request) => {
    const { limit = defaultLimit, cursor } = request.query;
    const { items, next } = valueOr(await request.edge.suggestions.all({ limit, cursor }, request));
    const shown = items.map(({ proposedAt, ...one }) => ({
      ...one,
      ...(proposedAt === undefined ? {} : { proposed_at: proposedAt }),
    }));
    return pageReply({ items: shown, ...(next === undefined ? {} : { next }) });
  },
});

/** The suggestion, and the side it is seen from: the one named, or the actor's own. */
const findSide = async (named: string | undefined, request: EdgeRequest) => {
  const id = request.part('id');
  const of = valueOr(await request.edge.suggestions.get(id, request));
  const side =
    named === undefined ? sideOf(of, request.actor) : (await find('organisation', named, request)).id;
  return side !== undefined && sidesFor(of, side) ? { of, side } : unknown(id);
};

const reply = async (of: Suggestion, side: string, request: EdgeRequest) => {
  const shown = await show(of, side, request, findersFor(request));
  return shown ? json(shown, { version: of.version }) : unknown(of.id);
};

const getRoute = route({
  method: 'GET',
  path: '/v1/suggestions/{id}',
  action: 'read-hidden',
  tag: 'suggestions',
  summary: 'One suggestion, as one of its sides sees it',
  query: z.object({ organisation: reference('The side that asks; the asker’s own when absent').optional() }),
  answer: { status: 200, media: 'application/json', schema: suggestion, tagged: true },
  find: (request) => findSide(request.query.organisation, request),
  about: ({ side }) => ({ owners: [side] }),
  handle: ({ of, side }, request) => reply(of, side, request),
});

const answerRoute = route({
  method: 'POST',
  path: '/v1/suggestions/{id}/answer',
  action: 'answer',
  tag: 'suggestions',
  summary:
    'Answers a suggestion for one side; the same answer again changes nothing, another one replaces it',
  body: answerBody,
  answer: { status: 200, media: 'application/json', schema: suggestion, tagged: true },
  find: async (request) => {
    const found = await findSide(request.body.organisation, request);
    // A refusal of its own would tell who the other side is.
    const shown = await show(found.of, found.side, request, findersFor(request));
    const own = may(request.actor, 'answer', { owners: [found.side] });
    return shown && own ? { ...found, shown } : unknown(found.of.id);
  },
  about: ({ side }) => ({ owners: [side] }),
  handle: async ({ of, side, shown }, request) => {
    const stale = { current: shown, headers: { ETag: entityTag(of.version) } };
    const conflict = fault('conflict', {
      subject: 'suggestion',
      subjectId: of.id,
      currentVersion: of.version,
    });
    if (!matches(request.ifMatch, of.version)) refuse(conflict, stale);
    const { answer, reason, until } = request.body;
    const ifVersion = Array.isArray(request.ifMatch) ? of.version : undefined;
    const given = { id: of.id, organisation: side, answer, reason, until, ifVersion };
    return reply(valueOr(await request.edge.suggestions.answer(given, request)), side, request);
  },
});

export const suggestionRoutes: readonly Route[] = [listRoute, campusRoute, getRoute, answerRoute];
