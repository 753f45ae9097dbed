// Rounds: one assignment of suggestions for the whole campus; started, looked at, compared, published. For animators.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import { refuse, refuseFields, refuseFor } from '../problems/refusal.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { mapAtOnce, nameBriefly } from '../rounds/name-briefly.ts';
import { pairChanges, type Round } from '../rounds/round.ts';
import { showComparedPair, showLeftOut, showRound } from '../rounds/show-round.ts';
import { breaks, reference } from '../schemas/fields.ts';
import { someOf } from '../schemas/list.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { comparedPair, leftOut, round, roundBody } from '../schemas/round.ts';
import type { Situation } from '../sentences/sentences.ts';

const curate = { action: 'curate', tag: 'rounds', about: () => ({}) } as const;
const answered = { status: 200, media: 'application/json', schema: round, tagged: true } as const;

const show = (of: Round, request: EdgeRequest) =>
  showRound(of, { sentences: request.sentences, name: nameBriefly(request) });
const reply = async (of: Round, request: EdgeRequest, more: { status?: number; location?: string } = {}) =>
  json(await show(of, request), { version: of.version, ...more });

const wholeNumber = /^[1-9]\d{0,8}$/;

/** Of the path; undefined: the published one. */
const numberOf = (request: EdgeRequest): number | undefined => {
  const part = request.part('number');
  if (part === 'published') return undefined;
  return wholeNumber.test(part)
    ? Number(part)
    : refuse(fault('not-found', { subject: 'round', subjectId: part.slice(0, 80) }));
};

const theRound = async (number: number | undefined, request: EdgeRequest): Promise<Round> =>
  valueOr(await request.edge.rounds.get(number, request));

/** Refused for what the round is, with the round as it stands. */
const refuseRound = async (name: Situation, of: Round, request: EdgeRequest): Promise<never> =>
  refuseFor(name, 'conflict', {
    status: 409,
    parameters: { id: String(of.number), state: request.sentences.rounds.states[of.state] },
    current: await show(of, request),
    headers: { ETag: entityTag(of.version) },
  });

const listRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/rounds',
  summary: 'Rounds, the latest first; the whole report is in each one alone',
  query: z.object(paging),
  answer: { status: 200, media: 'application/json', schema: pageOf(round, 'RoundPage') },
  find: ({ query }) => query,
  handle: async ({ limit = defaultLimit, cursor }, request) => {
    const page = valueOr(await request.edge.rounds.list({ limit, cursor }, request));
    return pageReply({ ...page, items: await Promise.all(page.items.map((one) => show(one, request))) });
  },
});

const startRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/rounds',
  summary: 'Starts a round; 409 while another is being made',
  body: roundBody,
  answer: { ...answered, status: 202 },
  find: ({ body }) => body.publish === true,
  handle: async (publish, request) => {
    const started = await request.edge.rounds.start(publish, request);
    if (!started.ok && started.fault.code === 'conflict') {
      const making = valueOr(await request.edge.rounds.get(Number(started.fault.subjectId), request));
      return refuseRound('round-in-the-making', making, request);
    }
    const of = valueOr(started);
    return reply(of, request, { status: 202, location: `/v1/rounds/${of.number}` });
  },
});

const getRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/rounds/{number}',
  summary: 'One round, its progress and its report',
  answer: answered,
  find: numberOf,
  handle: async (number, request) => reply(await theRound(number, request), request),
});

const leftOutRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/rounds/{number}/left-out',
  summary: 'Who has fewer suggestions in a round than they should, and why',
  query: z.object(paging),
  answer: { status: 200, media: 'application/json', schema: pageOf(leftOut, 'LeftOutPage') },
  find: numberOf,
  handle: async (number, request) => {
    const { limit = defaultLimit, cursor } = request.query;
    const page = valueOr(await request.edge.rounds.leftOut({ number, limit, cursor }, request));
    const showing = { sentences: request.sentences, name: nameBriefly(request) };
    return pageReply({ ...page, items: await mapAtOnce(page.items, showLeftOut(showing)) });
  },
});

const roundNumber = z
  .string()
  .refine((text) => wholeNumber.test(text), breaks('malformed', { expected: 'the number of a round' }))
  .transform(Number)
  .optional();

const changesRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/rounds/{number}/changes',
  summary:
    'What a round changes, pair by pair, beside what is suggested now; of a published one, beside the one before',
  query: z.object({
    ...paging,
    with: roundNumber.meta({
      description: 'Beside this round instead.',
      override: { type: 'integer', minimum: 1 },
    }),
    organisation: reference('Only pairs with this one').optional(),
    change: someOf(pairChanges, 'Only changes of this sort'),
  }),
  answer: { status: 200, media: 'application/json', schema: pageOf(comparedPair, 'ComparedPairPage') },
  find: numberOf,
  handle: async (asked, request) => {
    const of = await theRound(asked, request);
    const { limit = defaultLimit, cursor, with: other, organisation, change: changes } = request.query;
    const only =
      organisation === undefined ? undefined : (await find('organisation', organisation, request)).id;
    const compared = { number: of.number, with: other, organisation: only, changes, limit, cursor };
    const page = await request.edge.rounds.compare(compared, request);
    if (!page.ok && page.fault.code === 'conflict') return refuseRound('round-not-ready', of, request);
    if (!page.ok && page.fault.code === 'not-found' && other !== undefined)
      refuseFields([{ field: 'with', rule: 'unresolved', value: String(other) }], 'query');
    const { items, ...more } = valueOr(page);
    const showing = { sentences: request.sentences, name: nameBriefly(request) };
    return pageReply({ ...more, items: await Promise.all(items.map(showComparedPair(showing))) });
  },
});

/** While it is made, its version is how far it is: nobody looked at that. */
const isMoving = ({ state }: Round): boolean => state === 'collecting' || state === 'solving';

/** Why it could not be done to this round as it stands now. */
const whyNot = (verb: 'publish' | 'discard', { state }: Round): Situation => {
  if (verb === 'discard')
    return state === 'publishing' || state === 'published' ? 'round-out-already' : 'lost-race';
  return state === 'proposed' ? 'round-superseded' : 'round-not-proposed';
};

const settleRoute = (verb: 'publish' | 'discard', summary: string): Route =>
  route({
    ...curate,
    method: 'POST',
    path: `/v1/rounds/{number}/${verb}`,
    summary,
    answer: answered,
    find: numberOf,
    handle: async (asked, request) => {
      const of = await theRound(asked, request);
      const { number, version } = of;
      const condition = verb === 'discard' && isMoving(of) ? undefined : request.ifMatch;
      if (!matches(condition, version))
        refuse(fault('conflict', { subject: 'round', subjectId: String(number), currentVersion: version }), {
          current: await show(of, request),
          headers: { ETag: entityTag(version) },
        });
      const ifVersion = Array.isArray(condition) ? version : undefined;
      const settled = await request.edge.rounds[verb](number, ifVersion, request);
      if (settled.ok || settled.fault.code !== 'conflict') return reply(valueOr(settled), request);
      const now = valueOr(await request.edge.rounds.get(number, request));
      return refuseRound(whyNot(verb, now), now, request);
    },
  });

export const roundRoutes: readonly Route[] = [
  listRoute,
  startRoute,
  getRoute,
  leftOutRoute,
  changesRoute,
  settleRoute('publish', 'Publishes a proposed round: members see it from one moment to the next'),
  settleRoute('discard', 'Gives up a round that is not published'),
];
