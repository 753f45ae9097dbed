// What hangs below one organisation: its statements, texts, collaborations, members and consents; merging it.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { isId } from '../../platform/ids.ts';
import { refuse } from '../problems/refusal.ts';
import { kinds } from '../profiles/kinds.ts';
import { find, refuseUnmatched } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, type Route, route, valueOr } from '../route.ts';
import { mergeBody } from '../schemas/operations.ts';
import { consent, consentGiven, consentPurpose } from '../schemas/person.ts';
import { organisation } from '../schemas/organisation.ts';
import { pageOf, paging } from '../schemas/page.ts';
import { listProfiles, profileReply, titled } from './profile-routes.ts';

const nested = ['statement', 'text', 'collaboration', 'membership', 'consent'] as const;

const nestedRoute = (kind: (typeof nested)[number]): Route =>
  route({
    method: 'GET',
    path: `/v1/organisations/{id}/${kinds[kind].path}`,
    action: 'read',
    scope: kinds[kind].scope,
    tag: 'organisations',
    summary: `Those of one organisation: ${kinds[kind].title}`,
    query: z.object(paging),
    answer: {
      status: 200,
      media: 'application/json',
      schema: pageOf(kinds[kind].answer, `OrganisationsOwn${titled(kind)}Page`),
    },
    find: (request) => find('organisation', request.part('id'), request),
    about: (profile) => kinds.organisation.resource(profile.json),
    handle: ({ id }, request) => listProfiles(kind, { ...request.query, organisation: id }, request),
  });

/** How often a consent is put again when another writes it at the same time. */
const attempts = 4;

const putConsent = async (
  id: string,
  purpose: string,
  request: EdgeRequest<unknown, z.output<typeof consentGiven>>,
) => {
  const wanted = { ...request.body, organisation: id, purpose };
  for (let attempt = 1; ; attempt += 1) {
    const page = valueOr(
      await request.edge.profiles.list('consent', { organisation: id, limit: 200 }, request),
    );
    const standing = page.items.find((one) => one.json['purpose'] === purpose);
    if (standing) await refuseUnmatched(request.ifMatch, standing, request);
    else if (request.ifMatch !== undefined)
      refuse(fault('conflict', { subject: 'consent', currentVersion: 0 }));
    const over = standing ? { id: standing.id, ifVersion: standing.version } : {};
    const put = await request.edge.profiles.put('consent', wanted, over, request);
    if (put.ok) return json(put.value.json, { status: standing ? 200 : 201, version: put.value.version });
    const raced = put.fault.code === 'conflict' || put.fault.code === 'duplicate';
    if (!raced || attempt === attempts) return refuse(put.fault, raced ? { status: 409 } : {});
  }
};

const consentRoute = route({
  method: 'PUT',
  path: '/v1/organisations/{id}/consents/{purpose}',
  action: 'consent',
  tag: 'consents',
  summary: 'Gives or withdraws a consent',
  body: consentGiven,
  answer: { status: 200, media: 'application/json', schema: consent, tagged: true, orStatus: 201 },
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: async ({ id }, request) => {
    const purpose = consentPurpose.safeParse(request.part('purpose'));
    return purpose.success
      ? putConsent(id, purpose.data, request)
      : refuse(fault('not-found', { subject: 'consent' }));
  },
});

const mergeRoute = route({
  method: 'POST',
  path: '/v1/organisations/{id}/merge',
  action: 'curate',
  tag: 'organisations',
  summary: 'Merges an organisation into another: references follow',
  body: mergeBody,
  answer: { status: 200, media: 'application/json', schema: organisation, tagged: true },
  find: async (request) => ({
    from: await find('organisation', request.part('id'), request),
    into: await find('organisation', request.body.into, request),
  }),
  about: ({ from }) => kinds.organisation.resource(from.json),
  handle: async ({ from, into }, request) => {
    const merged = valueOr(await request.edge.profiles.merge(from.id, into.id, request));
    return profileReply(merged, request);
  },
});

const unmergeRoute = route({
  method: 'DELETE',
  path: '/v1/organisations/{id}/merge',
  action: 'curate',
  tag: 'organisations',
  summary: 'Undoes a merge, by the id of the organisation that disappeared',
  answer: { status: 200, media: 'application/json', schema: organisation, tagged: true },
  // Not looked up: that would follow the redirect to the one that stayed.
  find: (request) => {
    const id = request.part('id');
    return isId(id)
      ? id
      : refuse(fault('not-found', { subject: 'organisation', subjectId: id.slice(0, 80) }));
  },
  about: () => ({}),
  handle: async (id, request) => {
    const back = valueOr(await request.edge.profiles.merge(id, undefined, request));
    return profileReply(back, request);
  },
});

export const organisationRoutes: readonly Route[] = [
  ...nested.map(nestedRoute),
  consentRoute,
  mergeRoute,
  unmergeRoute,
];
