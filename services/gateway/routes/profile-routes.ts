// The routes that every kind of profile has: list, read, make, change, remove. One table of kinds makes them all.
import * as z from 'zod';
import type { Profile } from '../profile-messages-api.ts';
import { takeBody } from '../profiles/take-body.ts';
import { change, create, find, maySee, remove, represent } from '../profiles/write-profile.ts';
import { hasExternalIds, type Kind, kinds } from '../profiles/kinds.ts';
import { type EdgeRequest, empty, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { externalId, reference } from '../schemas/fields.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { endFormerAddress } from '../sign-in/end-former-address.ts';
import { fieldsOf, selectFields } from '../select-fields.ts';

export const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Fields = readonly string[] | undefined;

export const profileReply = async (
  profile: Profile,
  request: EdgeRequest,
  { fields, ...more }: { status?: number; location?: string; fields?: Fields } = {},
) => {
  const { json: shown, tag } = await represent(profile, request);
  // The tag names the state, however little of it is shown.
  return json(selectFields(shown, fields), { ...more, tag });
};

/** What an actor may not see is not in the list, whatever profiles let through. */
export const listProfiles = async (
  kind: Kind,
  filter: {
    organisation?: string | undefined;
    person?: string | undefined;
    named?: string | undefined;
    external_id?: string | undefined;
    limit?: number | undefined;
    cursor?: string | undefined;
    fields?: Fields;
  },
  request: EdgeRequest,
) => {
  const { organisation, person, named, external_id: of, limit = defaultLimit, cursor, fields } = filter;
  const { profiles } = request.edge;
  if (of !== undefined) {
    const one = await profiles.get(kind, of, request);
    if (!one.ok && one.fault.code !== 'not-found') return valueOr<never>(one);
    const items = one.ok && maySee(one.value, request) ? [selectFields(one.value.json, fields)] : [];
    return pageReply({ items });
  }
  const personId =
    person === undefined || !person.includes(':') ? person : (await find('person', person, request)).id;
  const page = valueOr(await profiles.list(kind, { organisation, personId, named, limit, cursor }, request));
  const items = page.items.filter((profile) => maySee(profile, request));
  return pageReply({ ...page, items: items.map((profile) => selectFields(profile.json, fields)) });
};

const filters = z.object({
  ...paging,
  organisation: reference('Only those of this organisation').optional(),
  person: reference('Only those of this person').optional(),
  named: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Only those whose name or address has each of these words in it.' }),
  external_id: externalId.optional(),
  fields: fieldsOf(kinds.organisation.answer),
});

/** The filters this kind has; the others are refused as unknown. */
const listQuery = (kind: Kind): typeof filters => {
  const has = {
    external_id: hasExternalIds(kind),
    person: kind === 'membership',
    named: kind === 'person',
    organisation: kind !== 'person' && kind !== 'organisation',
    // Of the kind whose items are large.
    fields: kind === 'organisation',
  };
  const lacks = Object.entries(has).flatMap(([name, there]) => (there ? [] : [[name, true]]));
  return filters.omit(Object.fromEntries(lacks) as object) as typeof filters;
};

const listRoute = (kind: Kind): Route => {
  const { path, title, read, scope, answer } = kinds[kind];
  return route({
    method: 'GET',
    path: `/v1/${path}`,
    action: read,
    scope,
    tag: path,
    summary: `Those the asker may see, in the order of their ids: ${title}`,
    query: listQuery(kind),
    answer: { status: 200, media: 'application/json', schema: pageOf(answer, `${titled(kind)}Page`) },
    find: ({ query }) => query,
    // Anybody may ask; each item is held against the actor's rights on its own.
    about: (_, { personId }) => ({ visibility: 'public', ...(personId === undefined ? {} : { personId }) }),
    handle: (query, request) => listProfiles(kind, query, request),
  });
};

const getRoute = (kind: Kind): Route => {
  const { path, title, read, scope, answer, resource } = kinds[kind];
  return route({
    method: 'GET',
    path: `/v1/${path}/{id}`,
    action: read,
    scope,
    tag: path,
    summary: `One of them, by its id or an external id: ${title}`,
    query: kind === 'organisation' ? filters.pick({ fields: true }) : undefined,
    answer: { status: 200, media: 'application/json', schema: answer, tagged: true },
    find: (request) => find(kind, request.part('id'), request),
    // A membership is also for the person it is about to read: `find` has decided.
    about: (profile) => (kind === 'membership' ? { visibility: 'public' } : resource(profile.json)),
    handle: (profile, request) => profileReply(profile, request, { fields: request.query?.fields }),
  });
};

const postRoute = (kind: Kind): Route => {
  const { path, title, body, write, create: making, answer, resource } = kinds[kind];
  return route({
    method: 'POST',
    path: `/v1/${path}`,
    action: making ?? write,
    tag: path,
    summary: `Makes a new one: ${title}`,
    body,
    idempotent: true,
    answer: { status: 201, media: 'application/json', schema: answer, tagged: true },
    find: (request) => takeBody(kind, request.body, request),
    about: (taken) => resource(taken.json),
    handle: async (taken, request) => {
      const profile = await create(kind, taken, request);
      return profileReply(profile, request, { status: 201, location: `/v1/${path}/${profile.id}` });
    },
  });
};

/** Told in the language of whose address it was, not of who changed it. */
const endAddressBefore = async (before: Profile, after: Profile, request: EdgeRequest): Promise<void> => {
  const { email: former, language } = before.json;
  if (after.json['email'] === former) return;
  const locale = language === 'en' ? 'en' : 'fr';
  await endFormerAddress(
    { personId: after.id, former: typeof former === 'string' ? former : undefined, locale },
    request,
  );
};

const patchRoute = (kind: Kind, path: string, id: (request: EdgeRequest) => string): Route => {
  const { title, write, answer, resource, path: tag, patch } = kinds[kind];
  return route({
    method: 'PATCH',
    path,
    action: write,
    tag,
    summary: `Changes one by a merge patch (RFC 7396): ${title}`,
    body: patch,
    answer: { status: 200, media: 'application/json', schema: answer, tagged: true },
    find: (request) => find(kind, id(request), request),
    about: (profile) => resource(profile.json),
    handle: async (profile, request) => {
      const changed = await change(profile, request.body, request);
      if (kind === 'person') await endAddressBefore(profile, changed, request);
      return profileReply(changed, request);
    },
  });
};

const deleteRoute = (kind: Kind): Route => {
  const { path, title, write, remove: removing, resource } = kinds[kind];
  return route({
    method: 'DELETE',
    path: `/v1/${path}/{id}`,
    action: removing ?? write,
    tag: path,
    summary: `Removes one: ${title}`,
    answer: { status: 204, media: 'none' },
    find: (request) => find(kind, request.part('id'), request),
    about: (profile) => resource(profile.json),
    handle: async (profile, request) => {
      await remove(profile, request);
      return empty;
    },
  });
};

const listed = [
  'organisation',
  'statement',
  'text',
  'collaboration',
  'person',
  'membership',
  'consent',
] as const;

const settingsRoute = route({
  method: 'GET',
  path: '/v1/settings',
  action: 'read',
  tag: 'settings',
  summary: 'The campus’s settings',
  answer: { status: 200, media: 'application/json', schema: kinds.settings.answer, tagged: true },
  find: (request) => find('settings', 'campus', request),
  about: (profile) => kinds.settings.resource(profile.json),
  handle: (profile, request) => profileReply(profile, request),
});

export const profileRoutes: readonly Route[] = [
  ...listed.flatMap((kind) => [
    listRoute(kind),
    postRoute(kind),
    getRoute(kind),
    patchRoute(kind, `/v1/${kinds[kind].path}/{id}`, (request) => request.part('id')),
    // A consent is a record: it is withdrawn, not removed.
    ...(kind === 'consent' ? [] : [deleteRoute(kind)]),
  ]),
  settingsRoute,
  patchRoute('settings', '/v1/settings', () => 'campus'),
];
