// Webhooks: machines keep those of their key, staff all of them.
import * as z from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import type { Resource } from '../../platform/access/may.ts';
import type { Fault } from '../../platform/faults/fault.ts';
import { entityTag, matches, versionWanted } from '../http/entity-tags.ts';
import { changeVersioned, refuseStale } from '../change-versioned.ts';
import { refuseFor } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { type EdgeRequest, empty, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import {
  deliveryState,
  replayBody,
  replayed,
  rotationBody,
  webhook,
  webhookBody,
  webhookDelivery,
  webhookPatch,
  webhookWithSecret,
} from '../schemas/webhook.ts';
import type { Delivery, NewSecret, Webhook } from '../webhook-messages-api.ts';
import type { WebhookChange } from '../webhooks-api.ts';

const answered = { status: 200, media: 'application/json', schema: webhook, tagged: true } as const;

const show = (of: Webhook, { sentences }: Pick<EdgeRequest, 'sentences'>): Json => ({
  id: of.id,
  version: of.version,
  url: of.url,
  description: of.description,
  events: of.events,
  signing: of.signing,
  ...(of.publicKey === undefined ? {} : { public_key: of.publicKey }),
  ...(of.overlapUntil === undefined ? {} : { overlap_until: of.overlapUntil }),
  ...(of.key === undefined ? {} : { key: of.key }),
  state: of.pausedBecause === undefined ? 'active' : 'paused',
  ...(of.pausedBecause === undefined ? {} : { paused_because: of.pausedBecause }),
  ...(of.pausedAt === undefined ? {} : { paused_at: of.pausedAt }),
  text: sentences.webhooks[of.pausedBecause ?? 'active'],
  created_at: of.createdAt,
  by: of.by,
});

const showSecret = ({ webhook: of, secret }: NewSecret, request: Pick<EdgeRequest, 'sentences'>): Json => ({
  ...show(of, request),
  ...(secret === undefined ? {} : { secret }),
});

const showDelivery = ({ nextAt, payload, ...of }: Delivery): Json => ({
  ...of,
  payload: JSON.parse(payload) as Json,
  ...(nextAt === undefined ? {} : { next_at: nextAt }),
});

/** Whatever an actor makes or lists is of its own key, where it came in with one. */
const ofActor = (_: unknown, { keyId }: Actor): Resource => (keyId === undefined ? {} : { keyId });
const ofWebhook = ({ key }: Webhook): Resource => (key === undefined ? {} : { keyId: key });

const theWebhook = async (request: EdgeRequest): Promise<Webhook> =>
  valueOr(await request.edge.webhooks.get(request.part('id'), request));

const declared = { action: 'connect', tag: 'webhooks', scope: 'webhooks:write' } as const;
const ofOne = { ...declared, find: theWebhook, about: ofWebhook } as const;

const listRoute = route({
  ...declared,
  method: 'GET',
  path: '/v1/webhooks',
  summary: 'Webhooks, oldest first: to machines those of their key, to staff all',
  query: z.object({
    ...paging,
    key: z.string().max(80).optional().meta({ description: 'Only those of this key.' }),
  }),
  answer: { status: 200, media: 'application/json', schema: pageOf(webhook, 'WebhookPage') },
  find: ({ edge }) => edge.webhooks,
  about: ofActor,
  handle: async (webhooks, request) => {
    const { limit = defaultLimit, cursor, key } = request.query;
    const page = valueOr(await webhooks.list({ key, limit, cursor }, request));
    return pageReply({ ...page, items: page.items.map((one) => show(one, request)) });
  },
});

/** Where the idempotency key of the request came before. Whoever lost the answer rotates the secret for another. */
const refuseAgain = async ({ code, subjectId: id, violations = [] }: Fault, request: EdgeRequest) => {
  if (violations.some(({ field }) => field === 'Idempotency-Key'))
    return refuseFor('idempotency-key-taken', 'invalid');
  if (code !== 'duplicate' || id === undefined) return undefined;
  const of = valueOr(await request.edge.webhooks.get(id, request));
  return refuseFor('webhook-made-before', 'duplicate', {
    parameters: { id },
    current: show(of, request),
    headers: { ETag: entityTag(of.version) },
  });
};

const addRoute = route({
  ...declared,
  method: 'POST',
  path: '/v1/webhooks',
  summary:
    'Subscribes to what becomes public, from now on; shows the secret this once: sent again with its `Idempotency-Key`, 409 with the webhook that was made',
  body: webhookBody,
  idempotent: true,
  answer: { status: 201, media: 'application/json', schema: webhookWithSecret, tagged: true },
  find: ({ edge }) => edge.webhooks,
  about: ofActor,
  handle: async (webhooks, request) => {
    const added = await webhooks.add(request.body, request.idempotencyKey, request);
    if (!added.ok) await refuseAgain(added.fault, request);
    const made = valueOr(added);
    const { id, version } = made.webhook;
    return json(showSecret(made, request), { status: 201, version, location: `/v1/webhooks/${id}` });
  },
});

const getRoute = route({
  ...ofOne,
  method: 'GET',
  path: '/v1/webhooks/{id}',
  summary: 'One webhook, without its secret',
  answer: answered,
  handle: (of, request) => json(show(of, request), { version: of.version }),
});

type Patch = Omit<WebhookChange, 'paused'> & { readonly state?: 'active' | 'paused' };

const changeRoute = route({
  ...ofOne,
  method: 'PATCH',
  path: '/v1/webhooks/{id}',
  summary: 'Changes, pauses or resumes a webhook by a merge patch (RFC 7396)',
  body: webhookPatch,
  answer: answered,
  handle: ({ id }, request) => {
    const { state, ...change } = request.body as Patch;
    const paused = state === undefined ? undefined : state === 'paused';
    return changeVersioned(request, {
      subject: 'webhook',
      subjectId: id,
      read: () => theWebhook(request),
      show: (of) => show(of, request),
      write: ({ version }) => request.edge.webhooks.change(id, { ...change, paused }, version, request),
    });
  },
});

const removeRoute = route({
  ...ofOne,
  method: 'DELETE',
  path: '/v1/webhooks/{id}',
  summary: 'Takes a webhook away: nothing more is sent',
  answer: { status: 204, media: 'none' },
  handle: async (of, request) => {
    const stale = {
      subject: 'webhook',
      subjectId: of.id,
      show: (one: Webhook) => show(one, request),
    } as const;
    if (!matches(request.ifMatch, of.version)) return refuseStale(of, stale);
    const removed = await request.edge.webhooks.remove(of.id, versionWanted(request.ifMatch), request);
    if (!removed.ok && removed.fault.code === 'conflict')
      return refuseStale(await theWebhook(request), stale);
    valueOr(removed);
    return empty;
  },
});

const rotateRoute = route({
  ...ofOne,
  method: 'POST',
  path: '/v1/webhooks/{id}/rotate',
  summary: 'Gives it a new secret and shows it this once; for a while messages carry both signatures',
  body: rotationBody,
  conditional: true,
  answer: { ...answered, schema: webhookWithSecret },
  handle: async ({ id }, request) => {
    const { overlap_hours: overlapHours, signing } = request.body;
    const ifVersion = versionWanted(request.ifMatch);
    const rotated = valueOr(
      await request.edge.webhooks.rotate(id, { overlapHours, signing }, ifVersion, request),
    );
    return json(showSecret(rotated, request), { version: rotated.webhook.version });
  },
});

const testRoute = route({
  ...ofOne,
  method: 'POST',
  path: '/v1/webhooks/{id}/test',
  summary: 'Sends `webhook.test` at once, and says what came of it; tried once, also while paused',
  answer: { status: 200, media: 'application/json', schema: webhookDelivery },
  handle: async ({ id }, request) =>
    json(showDelivery(valueOr(await request.edge.webhooks.test(id, request)))),
});

const deliveriesRoute = route({
  ...ofOne,
  method: 'GET',
  path: '/v1/webhooks/{id}/deliveries',
  summary: 'Messages that were sent or are to be, newest first, each attempt with its status; kept 30 days',
  query: z.object({ ...paging, state: deliveryState.optional() }),
  answer: { status: 200, media: 'application/json', schema: pageOf(webhookDelivery, 'WebhookDeliveryPage') },
  handle: async ({ id }, request) => {
    const { limit = defaultLimit, cursor, state } = request.query;
    const page = valueOr(await request.edge.webhooks.deliveries(id, { state, limit, cursor }, request));
    return pageReply({ ...page, items: page.items.map(showDelivery) });
  },
});

const replayRoute = route({
  ...ofOne,
  method: 'POST',
  path: '/v1/webhooks/{id}/replay',
  summary: 'Sends again: one message, or all that were given up since a time',
  body: replayBody,
  answer: { status: 200, media: 'application/json', schema: replayed },
  handle: async ({ id }, request) => {
    const { delivery, failed_since: failedSince } = request.body;
    const count = valueOr(await request.edge.webhooks.replay(id, { delivery, failedSince }, request));
    return json({ replayed: count });
  },
});

export const webhookRoutes: readonly Route[] = [
  listRoute,
  addRoute,
  getRoute,
  changeRoute,
  removeRoute,
  rotateRoute,
  testRoute,
  deliveriesRoute,
  replayRoute,
];
