// Keys of partners: listed, made, changed, rotated and revoked by animators and administrators. A secret is shown once.
import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { recordedAs } from '../../platform/access/actor.ts';
import { ok, type Outcome } from '../../platform/faults/fault.ts';
import { changeVersioned, refuseStale } from '../change-versioned.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import { addKey, changeKey, endKey, getKey, giveSecret, listKeys } from '../keys/keep-keys.ts';
import { type Key, stateOf } from '../keys/key.ts';
import { showKey, writtenKey } from '../keys/show-key.ts';
import { alsoWrongWithKey, patchKey, takeKey } from '../keys/take-key.ts';
import { refuseFor } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { type EdgeRequest, empty, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { nameBriefly } from '../rounds/name-briefly.ts';
import { key, keyBody, keyPatch, keyWithSecret, rotateBody } from '../schemas/key.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';

const connect = { action: 'connect', tag: 'keys', about: () => ({}) } as const;
const answered = { status: 200, media: 'application/json', schema: key, tagged: true } as const;

interface Seen {
  readonly key: Key;
  readonly version: number;
  readonly shown: Json;
}

const see = async (of: Key, request: EdgeRequest, name = nameBriefly(request)): Promise<Seen> => {
  const organisation = of.organisation === undefined ? {} : { organisation: await name(of.organisation) };
  const shown = showKey(of, { ...organisation, now: request.edge.keys.clock() });
  return { key: of, version: of.version, shown };
};

const find = async (request: EdgeRequest): Promise<Seen> =>
  see(valueOr(await getKey(request.edge.keys, request.part('id'))), request);

const refusing = ({ key: { id } }: Seen) =>
  ({ subject: 'key', subjectId: id, show: ({ shown }: Seen) => shown }) as const;

/** The key as the request named it, where it did; `ifVersion` where it did. */
const findNamed = async (
  request: EdgeRequest,
): Promise<Seen & { readonly ifVersion: number | undefined }> => {
  const seen = await find(request);
  if (!matches(request.ifMatch, seen.version)) return refuseStale(seen, refusing(seen));
  return { ...seen, ifVersion: Array.isArray(request.ifMatch) ? seen.version : undefined };
};

const standing = ({ key: { id }, version, shown }: Seen) => ({
  parameters: { id },
  current: shown,
  headers: { ETag: entityTag(version) },
});

const refuseRevoked = (seen: Seen): void => {
  if (seen.key.revokedAt !== undefined)
    refuseFor('key-is-revoked', 'conflict', { status: 409, ...standing(seen) });
};

const listRoute = route({
  ...connect,
  method: 'GET',
  path: '/v1/keys',
  summary: 'Keys of partners, the newest first, revoked ones too',
  query: z.object(paging),
  answer: { status: 200, media: 'application/json', schema: pageOf(key, 'KeyPage') },
  find: ({ edge }) => edge.keys,
  handle: async (keys, request) => {
    const { limit = defaultLimit, cursor } = request.query;
    const { items, next } = await listKeys(keys, { limit, cursor });
    const name = nameBriefly(request);
    const seen = await Promise.all(items.map(({ document }) => see(document, request, name)));
    return pageReply({ items: seen.map(({ shown }) => shown), ...(next === undefined ? {} : { next }) });
  },
});

const addRoute = route({
  ...connect,
  method: 'POST',
  path: '/v1/keys',
  summary:
    'Makes a key, and shows its secret this once: sent again with its `Idempotency-Key`, 409 with the key that was made',
  body: keyBody,
  alsoWrong: alsoWrongWithKey,
  idempotent: true,
  answer: { ...answered, status: 201, schema: keyWithSecret },
  find: ({ edge }) => edge.keys,
  handle: async (keys, request) => {
    const { body, idempotencyKey, actor } = request;
    const terms = await takeKey(body, request);
    const fingerprint = hash('sha256', JSON.stringify(body));
    const idempotent = idempotencyKey === undefined ? undefined : { key: idempotencyKey, fingerprint };
    const added = await addKey(keys, { terms, by: recordedAs(actor), idempotent });
    if (added.kind === 'other-request') return refuseFor('idempotency-key-taken', 'invalid');
    const seen = await see(added.key, request);
    // Whoever lost the answer rotates the key for another secret: this one is known to nobody any more.
    if (added.kind === 'made-before') return refuseFor('key-made-before', 'duplicate', standing(seen));
    const { key: made, version, shown } = seen;
    const { secret } = added;
    return json({ ...shown, secret }, { status: 201, version, location: `/v1/keys/${made.id}` });
  },
});

const getRoute = route({
  ...connect,
  method: 'GET',
  path: '/v1/keys/{id}',
  summary: 'One key',
  answer: answered,
  find: () => undefined,
  handle: async (_, request) => {
    const { shown, version } = await find(request);
    return json(shown, { version });
  },
});

const changeRoute = route({
  ...connect,
  method: 'PATCH',
  path: '/v1/keys/{id}',
  summary: 'Changes a key by a merge patch (RFC 7396); its secrets stay as they are',
  body: keyPatch,
  answer: answered,
  find: ({ edge }) => edge.keys,
  handle: (keys, request) =>
    changeVersioned<Seen>(request, {
      subject: 'key',
      subjectId: request.part('id').slice(0, 80),
      read: () => find(request),
      show: ({ shown }) => shown,
      write: async (current): Promise<Outcome<Seen>> => {
        refuseRevoked(current);
        const terms = await patchKey(current.key, request.body, request);
        const next = writtenKey({ ...current.key, organisation: undefined, ...terms });
        if (isDeepStrictEqual(next, writtenKey(current.key))) return ok(current);
        const written = await changeKey(keys, current.key, terms);
        return written.ok ? ok(await see(written.value, request)) : written;
      },
    }),
});

const rotateRoute = route({
  ...connect,
  method: 'POST',
  path: '/v1/keys/{id}/rotate',
  summary:
    'Gives a key a new secret, shown this once; one from before stays good for a while: the newest that was ever used; none of a suspended key',
  body: rotateBody,
  conditional: true,
  answer: { ...answered, schema: keyWithSecret },
  find: ({ edge }) => edge.keys,
  handle: async (keys, request) => {
    const seen = await findNamed(request);
    refuseRevoked(seen);
    const now = keys.clock();
    if (stateOf(seen.key, now) === 'expired')
      refuseFor('key-is-expired', 'conflict', { status: 409, ...standing(seen) });
    const until = new Date(now.getTime() + request.body.overlap_hours * 3_600_000);
    const given = valueOr(await giveSecret(keys, { id: seen.key.id, ifVersion: seen.ifVersion }, until));
    const { shown, version } = await see(given.key, request);
    return json({ ...shown, secret: given.secret }, { version });
  },
});

const revokeRoute = route({
  ...connect,
  method: 'DELETE',
  path: '/v1/keys/{id}',
  summary: 'Revokes a key for good: it opens nothing any more, and stays in the list',
  answer: { status: 204, media: 'none' },
  find: ({ edge }) => edge.keys,
  handle: async (keys, request) => {
    const { key: of, ifVersion } = await findNamed(request);
    valueOr(await endKey(keys, { id: of.id, ifVersion }, recordedAs(request.actor)));
    return empty;
  },
});

export const keyRoutes: readonly Route[] = [
  listRoute,
  addRoute,
  getRoute,
  changeRoute,
  revokeRoute,
  rotateRoute,
];
