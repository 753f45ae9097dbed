// Rules: what must never be suggested because somebody said so. Those of one's organisation; animators see all.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import { refuse, refuseFields, refuseFor } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { idsOfOrganisations } from '../profiles/ids-of-organisations.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, empty, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { nameBriefly } from '../rounds/name-briefly.ts';
import { type Rule, ruleKinds } from '../rules-api.ts';
import { reference } from '../schemas/fields.ts';
import { someOf } from '../schemas/list.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { rule, ruleBody } from '../schemas/rule.ts';

const tag = 'rules';

const show = async (of: Rule, name: ReturnType<typeof nameBriefly>): Promise<Json> => ({
  ...of,
  organisations: await Promise.all(of.organisations.map(name)),
});

const ruleReply = async (of: Rule, request: EdgeRequest, more: { status?: number; location?: string } = {}) =>
  json(await show(of, nameBriefly(request)), { version: of.version, ...more });

/** The organisation whose rules are asked for: a member of one alone need not say which; animators may ask for all. */
const askedAbout = async (
  reference: string | undefined,
  request: EdgeRequest,
): Promise<string | undefined> => {
  const { animator, memberships } = request.actor;
  if (reference !== undefined) return (await find('organisation', reference, request)).id;
  if (animator) return undefined;
  const [own, ...others] = memberships;
  if (own && others.length === 0) return own.of;
  return refuseFields(
    [{ field: 'organisation', rule: 'required', parameters: { expected: 'reference' } }],
    'query',
  );
};

const listRoute = route({
  method: 'GET',
  path: '/v1/rules',
  action: 'read-hidden',
  tag,
  summary: 'Rules in the order of their ids: to animators all, to members those their organisation made',
  query: z.object({
    ...paging,
    organisation: reference('Only rules about this one; to be named by members of several').optional(),
    kind: someOf(ruleKinds, 'Only rules of these kinds'),
  }),
  answer: { status: 200, media: 'application/json', schema: pageOf(rule, 'RulePage') },
  find: (request) => askedAbout(request.query.organisation, request),
  about: (organisation) => (organisation === undefined ? {} : { owners: [organisation] }),
  handle: async (organisation, request) => {
    const { limit = defaultLimit, cursor, kind: kinds } = request.query;
    const page = valueOr(await request.edge.rules.list({ organisation, kinds, limit, cursor }, request));
    const name = nameBriefly(request);
    return pageReply({ ...page, items: await Promise.all(page.items.map((one) => show(one, name))) });
  },
});

const addRoute = route({
  method: 'POST',
  path: '/v1/rules',
  action: 'write',
  tag,
  summary: 'Makes a rule: what it forbids is withdrawn at once; said twice, it is there once',
  body: ruleBody,
  answer: { status: 201, media: 'application/json', schema: rule, tagged: true },
  find: async (request) => {
    // Noted by who brought them together.
    if (request.body.kind === 'introduced' && !request.actor.animator)
      refuseFor('animators-only', 'forbidden');
    return { ...request.body, organisations: await idsOfOrganisations(request.body.organisations, request) };
  },
  about: ({ organisations: [first = ''] }) => ({ owners: [first] }),
  handle: async (given, request) => {
    const made = valueOr(await request.edge.rules.add(given, request));
    return ruleReply(made, request, { status: 201, location: `/v1/rules/${made.id}` });
  },
});

const findRule = async (request: EdgeRequest): Promise<Rule> =>
  valueOr(await request.edge.rules.get(request.part('id'), request));
const aboutRule = ({ organisations: [first = ''] }: Rule) => ({ owners: [first] });

const getRoute = route({
  method: 'GET',
  path: '/v1/rules/{id}',
  action: 'read-hidden',
  tag,
  summary: 'One rule',
  answer: { status: 200, media: 'application/json', schema: rule, tagged: true },
  find: findRule,
  about: aboutRule,
  handle: (of, request) => ruleReply(of, request),
});

const endRoute = route({
  method: 'DELETE',
  path: '/v1/rules/{id}',
  action: 'write',
  tag,
  summary: 'Takes a rule away: what it forbade may be suggested again',
  answer: { status: 204, media: 'none' },
  find: findRule,
  about: aboutRule,
  handle: async (of, request) => {
    const { id, version } = of;
    if (!matches(request.ifMatch, version))
      refuse(fault('conflict', { subject: 'rule', subjectId: id, currentVersion: version }), {
        current: await show(of, nameBriefly(request)),
        headers: { ETag: entityTag(version) },
      });
    const ifVersion = Array.isArray(request.ifMatch) ? version : undefined;
    valueOr(await request.edge.rules.remove(id, ifVersion, request));
    return empty;
  },
});

export const ruleRoutes: readonly Route[] = [listRoute, addRoute, getRoute, endRoute];
