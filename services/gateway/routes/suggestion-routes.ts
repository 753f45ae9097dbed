// Suggestions: those of an organisation, one of them, and what a side answers.
import * as z from 'zod';
import { serviceActor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import { refuse } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { reference } from '../schemas/fields.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { answerBody, suggestion } from '../schemas/suggestion.ts';
import { findOrganisations, type FindOrganisation } from '../suggestions/find-other.ts';
import { isHidden, showSuggestion, sideOf, sidesFor } from '../suggestions/show-suggestion.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';

const unknown = (id: string) => refuse(fault('not-found', { subject: 'suggestion', subjectId: id }));

/** A discreet side comes without its id: asked for once more, for the kind, poles and country that may be known. */
const keptBack = async (of: Suggestion, ours: string, request: EdgeRequest): Promise<string | undefined> => {
  const as = { ...request, actor: serviceActor(request.call.requestId) };
  const whole = await request.edge.matchmaking.get(of.id, as);
  if (!whole.ok) return undefined;
  return whole.value.sides.find(({ organisation }) => organisation !== ours)?.organisation;
};

const show = async (
  of: Suggestion,
  organisation: string,
  request: EdgeRequest,
  organisations: FindOrganisation,
): Promise<Json | undefined> => {
  const sides = sidesFor(of, organisation);
  if (!sides || (isHidden(of) && !request.actor.animator)) return undefined;
  const theirs = sides.theirs?.organisation || (await keptBack(of, organisation, request));
  const other = theirs ? await organisations(theirs) : undefined;
  return showSuggestion({ suggestion: of, sides, actor: request.actor, sentences: request.sentences, other });
};

const listRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/suggestions',
  action: 'read-hidden',
  tag: 'suggestions',
  summary: 'Whom an organisation should meet and why, best first',
  query: z.object(paging),
  answer: { status: 200, media: 'application/json', schema: pageOf(suggestion, 'SuggestionPage') },
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: async ({ id }, request) => {
    const { limit = defaultLimit, cursor } = request.query;
    const page = valueOr(await request.edge.matchmaking.list({ organisation: id, limit, cursor }, request));
    const organisations = findOrganisations(request);
    const shown = await Promise.all(page.items.map((one) => show(one, id, request, organisations)));
    return pageReply({ ...page, items: shown.filter((one) => one !== undefined) });
  },
});

/** The suggestion, and the side it is seen from: the one named, or the actor's own. */
const findSide = async (named: string | undefined, request: EdgeRequest) => {
  const id = request.part('id');
  const of = valueOr(await request.edge.matchmaking.get(id, request));
  const side =
    named === undefined ? sideOf(of, request.actor) : (await find('organisation', named, request)).id;
  return side !== undefined && sidesFor(of, side) ? { of, side } : unknown(id);
};

const reply = async (of: Suggestion, side: string, request: EdgeRequest) => {
  const shown = await show(of, side, request, findOrganisations(request));
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
  summary: 'Answers a suggestion for one side',
  body: answerBody,
  answer: { status: 200, media: 'application/json', schema: suggestion, tagged: true },
  find: async (request) => {
    const found = await findSide(request.body.organisation, request);
    // A refusal of its own would tell who the other side is.
    const shown = await show(found.of, found.side, request, findOrganisations(request));
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
    const ifVersion = Array.isArray(request.ifMatch) ? of.version : undefined;
    const given = { id: of.id, organisation: side, answer: request.body.answer, ifVersion };
    return reply(valueOr(await request.edge.matchmaking.answer(given, request)), side, request);
  },
});

export const suggestionRoutes: readonly Route[] = [listRoute, getRoute, answerRoute];
