// Writes what there is to tell as messages to be sent, each once: its id is derived from subscription and cause, and a
// forgotten one stays told. First the messages, then what is known: killed in between, both are done again.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import { derivedId } from '../../platform/ids.ts';
import type { PartnerConsents } from './collections.ts';
import { newDelivery } from './delivery.ts';
import { type WebhookDeps, webhookDueKinds } from './deps.ts';
import { payloadOf } from './event-types.ts';
import {
  type Appearing,
  type ConsentCause,
  type Subject,
  type SubjectState,
  takeConsent,
  takeState,
  type Telling,
} from './tell-subject.ts';
import { isTold, type Webhook } from './webhook.ts';

const pageSize = 200;

const activeWebhooks = async ({ webhooks }: Pick<WebhookDeps, 'webhooks'>): Promise<readonly Webhook[]> => {
  const found: Webhook[] = [];
  let cursor: string | undefined;
  do {
    const page = await webhooks.query({
      index: 'inState',
      equals: ['active'],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.items.map(({ document }) => document));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
};

const tell = async (deps: WebhookDeps, tellings: readonly Telling[]): Promise<void> => {
  if (tellings.length === 0) return;
  const webhooks = await activeWebhooks(deps);
  const now = deps.clock();
  const messages = webhooks.flatMap((webhook) =>
    tellings
      .filter(({ type, at }) => isTold(webhook, type, at))
      .map(({ type, subjectId, cause, at, data }) =>
        newDelivery(
          {
            id: derivedId('whd', webhook.id, ...cause),
            webhookId: webhook.id,
            type,
            subjectId,
            payload: payloadOf(type, at, data),
          },
          now.toISOString(),
        ),
      ),
  );
  if (messages.length === 0) return;
  const results = await deps.deliveries.batch(messages.map((put) => ({ put, ifVersion: 0 })));
  // A conflict says that it was told before.
  if (results.some(({ kind }) => kind === 'overloaded'))
    throw new FaultError(fault('overloaded', { subject: 'webhook' }));
  for (const id of new Set(messages.map(({ webhookId }) => webhookId)))
    await deps.schedule.set(webhookDueKinds.send, id, now);
};

/** Undefined of who does not appear, as of who was never asked. */
const saidBy = ({ consents }: PartnerConsents): ConsentCause | undefined => {
  const said = Object.entries(consents);
  if (!said.every(([, { given }]) => given)) return undefined;
  const [last] = said.toSorted(([, a], [, b]) => (a.at < b.at ? 1 : Number(a.at > b.at) * -1));
  return last && { consent: `${last[0]}@${last[1].version}`, at: last[1].at };
};

/** Of the owners, those that appear to partners. */
const appearingOf = async (
  { consents }: Pick<WebhookDeps, 'consents'>,
  subjects: readonly Pick<Subject, 'ownerIds'>[],
): Promise<Appearing> => {
  const owners = new Set(subjects.flatMap(({ ownerIds }) => ownerIds));
  const found = await consents.getMany([...owners]);
  return new Map(
    found.flatMap(({ document }) => {
      const said = saidBy(document);
      return said ? [[document.id, said] as const] : [];
    }),
  );
};

const keep = async (
  { subjects }: WebhookDeps,
  changed: readonly Subject[],
  versions: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> => {
  const results = await subjects.batch(changed.map((put) => ({ put, ifVersion: versions.get(put.id) ?? 0 })));
  return new Map(
    results.map((result, at) => {
      if (result.kind !== 'written') throw new FaultError(fault('conflict', { subject: 'webhook' }));
      return [changed[at]?.id ?? '', result.version];
    }),
  );
};

/** Tells of those whose owners appear to partners, or no longer do, and subscribers know otherwise. */
const followConsents = async (
  deps: WebhookDeps,
  found: readonly Stored<Subject>[],
  causeOf: (subject: Subject) => ConsentCause,
): Promise<void> => {
  const appearing = await appearingOf(
    deps,
    found.map(({ document }) => document),
  );
  const told = found.flatMap(({ document }) => takeConsent(document, appearing, causeOf(document)) ?? []);
  await tell(
    deps,
    told.flatMap(({ telling }) => telling ?? []),
  );
  await keep(
    deps,
    told.map(({ subject }) => subject),
    new Map(found.map(({ document, version }) => [document.id, version])),
  );
};

/** Takes in states of which older ones may come again. */
export const takeSubjects = async (deps: WebhookDeps, states: readonly SubjectState[]): Promise<void> => {
  const stored = await deps.subjects.getMany([...new Set(states.map(({ id }) => id))]);
  const versions = new Map(stored.map(({ document, version }) => [document.id, version]));
  const before = new Map(stored.map(({ document }) => [document.id, document]));
  const appearing = await appearingOf(deps, states);
  const changed = new Map<string, Subject>();
  const tellings: Telling[] = [];
  for (const state of states) {
    const told = takeState(changed.get(state.id) ?? before.get(state.id), state, appearing);
    if (!told) continue;
    changed.set(state.id, told.subject);
    if (told.telling) tellings.push(told.telling);
  }
  await tell(deps, tellings);
  const subjects = [...changed.values()];
  const written = await keep(deps, subjects, versions);
  // A withdrawal that came meanwhile looked for what it concerns before this was there.
  await followConsents(
    deps,
    subjects.map((document) => ({ document, version: written.get(document.id) ?? 0 })),
    ({ sourceVersion }) => ({ consent: `meanwhile@${sourceVersion}`, at: deps.clock().toISOString() }),
  );
};

/** What an organisation said to appearing to partners has changed. */
export const followOwner = async (
  deps: WebhookDeps,
  organisationId: string,
  cause: ConsentCause,
): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page: { items: readonly Stored<Subject>[]; next?: string } = await deps.subjects.query({
      index: 'ofOwner',
      equals: [organisationId],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    await followConsents(deps, page.items, () => cause);
    cursor = page.next;
  } while (cursor !== undefined);
};
