// Makes a subscription; once, where the request comes again with its idempotency key.
import { createHash } from 'node:crypto';
import type {
  AddWebhookRequest,
  WebhookWithSecret,
} from '../../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { recordedAs } from '../../platform/access/actor.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { derivedId } from '../../platform/ids.ts';
import { mayConnect, ownerFor, refuseOver, writeWebhook } from './find-webhook-api.ts';
import { readScheme, readType, withSecret } from './webhook-messages-api.ts';
import { checkWebhook, normalisedUrl } from './check-webhook.ts';
import type { WebhookDeps } from './deps.ts';
import { type Scheme, secretBytes, secretOf } from './secrets.ts';
import { makeWebhook, mostWebhooks, type NewWebhook, type Webhook } from './webhook.ts';

/** Each costs a message for every change: an owner has some, not any number. */
const hasEnough = async ({ webhooks }: WebhookDeps, owner: string): Promise<boolean> => {
  const { items } = await webhooks.query({ index: 'ofOwner', equals: [owner], limit: mostWebhooks });
  return items.length >= mostWebhooks;
};

const checked = (
  deps: WebhookDeps,
  { url, description, events, signing }: AddWebhookRequest,
): Outcome<Pick<NewWebhook, 'url' | 'description' | 'events'> & { readonly scheme: Scheme }> => {
  const types = events.map(readType);
  const scheme = readScheme(signing);
  const violations = [
    ...checkWebhook({ url, description, events: types }, deps),
    ...(scheme ? [] : [{ field: 'signing', rule: 'required' } as const]),
  ];
  if (scheme === undefined || violations.length > 0) return refused(invalid(...violations));
  const known = types.filter((type) => type !== undefined);
  return ok({ url: normalisedUrl(url, deps), description, events: known, scheme });
};

const tooMany = () =>
  invalid({
    field: '',
    rule: 'not-allowed',
    parameters: { because: 'webhooks-enough', max: String(mostWebhooks) },
  });

const fingerprintOf = ({ url, description, events, signing }: AddWebhookRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([url, description, events, signing]))
    .digest('hex');

/** What the same idempotency key made before; the secret of it is shown to nobody again. */
const madeBefore = ({ document, version }: Stored<Webhook>, fingerprint: string): Outcome<never> =>
  refused(
    document.fingerprint === fingerprint
      ? fault('duplicate', { subject: 'webhook', subjectId: document.id, currentVersion: version })
      : invalid({ field: 'Idempotency-Key', rule: 'taken' }),
  );

/** Where one of that id was removed, it is made anew. */
const writeNew = async (deps: WebhookDeps, made: Webhook): Promise<Outcome<Stored<Webhook>>> => {
  const written = await writeWebhook(deps, made, 0);
  if (written.ok || written.fault.code !== 'conflict' || made.fingerprint === undefined) return written;
  const before = await deps.webhooks.get(made.id);
  return before
    ? madeBefore(before, made.fingerprint)
    : writeWebhook(deps, made, written.fault.currentVersion ?? 0);
};

export const addWebhook = async (
  deps: WebhookDeps,
  request: AddWebhookRequest,
): Promise<Outcome<WebhookWithSecret>> => {
  const actor = readActor(request.actor);
  const owner = ownerFor(actor);
  if (!mayConnect(actor, owner)) return refused(fault('forbidden', { subject: 'webhook' }));
  const asked = checked(deps, request);
  if (!asked.ok) return asked;
  const { scheme, ...of } = asked.value;
  const over = await refuseOver(deps, { owner });
  if (over) return refused(over);
  const { idempotencyKey } = request;
  const by = recordedAs(actor);
  const id = idempotencyKey === undefined ? deps.newId('whk') : derivedId('whk', by, idempotencyKey);
  const fingerprint = idempotencyKey === undefined ? {} : { fingerprint: fingerprintOf(request) };
  const before = idempotencyKey === undefined ? undefined : await deps.webhooks.get(id);
  if (before) return madeBefore(before, fingerprintOf(request));
  if (await hasEnough(deps, owner)) return refused(tooMany());
  const now = deps.clock().toISOString();
  const secret = secretOf(scheme, deps.randomBytes(secretBytes));
  const written = await writeNew(
    deps,
    makeWebhook({ ...of, ...{ id, owner, by, secret }, ...fingerprint }, now),
  );
  return written.ok ? ok(withSecret(written.value, now)) : written;
};
