// Answers for subscriptions: lists, changes, rotates and removes them.
import type {
  ChangeWebhookRequest,
  GetWebhookRequest,
  ListWebhooksRequest,
  ListWebhooksResponse,
  RemoveWebhookRequest,
  RemoveWebhookResponse,
  RotateWebhookSecretRequest,
  Webhook as WebhookMessage,
  WebhookWithSecret,
} from '../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { refuseLimit } from '../../platform/faults/refuse-limit.ts';
import { findWebhook, mayConnect, ownerFor, refuseOver, writeWebhook } from './find-webhook-api.ts';
import { readScheme, readType, webhookMessage, withSecret } from './webhook-messages-api.ts';
import { checkWebhook, mostOverlapHours, normalisedUrl } from './check-webhook.ts';
import { type WebhookDeps, webhookDueKinds } from './deps.ts';
import { rotated, type Scheme, secretBytes, secretOf } from './secrets.ts';
import { campus, changeWebhook, type Webhook } from './webhook.ts';

const msPerHour = 3_600_000;

const nowOf = ({ clock }: WebhookDeps): string => clock().toISOString();

export const listWebhooks = async (
  deps: WebhookDeps,
  { actor: by, keyId, limit, cursor }: ListWebhooksRequest,
): Promise<Outcome<ListWebhooksResponse>> => {
  const actor = readActor(by);
  const own = ownerFor(actor);
  const owner = keyId ?? (own === campus ? undefined : own);
  if (!mayConnect(actor, owner ?? campus)) return refused(fault('forbidden', { subject: 'webhook' }));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const page = await deps.webhooks.query({
    ...(owner === undefined ? { index: 'all', equals: [] } : { index: 'ofOwner', equals: [owner] }),
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return ok({ items: page.items.map((one) => webhookMessage(one, nowOf(deps))), next: page.next });
};

export const getWebhook = async (
  deps: WebhookDeps,
  { actor, id }: GetWebhookRequest,
): Promise<Outcome<WebhookMessage>> => {
  const found = await findWebhook(deps, actor, { id });
  return found.ok ? ok(webhookMessage(found.value, nowOf(deps))) : found;
};

const newSecret = ({ randomBytes }: WebhookDeps, scheme: Scheme) =>
  secretOf(scheme, randomBytes(secretBytes));

const changed = (deps: WebhookDeps, before: Webhook, request: ChangeWebhookRequest): Outcome<Webhook> => {
  const { url, description, events, paused } = request;
  const types = events.length === 0 ? undefined : events.map(readType);
  const violations = checkWebhook({ url, description, events: types }, deps);
  if (violations.length > 0) return refused(invalid(...violations));
  const change = {
    url: url === undefined ? undefined : normalisedUrl(url, deps),
    description,
    events: types?.filter((type) => type !== undefined),
    paused,
  };
  return ok(changeWebhook(before, change, nowOf(deps)));
};

export const changeWebhookAsked = async (
  deps: WebhookDeps,
  request: ChangeWebhookRequest,
): Promise<Outcome<WebhookMessage>> => {
  const found = await findWebhook(deps, request.actor, request);
  if (!found.ok) return found;
  const next = changed(deps, found.value.document, request);
  if (!next.ok) return next;
  const over = next.value.state === 'active' ? await refuseOver(deps, next.value) : undefined;
  if (over) return refused(over);
  const written = await writeWebhook(deps, next.value, found.value.version);
  if (!written.ok) return written;
  // What waited while it was paused goes out.
  if (next.value.state === 'active')
    await deps.schedule.set(webhookDueKinds.send, next.value.id, deps.clock());
  return ok(webhookMessage(written.value, nowOf(deps)));
};

export const rotateWebhookSecret = async (
  deps: WebhookDeps,
  request: RotateWebhookSecretRequest,
): Promise<Outcome<WebhookWithSecret>> => {
  const { overlapHours } = request;
  const found = await findWebhook(deps, request.actor, request);
  if (!found.ok) return found;
  if (overlapHours < 0 || overlapHours > mostOverlapHours) {
    const rule = overlapHours < 0 ? 'too-small' : 'too-big';
    const parameters = { min: '0', max: String(mostOverlapHours) };
    return refused(invalid({ field: 'overlap_hours', rule, value: String(overlapHours), parameters }));
  }
  const { document, version } = found.value;
  const scheme = readScheme(request.signing) ?? document.secrets[0]?.scheme ?? 'hmac';
  const now = deps.clock();
  const until = new Date(now.getTime() + overlapHours * msPerHour).toISOString();
  const secrets = rotated(document.secrets, newSecret(deps, scheme), { now: now.toISOString(), until });
  const written = await writeWebhook(deps, { ...document, secrets }, version);
  return written.ok ? ok(withSecret(written.value, now.toISOString())) : written;
};

/** Its messages are forgotten with their time: nobody finds them without it, and none is sent. */
export const removeWebhook = async (
  deps: WebhookDeps,
  request: RemoveWebhookRequest,
): Promise<Outcome<RemoveWebhookResponse>> => {
  const found = await findWebhook(deps, request.actor, request);
  if (!found.ok) return found;
  const { document, version } = found.value;
  const result = await deps.webhooks.delete(document.id, { ifVersion: version });
  if (result.kind === 'written') return ok({});
  const about = { subject: 'webhook', subjectId: document.id };
  return result.kind === 'conflict'
    ? refused(fault('conflict', { ...about, currentVersion: result.current }))
    : refused(fault('overloaded', about));
};
