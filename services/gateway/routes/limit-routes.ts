// How many suggestions an organisation may have: asked, and chosen by its members.
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import type { Limits } from '../limits-api.ts';
import { refuse } from '../problems/refusal.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, type Route, route, valueOr } from '../route.ts';
import { limits, limitsBody } from '../schemas/pair.ts';

const declared = {
  path: '/v1/organisations/{id}/limits',
  tag: 'suggestions',
  answer: { status: 200, media: 'application/json', schema: limits, tagged: true },
} as const;

const reply = (of: Limits) => json(of, { version: of.version });

const getRoute = route({
  ...declared,
  method: 'GET',
  action: 'read-hidden',
  summary: 'How many suggestions an organisation may have',
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: async ({ id }, request) => reply(valueOr(await request.edge.limits.get(id, request))),
});

/** Refused with the state that stands. */
const refuseStale = (current: Limits, more: { status?: number } = {}): never =>
  refuse(
    fault('conflict', {
      subject: 'limits',
      subjectId: current.organisation,
      currentVersion: current.version,
    }),
    { current, headers: { ETag: entityTag(current.version) }, ...more },
  );

const refuseUnmatched = async (id: string, request: EdgeRequest): Promise<number | undefined> => {
  if (request.ifMatch === undefined || request.ifMatch === 'any') return undefined;
  const current = valueOr(await request.edge.limits.get(id, request));
  return matches(request.ifMatch, current.version) ? current.version : refuseStale(current);
};

const putRoute = route({
  ...declared,
  method: 'PUT',
  action: 'write',
  summary: 'Chooses how many suggestions an organisation may have: more soon, fewer from the next round on',
  body: limitsBody,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: async ({ id }, request) => {
    const ifVersion = await refuseUnmatched(id, request);
    const put = await request.edge.limits.put(id, request.body, ifVersion, request);
    if (put.ok || put.fault.code !== 'conflict') return reply(valueOr(put));
    // Another was quicker: without a condition that is no failed one.
    const current = valueOr(await request.edge.limits.get(id, request));
    return refuseStale(current, ifVersion === undefined ? { status: 409 } : {});
  },
});

export const limitRoutes: readonly Route[] = [getRoute, putRoute];
