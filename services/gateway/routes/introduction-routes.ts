// Introductions: those of an organisation, those of the campus, one of them, and a new one.
import * as z from 'zod';
import type { Fault } from '../../platform/faults/fault.ts';
import { idInBody } from '../calls/find-call.ts';
import { findIntroductions } from '../introductions/find-introduction.ts';
import { type Introduction, stages } from '../introductions/introduction.ts';
import { about, introductionReply, seenIntroduction, showWhole } from '../introductions/seen-introduction.ts';
import { showIntroduction } from '../introductions/show-introduction.ts';
import { quotedTag } from '../http/entity-tags.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import { idsOfOrganisations } from '../profiles/ids-of-organisations.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, pageReply, type Reply, type Route, route, valueOr } from '../route.ts';
import { reference } from '../schemas/fields.ts';
import { openBody } from '../schemas/introduction-acts.ts';
import { introduction } from '../schemas/introduction.ts';
import { someOf } from '../schemas/list.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { causes } from '../suggestions/suggestion.ts';

const tag = 'introductions';
const answered = { status: 200, media: 'application/json', schema: introduction, tagged: true } as const;
const listed = {
  status: 200,
  media: 'application/json',
  schema: pageOf(introduction, 'IntroductionPage'),
} as const;

const query = z.object({
  stage: someOf(stages, 'Only those that stand here, as the reader may know'),
  ...paging,
});

const list = async (
  organisation: string | undefined,
  request: EdgeRequest<z.output<typeof query>>,
): Promise<Reply> => {
  const { stage, limit = defaultLimit, cursor } = request.query;
  const asked = { organisation, stages: stage, limit, cursor };
  const page = valueOr(await request.edge.introductions.list(asked, request));
  const findOne = findIntroductions(request);
  const items = await Promise.all(
    page.items.map(async (one) => showIntroduction(await findOne(one, 'listed'))),
  );
  return pageReply({ ...page, items });
};

const ownRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/introductions',
  action: 'read-hidden',
  tag,
  summary: 'Introductions of an organisation, as it sees them, what moved last first',
  query,
  answer: listed,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: ({ id }, request) => list(id, request),
});

const campusRoute = route({
  method: 'GET',
  path: '/v1/introductions',
  action: 'curate',
  tag,
  summary: 'Introductions of the whole campus, what moved last first; for animators',
  query,
  answer: listed,
  find: () => undefined,
  about: () => ({}),
  handle: (_, request) => list(undefined, request),
});

const getRoute = route({
  method: 'GET',
  path: '/v1/introductions/{id}',
  action: 'read-hidden',
  tag,
  summary: 'One introduction, as one of its parties sees it; to animators all of it',
  query: z.object({
    organisation: reference('The party it is read for; the asker’s own when absent').optional(),
  }),
  answer: answered,
  find: (request) => seenIntroduction(request.query.organisation, request),
  about,
  handle: ({ of }, request) => introductionReply(of, request),
});

/** Refused with the one that is under way already. */
const refuseOpen = async (id: string | undefined, request: EdgeRequest): Promise<never> => {
  if (id === undefined) return refuseFor('lost-race', 'conflict', { status: 409 });
  const standing: Introduction = valueOr(await request.edge.introductions.get(id, undefined, request));
  return refuseFor('introduction-open', 'conflict', {
    status: 409,
    parameters: { id },
    current: await showWhole(standing, request),
    headers: { ETag: quotedTag(standing.tag) },
  });
};

/** Where something forbids them to be brought together, that is said; what else is wrong is told field by field. */
const refuseForbidden = (of: Fault, organisations: readonly string[], { sentences }: EdgeRequest): never => {
  const said = (of.violations ?? []).map(({ parameters }) => parameters?.['because']);
  const cause = causes.find((one) => said.includes(one));
  if (cause === undefined && of.code !== 'forbidden') return refuse(of);
  const because = cause === undefined ? '' : sentences.pairs.cause(cause, {});
  const id = organisations.length === 2 ? organisations.join('/') : '{a}/{b}';
  return refuseFor('introduction-forbidden', 'forbidden', { parameters: { because, id } });
};

const openRoute = route({
  method: 'POST',
  path: '/v1/introductions',
  action: 'curate',
  tag,
  summary: 'Opens an introduction: held for a minute, in which it can be undone and nobody is told',
  body: openBody,
  idempotent: true,
  answer: { ...answered, status: 201 },
  find: ({ body }) => body,
  about: () => ({}),
  handle: async ({ organisations: named, suggestion, call, insist = false }, request) => {
    const organisations = await idsOfOrganisations(named, request);
    const idempotencyKey = request.idempotencyKey ?? request.edge.newId('idk');
    const opening = {
      ...{ organisations, suggestion, insist, idempotencyKey },
      call: await idInBody(call, request),
    };
    const opened = await request.edge.introductions.open(opening, request);
    if (!opened.ok) {
      const { code, subjectId, violations = [] } = opened.fault;
      if (violations.some(({ field }) => field === 'Idempotency-Key'))
        return refuseFor('idempotency-key-taken', 'invalid');
      if (code === 'conflict' || code === 'duplicate') return refuseOpen(subjectId, request);
      return refuseForbidden(opened.fault, organisations, request);
    }
    const { id } = opened.value;
    return introductionReply(opened.value, request, { status: 201, location: `/v1/introductions/${id}` });
  },
});

export const introductionRoutes: readonly Route[] = [ownRoute, campusRoute, getRoute, openRoute];
