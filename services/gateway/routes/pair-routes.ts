// Pairs that need not be suggested: who could be suggested now, also for words that are not saved; why, or why not.
import { may } from '../../platform/access/may.ts';
import { refuseFields } from '../problems/refusal.ts';
import { namePersons } from '../profiles/name-persons.ts';
import type { Profile } from '../profile-messages-api.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, pageReply, type Reply, type Route, route, valueOr } from '../route.ts';
import type { CandidatesAsked } from '../pairs-api.ts';
import { candidatesQuery, defaultCandidates, unsavedBody } from '../schemas/ask-suggestions.ts';
import { pageOf } from '../schemas/page.ts';
import { candidate, pairStanding } from '../schemas/pair.ts';
import { type Finders, findersFor, findSides } from '../suggestions/find-sides.ts';
import { quoteWhole } from '../suggestions/quote-whole.ts';
import { showCandidate } from '../suggestions/show-candidate.ts';
import { showStanding } from '../suggestions/show-standing.ts';
import type { Candidate } from '../suggestions/suggestion.ts';

const listed = {
  action: 'read-hidden',
  tag: 'suggestions',
  path: '/v1/organisations/{id}/candidates',
  answer: { status: 200, media: 'application/json', schema: pageOf(candidate, 'CandidatePage') },
} as const;

const show = async (of: Candidate, organisation: string, request: EdgeRequest, finders: Finders) => {
  const shown = await findSides(of, { organisation, id: of.suggestion, finders }, request);
  return shown && showCandidate(of, shown);
};

const candidatePage = async (asked: CandidatesAsked, request: EdgeRequest): Promise<Reply> => {
  const found = valueOr(await request.edge.pairs.candidates(asked, request));
  const quoted = asked.unsaved ? await Promise.all(found.map((one) => quoteWhole(one, request))) : found;
  const finders = findersFor(request);
  const shown = await Promise.all(quoted.map((one) => show(one, asked.organisation, request, finders)));
  return pageReply({ items: shown.filter((one) => one !== undefined) });
};

const listRoute = route({
  ...listed,
  method: 'GET',
  summary: 'Who could be suggested to an organisation now, best first, suggested or not',
  query: candidatesQuery,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: ({ id }, request) =>
    candidatePage({ organisation: id, limit: request.query.limit ?? defaultCandidates }, request),
});

const unsavedRoute = route({
  ...listed,
  method: 'POST',
  summary: 'Who would answer an offer or a need that is not saved yet, best first',
  asks: true,
  body: unsavedBody,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: ({ id }, request) => {
    const { limit = defaultCandidates, ...unsaved } = request.body;
    return candidatePage({ organisation: id, limit, unsaved }, request);
  },
});

/** The asker's own first, where it is a member of the second alone. */
const findPair = async (request: EdgeRequest): Promise<readonly [Profile, Profile]> => {
  const one = await find('organisation', request.part('a'), request);
  const other = await find('organisation', request.part('b'), request);
  if (one.id === other.id)
    refuseFields(
      [
        {
          field: 'b',
          rule: 'not-allowed',
          value: request.part('b').slice(0, 80),
          parameters: { because: 'same-organisation', expected: 'another-organisation' },
        },
      ],
      'query',
    );
  return may(request.actor, 'read-hidden', { owners: [one.id] }) ? [one, other] : [other, one];
};

const explainRoute = route({
  method: 'GET',
  path: '/v1/pairs/{a}/{b}',
  action: 'read-hidden',
  tag: 'suggestions',
  summary: 'Why two organisations are suggested to one another, or why not',
  answer: { status: 200, media: 'application/json', schema: pairStanding },
  find: findPair,
  about: ([ours]) => ({ owners: [ours.id] }),
  handle: async ([ours, theirs], request) => {
    const standing = valueOr(await request.edge.pairs.explain([ours.id, theirs.id], request));
    const { candidate: of } = standing;
    return json(
      await showStanding({
        standing,
        pair: [ours.json, theirs.json],
        sentences: request.sentences,
        candidate: of && (await show(of, ours.id, request, findersFor(request))),
        personOf: namePersons(request),
      }),
    );
  },
});

export const pairRoutes: readonly Route[] = [listRoute, unsavedRoute, explainRoute];
