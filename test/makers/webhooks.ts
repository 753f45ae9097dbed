// Webhooks on collections in memory, with a receiver that answers as it is told.
import { KeyChanged } from '../../proto/generated/passerelle/gateway/v1/keys.ts';
import { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentChanged, ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { StatementChanged } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { TextChanged } from '../../proto/generated/passerelle/profiles/v1/text.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { onConsentChanged } from '../../services/notifications/on-consent-changed.ts';
import { onKeyChanged } from '../../services/notifications/on-key-changed.ts';
import { onOrganisationChanged } from '../../services/notifications/on-organisation-changed.ts';
import { onStatementChanged } from '../../services/notifications/on-statement-changed.ts';
import { onTextChanged } from '../../services/notifications/on-text-changed.ts';
import { webhookDueWork } from '../../services/notifications/on-webhooks-due.ts';
import {
  partnerStandings,
  webhookDeliveries,
  webhooks,
  webhookSubjects,
} from '../../services/notifications/webhooks/collections.ts';
import { knownKeys } from '../../services/notifications/webhooks/known-keys.ts';
import type { Attempt } from '../../services/notifications/webhooks/delivery.ts';
import type { WebhookDeps, WithHooks } from '../../services/notifications/webhooks/deps.ts';
import { type EventType, eventTypes } from '../../services/notifications/webhooks/event-types.ts';
import type { Posting } from '../../services/notifications/webhooks/post-webhook.ts';
import { secretOf } from '../../services/notifications/webhooks/secrets.ts';
import { makeWebhook, type Webhook } from '../../services/notifications/webhooks/webhook.ts';
import type { Consumer, Received } from '../../services/platform/service.ts';
import { memoryCollection } from './memory-collection.ts';
import { memorySchedule } from './memory-schedule.ts';

/** Minute of 10 March 2026. */
export const minute = (of: number): Date => new Date(Date.UTC(2026, 2, 10, 0, of));

interface Event {
  readonly topic: 'organisation' | 'statement' | 'text' | 'consent' | 'key';
  readonly message: unknown;
  readonly at: Date;
}

interface Shape {
  readonly version?: number;
  /** When it came to be so, minutes. */
  readonly at?: number;
  readonly visibility?: Visibility;
  readonly removed?: boolean;
}

const about = (id: string, { version = 1, at = 1, removed = false }: Shape, kind: string, state: object) => ({
  message: { id, version, ...(removed ? {} : { [kind]: { id, ...state } }) },
  at: minute(at),
});

export const anOrganisationEvent = (
  id: string,
  shape: Shape & { readonly mergedInto?: string } = {},
): Event => {
  const { visibility = Visibility.PUBLIC, mergedInto } = shape;
  const state = { visibility, name: 'Alizé', country: 'FR', mergedInto };
  const { message, at } = about(id, shape, 'organisation', state);
  return { topic: 'organisation', message: OrganisationChanged.fromPartial(message), at };
};

export const aStatementEvent = (
  id: string,
  shape: Shape & { readonly of?: string; readonly discreet?: boolean; readonly expired?: boolean } = {},
): Event => {
  const { visibility = Visibility.PUBLIC, of = 'org_a', discreet = false, expired = false } = shape;
  const state = { visibility, organisationId: of, discreet, expired, text: 'dialyse à domicile' };
  const { message, at } = about(id, shape, 'statement', state);
  return { topic: 'statement', message: StatementChanged.fromPartial(message), at };
};

export const aTextEvent = (
  id: string,
  shape: Shape & { readonly owners?: readonly string[] } = {},
): Event => {
  const { visibility = Visibility.PUBLIC, owners = ['org_a'] } = shape;
  const state = { visibility, ownerIds: [...owners], title: 'Une étude' };
  const { message, at } = about(id, shape, 'text', state);
  return { topic: 'text', message: TextChanged.fromPartial(message), at };
};

export const aPartnerConsentEvent = (
  organisationId: string,
  given: boolean,
  shape: Shape & { readonly id?: string } = {},
): Event => {
  const { id = `cns_${organisationId}` } = shape;
  const state = { subjectId: organisationId, purpose: ConsentPurpose.APPEAR_TO_PARTNERS, given };
  const { message, at } = about(id, shape, 'consent', state);
  return { topic: 'consent', message: ConsentChanged.fromPartial(message), at };
};

/** `revoked`, `expires`: at a minute. */
export const aKeyEvent = (
  id: string,
  { version = 1, revoked, expires = 100_000 }: { version?: number; revoked?: number; expires?: number } = {},
): Event => {
  const revokedAt = revoked === undefined ? {} : { revokedAt: minute(revoked) };
  const key = { expiresAt: minute(expires), ...revokedAt };
  return { topic: 'key', message: KeyChanged.fromPartial({ id, version, key }), at: minute(revoked ?? 0) };
};

const consumers = {
  organisation: onOrganisationChanged,
  statement: onStatementChanged,
  text: onTextChanged,
  consent: onConsentChanged,
  key: onKeyChanged,
};

export const arrived = { status: 200 };

export const webhooksInMemory = () => {
  let now = minute(0);
  const schedule = memorySchedule();
  const posted: Posting[] = [];
  const warned: unknown[] = [];
  const receiver: { answer: (posting: Posting) => Pick<Attempt, 'status' | 'code'> } = {
    answer: () => arrived,
  };
  let made = 0;
  const hooks: WebhookDeps = {
    webhooks: memoryCollection(webhooks),
    deliveries: memoryCollection(webhookDeliveries),
    subjects: memoryCollection(webhookSubjects),
    standings: memoryCollection(partnerStandings),
    keys: memoryCollection(knownKeys),
    post: async (posting) => {
      posted.push(posting);
      return { at: now.toISOString(), ms: 1, ...receiver.answer(posting) };
    },
    loopback: false,
    schedule,
    clock: () => now,
    newId: (prefix) => `${prefix}_${String((made += 1)).padStart(26, '0')}`,
    randomBytes: (count) => new Uint8Array(count).fill(7),
    random: () => 0,
    log: { warn: (...of: unknown[]) => warned.push(of) } as unknown as WebhookDeps['log'],
  };
  // They are public and agreed to appear to partners; whatever a test says of it is newer.
  for (const id of ['org_a', 'org_b']) {
    const consentIds = [`cns_${id}`];
    const consents = { [`cns_${id}`]: { version: 0, given: true, at: minute(0).toISOString() } };
    const visible = { version: 0, public: true, at: minute(0).toISOString() };
    void hooks.standings.put({ id, consentIds, consents, visible }, { ifVersion: 0 });
  }
  const runDue = (): Promise<void> => schedule.runDue(webhookDueWork(hooks), now);
  return {
    hooks,
    posted,
    warned,
    receiver,
    schedule,
    runDue,
    at: (instant: Date): void => {
      now = instant;
    },
    /** Every attempt that is due until then, at its time. */
    runUntil: async (end: Date): Promise<void> => {
      for (;;) {
        const { items } = await hooks.deliveries.all({ limit: 1_000 });
        const [next] = items.flatMap(({ document: { dueAt } }) => dueAt ?? []).toSorted();
        if (next === undefined || new Date(next) > end) break;
        now = new Date(Math.max(now.getTime(), Date.parse(next)));
        const before = posted.length;
        await runDue();
        if (posted.length === before) break;
      }
      now = end;
    },
    subscribe: async (
      events: readonly EventType[] = eventTypes,
      more: Partial<Webhook> = {},
    ): Promise<Webhook> => {
      const id = hooks.newId('whk');
      const secret = secretOf('hmac', new Uint8Array(32).fill(3));
      const url = `https://${id.slice(-3)}.example.org/`;
      const made = makeWebhook(
        { id, url, description: '', events, owner: 'campus', by: 'animator', secret },
        now.toISOString(),
      );
      const webhook = { ...made, ...more };
      await hooks.webhooks.put(webhook, { ifVersion: 0 });
      return webhook;
    },
    /** Events of one topic, as one batch. */
    deliver: async (...events: readonly Event[]): Promise<void> => {
      const [first] = events;
      if (!first) return;
      const consumer = consumers[first.topic] as unknown as Consumer<WithHooks>;
      const received = events.map(
        ({ message, at }) => ({ message, at: { time: at.toISOString() } }) as unknown as Received<unknown>,
      );
      await consumer.handle(received, { hooks }, { signal: new AbortController().signal, attempt: 1 });
    },
    /** What was posted, as `type id version`. */
    told: (): readonly string[] =>
      posted.map(({ body }) => {
        const { type, data } = JSON.parse(body) as { type: string; data: { id: string; version: number } };
        return `${type} ${data.id} ${data.version}`;
      }),
  };
};
export type WebhooksInMemory = ReturnType<typeof webhooksInMemory>;
