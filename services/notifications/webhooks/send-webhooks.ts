// Sends what is due to one subscriber, some messages at a time, and keeps what came of each. Killed between sending and
// keeping, a message is sent again under the same id: at least once.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { afterAttempt, type Delivery, dropped } from './delivery.ts';
import { type WebhookDeps, webhookDueKinds } from './deps.ts';
import { followKey, keyEndOf } from './end-webhooks.ts';
import { signedHeaders } from './sign-message.ts';
import { pauseWebhook, type PauseReason, type Webhook } from './webhook.ts';

/** At once to one subscriber. */
const atOnce = 8;
/** In one go: others have their turn in between. */
const mostInTurn = 4 * atOnce;
/** How often a pause is written on a newer state. */
const attemptsToPause = 5;

/** Animators are told; also again, where whoever paused it came no further. */
const tellPaused = async (
  { schedule, clock }: Pick<WebhookDeps, 'schedule' | 'clock'>,
  { id, paused }: Pick<Webhook, 'id' | 'paused'>,
): Promise<void> => {
  if (paused) await schedule.set(webhookDueKinds.tellPaused, id, clock());
};

export const pause = async (deps: WebhookDeps, webhookId: string, because: PauseReason): Promise<void> => {
  for (let attempt = 0; attempt < attemptsToPause; attempt += 1) {
    const found = await deps.webhooks.get(webhookId);
    if (!found || found.document.state === 'paused') return;
    const { webhooks, clock, log } = deps;
    const paused = pauseWebhook(found.document, because, clock().toISOString());
    const result = await webhooks.put(paused, { ifVersion: found.version });
    if (result.kind !== 'written') continue;
    await tellPaused(deps, paused);
    log.warn({ webhook: webhookId, because }, 'a webhook was paused: nothing more is sent to it');
    return;
  }
};

/** Nothing has arrived there since this one was to be sent. */
const nothingArrivedSince = async (
  { deliveries }: WebhookDeps,
  { webhookId, askedAt }: Delivery,
): Promise<boolean> => {
  const { items } = await deliveries.query({ index: 'ended', equals: [webhookId, 'delivered'], limit: 1 });
  return (items[0]?.document.endedAt ?? '') < askedAt;
};

const pauseWhereDue = async (deps: WebhookDeps, delivery: Delivery): Promise<void> => {
  if (delivery.state !== 'failed') return;
  if (delivery.attempts.at(-1)?.status === 410) await pause(deps, delivery.webhookId, 'gone');
  else if (await nothingArrivedSince(deps, delivery)) await pause(deps, delivery.webhookId, 'failing');
};

/** What is told as changed must be known to subscribers still: otherwise they are told so instead. */
const isGone = async ({ subjects }: WebhookDeps, { subjectId, type }: Delivery): Promise<boolean> => {
  if (subjectId === undefined || !type.endsWith('.changed')) return false;
  return (await subjects.get(subjectId))?.document.shown === false;
};

export const attempt = async (
  { post, clock }: Pick<WebhookDeps, 'post' | 'clock'>,
  { url, secrets }: Webhook,
  { id, payload }: Pick<Delivery, 'id' | 'payload'>,
  timeoutMs?: number,
) => post({ url, body: payload, headers: signedHeaders({ id, payload }, secrets, clock()) }, timeoutMs);

const sendOne = async (
  deps: WebhookDeps,
  webhook: Webhook,
  { document, version }: Stored<Delivery>,
): Promise<void> => {
  const { clock, random, deliveries } = deps;
  const next = (await isGone(deps, document))
    ? dropped(document, clock().toISOString())
    : afterAttempt(document, await attempt(deps, webhook, document), { now: clock(), jitter: random() });
  const result = await deliveries.put(next, { ifVersion: version });
  // Asked for again meanwhile: that counts.
  if (result.kind === 'written') await pauseWhereDue(deps, next);
};

const toSend = async (
  { deliveries }: WebhookDeps,
  webhookId: string,
  limit: number,
): Promise<readonly Stored<Delivery>[]> =>
  (await deliveries.query({ index: 'toSend', equals: [webhookId], limit })).items;

/** Looked for again once it is set: a message that was written meanwhile set a sooner time, whose place this one took. */
const setNext = async (deps: WebhookDeps, webhookId: string): Promise<void> => {
  let set = '';
  for (;;) {
    const [next] = await toSend(deps, webhookId, 1);
    const at = next?.document.dueAt;
    if (at === undefined || (set !== '' && at >= set)) return;
    await deps.schedule.set(webhookDueKinds.send, webhookId, new Date(at));
    set = at;
  }
};

/** As it stands now: undefined once it is gone or paused, or its key is over. */
const toBeSentTo = async (deps: WebhookDeps, webhookId: string): Promise<Webhook | undefined> => {
  const webhook = (await deps.webhooks.get(webhookId))?.document;
  if (webhook?.state !== 'active') {
    if (webhook) await tellPaused(deps, webhook);
    return undefined;
  }
  if ((await keyEndOf(deps, webhook)) === undefined) return webhook;
  await followKey(deps, webhook.owner);
  return undefined;
};

/** Sends what is due, then sets when the next one is. */
export const sendDue = async (deps: WebhookDeps, webhookId: string): Promise<void> => {
  if (!(await toBeSentTo(deps, webhookId))) return;
  const now = deps.clock().toISOString();
  const due = (await toSend(deps, webhookId, mostInTurn)).filter(
    ({ document }) => (document.dueAt ?? '') <= now,
  );
  for (let from = 0; from < due.length; from += atOnce) {
    // Looked at again: a receiver may take its time, and what ends meanwhile ends at once.
    const webhook = await toBeSentTo(deps, webhookId);
    if (!webhook) return;
    await Promise.all(due.slice(from, from + atOnce).map((stored) => sendOne(deps, webhook, stored)));
  }
  await setNext(deps, webhookId);
};
