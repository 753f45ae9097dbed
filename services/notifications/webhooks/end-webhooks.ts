// Ends the subscriptions of a key that is over: nothing more is sent, also not what waits. First the key is known to be
// over, then its subscriptions are looked for: one that is made meanwhile finds it so, or is found.
import { msPerDay } from '../../platform/day-number.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import { dropped } from './delivery.ts';
import { type WebhookDeps, webhookDueKinds } from './deps.ts';
import { keptDays } from './forget-deliveries.ts';
import { endOf, type KeyEnd, keyEnds, type KnownKey } from './known-keys.ts';
import { campus, endWebhook, type Webhook } from './webhook.ts';

const pageSize = 200;
/** How often an end is written on a newer state. */
const attempts = 5;

const overloaded = (): FaultError => new FaultError(fault('overloaded', { subject: 'webhook' }));

const dropWaiting = async ({ deliveries, clock }: WebhookDeps, webhookId: string): Promise<void> => {
  const now = clock().toISOString();
  for (;;) {
    const { items } = await deliveries.query({ index: 'toSend', equals: [webhookId], limit: pageSize });
    if (items.length === 0) return;
    const results = await deliveries.batch(
      items.map(({ document, version }) => ({ put: dropped(document, now), ifVersion: version })),
    );
    // Each round must bring it nearer to its end.
    if (results.every(({ kind }) => kind !== 'written')) throw overloaded();
  }
};

const endOne = async (deps: WebhookDeps, webhookId: string, because: KeyEnd): Promise<void> => {
  const { webhooks, clock } = deps;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await webhooks.get(webhookId);
    if (!found) return;
    const ended = endWebhook(found.document, because, clock().toISOString());
    const result =
      ended === found.document ? undefined : await webhooks.put(ended, { ifVersion: found.version });
    if (result === undefined || result.kind === 'written') return dropWaiting(deps, webhookId);
  }
  throw overloaded();
};

const endAll = async (deps: WebhookDeps, keyId: string, because: KeyEnd): Promise<void> => {
  const own = await queryAll(deps.webhooks, { index: 'ofOwner', equals: [keyId], limit: pageSize });
  for (const { document } of own) await endOne(deps, document.id, because);
};

/** Ends what is to be ended; a key that still is good is looked at again when it expires. */
export const followKey = async (deps: WebhookDeps, keyId: string): Promise<void> => {
  const key = (await deps.keys.get(keyId))?.document;
  const because = endOf(key, deps.clock().toISOString());
  if (because) return endAll(deps, keyId, because);
  if (key?.expiresAt !== undefined)
    await deps.schedule.set(webhookDueKinds.followKey, keyId, new Date(key.expiresAt));
};

/** Takes in one state, of which older ones may come again. */
export const takeKey = async (deps: WebhookDeps, key: KnownKey): Promise<void> => {
  const found = await deps.keys.get(key.id);
  const known = found?.document.sourceVersion ?? 0;
  if (known > key.sourceVersion) return;
  if (known < key.sourceVersion) {
    const result = await deps.keys.put(key, { ifVersion: found?.version ?? 0 });
    if (result.kind !== 'written') throw new FaultError(fault('conflict', { subject: 'key' }));
  }
  await followKey(deps, key.id);
};

/** Why nothing is sent to a subscriber, by its key as it is known here; undefined where it may be. */
export const keyEndOf = async (
  { keys, clock }: Pick<WebhookDeps, 'keys' | 'clock'>,
  { owner }: Pick<Webhook, 'owner'>,
): Promise<KeyEnd | undefined> =>
  owner === campus ? undefined : endOf((await keys.get(owner))?.document, clock().toISOString());

/** Subscriptions that ended are shown as long as their messages are; says whether there may be more. */
export const forgetEnded = async (
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
  now: Date,
): Promise<boolean> => {
  const before = new Date(now.getTime() - keptDays * msPerDay).toISOString();
  let more = false;
  for (const because of keyEnds) {
    const page = await webhooks.query({ index: 'pausedFor', equals: [because], limit: pageSize });
    const old = page.items.filter(({ document: { paused } }) => (paused?.at ?? before) < before);
    for (const { document, version } of old) await webhooks.delete(document.id, { ifVersion: version });
    more ||= old.length === pageSize;
  }
  return more;
};
