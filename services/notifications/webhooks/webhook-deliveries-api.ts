// Answers for what was sent to a subscriber: the log, a test, and sending again.
import type {
  ListWebhookDeliveriesRequest,
  ListWebhookDeliveriesResponse,
  ReplayWebhookDeliveriesRequest,
  ReplayWebhookDeliveriesResponse,
  TestWebhookRequest,
  WebhookDelivery,
} from '../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { queryPages } from '../../platform/document-store/query-all.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { refuseLimit } from '../../platform/faults/refuse-limit.ts';
import { findWebhook, refuseOver } from './find-webhook-api.ts';
import { deliveryMessage, readState } from './webhook-messages-api.ts';
import { afterAttempt, type Delivery, newDelivery, replayed } from './delivery.ts';
import { type WebhookDeps, webhookDueKinds } from './deps.ts';
import { payloadOf } from './event-types.ts';
import { attempt } from './send-webhooks.ts';

const pageSize = 200;
/** Who asks waits for it: not as long as a subscriber may take otherwise. */
const testTimeoutMs = 5_000;

export const listWebhookDeliveries = async (
  deps: WebhookDeps,
  { actor, webhookId, state: wanted, limit, cursor }: ListWebhookDeliveriesRequest,
): Promise<Outcome<ListWebhookDeliveriesResponse>> => {
  const found = await findWebhook(deps, actor, { id: webhookId });
  if (!found.ok) return found;
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const state = readState(wanted);
  const page = await deps.deliveries.query({
    ...(state === undefined
      ? { index: 'ofWebhook', equals: [webhookId] }
      : { index: 'inState', equals: [webhookId, state] }),
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return ok({ items: page.items.map(({ document }) => deliveryMessage(document)), next: page.next });
};

export const testWebhook = async (
  deps: WebhookDeps,
  { actor, id: webhookId }: TestWebhookRequest,
): Promise<Outcome<WebhookDelivery>> => {
  const found = await findWebhook(deps, actor, { id: webhookId });
  if (!found.ok) return found;
  const over = await refuseOver(deps, found.value.document);
  if (over) return refused(over);
  const began = deps.clock().toISOString();
  const type = 'webhook.test';
  const payload = payloadOf(type, began, { webhook: webhookId });
  const message = newDelivery({ id: deps.newId('whd'), webhookId, type, payload }, began);
  const tried = await attempt(deps, found.value.document, message, testTimeoutMs);
  const done = afterAttempt(message, tried, { now: deps.clock(), jitter: 0, once: true });
  const result = await deps.deliveries.put(done, { ifVersion: 0 });
  return result.kind === 'written'
    ? ok(deliveryMessage(done))
    : refused(fault('overloaded', { subject: 'webhook', subjectId: webhookId }));
};

const again = async (deps: WebhookDeps, found: readonly Stored<Delivery>[]): Promise<number> => {
  const now = deps.clock().toISOString();
  const results = await deps.deliveries.batch(
    found.map(({ document, version }) => ({ put: replayed(document, now), ifVersion: version })),
  );
  return results.filter(({ kind }) => kind === 'written').length;
};

const againSince = async (deps: WebhookDeps, webhookId: string, since: string): Promise<number> => {
  let count = 0;
  const query = { index: 'ended', equals: [webhookId, 'failed'], limit: pageSize };
  for await (const some of queryPages(deps.deliveries, query)) {
    const wanted = some.filter(({ document: { endedAt = '' } }) => endedAt >= since);
    count += await again(deps, wanted);
    if (wanted.length < some.length) break;
  }
  return count;
};

const againOne = async (deps: WebhookDeps, webhookId: string, id: string): Promise<Outcome<number>> => {
  const found = await deps.deliveries.get(id);
  if (found?.document.webhookId !== webhookId)
    return refused(fault('not-found', { subject: 'webhook message', subjectId: id.slice(0, 80) }));
  return ok(await again(deps, [found]));
};

export const replayWebhookDeliveries = async (
  deps: WebhookDeps,
  { actor, webhookId, deliveryId, failedSince }: ReplayWebhookDeliveriesRequest,
): Promise<Outcome<ReplayWebhookDeliveriesResponse>> => {
  const found = await findWebhook(deps, actor, { id: webhookId });
  if (!found.ok) return found;
  if (deliveryId === undefined && failedSince === undefined)
    return refused(invalid({ field: 'failed_since', rule: 'required' }));
  const over = await refuseOver(deps, found.value.document);
  if (over) return refused(over);
  const count =
    deliveryId === undefined
      ? ok(await againSince(deps, webhookId, failedSince?.toISOString() ?? ''))
      : await againOne(deps, webhookId, deliveryId);
  if (!count.ok) return count;
  await deps.schedule.set(webhookDueKinds.send, webhookId, deps.clock());
  return ok({ replayed: count.value });
};
