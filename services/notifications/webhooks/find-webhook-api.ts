// Finds a subscription for who may know of it, and writes the state that was looked at.
import type { Actor as ActorMessage } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { may, type Resource } from '../../platform/access/may.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { type Fault, fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import type { WebhookDeps } from './deps.ts';
import { keyEndOf } from './end-webhooks.ts';
import { campus, type Webhook } from './webhook.ts';

/** What `may` is asked about. */
const resourceOf = (owner: string): Resource => (owner === campus ? {} : { keyId: owner });

/** Whose what an actor makes is. */
export const ownerFor = ({ kind, keyId }: Actor): string =>
  kind === 'machine' && keyId !== undefined ? keyId : campus;

export const mayConnect = (actor: Actor, owner: string): boolean => may(actor, 'connect', resourceOf(owner));

/** What may not be known of is not there. */
export const findWebhook = async (
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
  actor: ActorMessage | undefined,
  { id, ifVersion }: { readonly id: string; readonly ifVersion?: number | undefined },
): Promise<Outcome<Stored<Webhook>>> => {
  const found = await webhooks.get(id);
  const about = { subject: 'webhook', subjectId: id.slice(0, 80) };
  if (!found || !mayConnect(readActor(actor), found.document.owner))
    return refused(fault('not-found', about));
  if (ifVersion !== undefined && ifVersion !== found.version)
    return refused(fault('conflict', { ...about, currentVersion: found.version }));
  return ok(found);
};

/** Refuses what would be sent for a key that is over. */
export const refuseOver = async (
  deps: WebhookDeps,
  webhook: Pick<Webhook, 'owner'>,
): Promise<Fault | undefined> =>
  (await keyEndOf(deps, webhook)) === undefined
    ? undefined
    : invalid({ field: '', rule: 'not-allowed', parameters: { because: 'webhook-key-over' } });

export const writeWebhook = async (
  { webhooks }: Pick<WebhookDeps, 'webhooks'>,
  document: Webhook,
  ifVersion: number,
): Promise<Outcome<Stored<Webhook>>> => {
  const result = await webhooks.put(document, { ifVersion });
  const about = { subject: 'webhook', subjectId: document.id };
  if (result.kind === 'written') return ok({ document, version: result.version });
  return result.kind === 'conflict'
    ? refused(fault('conflict', { ...about, currentVersion: result.current }))
    : refused(fault('overloaded', about));
};
