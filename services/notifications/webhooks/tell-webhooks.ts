// Writes what there is to tell as messages to be sent, each once: its id is derived from subscription and cause, and a
// forgotten one stays told. First the messages, then what is known: killed in between, both are done again.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { queryAll, queryPages } from '../../platform/document-store/query-all.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import { derivedId } from '../../platform/ids.ts';
import type { PartnerStanding } from './collections.ts';
import { type Delivery, newDelivery } from './delivery.ts';
import { type WebhookDeps, webhookDueKinds } from './deps.ts';
import { payloadOf } from './event-types.ts';
import {
  type Appearing,
  causeOfVersion,
  type OwnerCause,
  type Subject,
  type SubjectState,
  takeOwners,
  takeState,
  type PublicChange,
} from './tell-subject.ts';
import { isTold, type Webhook } from './webhook.ts';

const pageSize = 200;

const activeWebhooks = async ({ webhooks }: Pick<WebhookDeps, 'webhooks'>): Promise<readonly Webhook[]> => {
  const found = await queryAll(webhooks, { index: 'inState', equals: ['active'], limit: pageSize });
  return found.map(({ document }) => document);
};

const messageOf = (
  { id: webhookId }: Webhook,
  { type, subjectId, version, cause, at, data }: PublicChange,
  now: Date,
): Delivery => {
  const id = derivedId('whd', webhookId, ...cause);
  const payload = payloadOf(type, at, data);
  return newDelivery({ id, webhookId, type, subjectId, version, payload }, now.toISOString());
};

/** Those that were told before. */
const write = async (
  { deliveries }: Pick<WebhookDeps, 'deliveries'>,
  messages: readonly Delivery[],
): Promise<readonly Delivery[]> => {
  const results = await deliveries.batch(messages.map((put) => ({ put, ifVersion: 0 })));
  if (results.some(({ kind }) => kind === 'overloaded'))
    throw new FaultError(fault('overloaded', { subject: 'webhook' }));
  return messages.filter((_, at) => results[at]?.kind === 'conflict');
};

/**
 * Of those that were told before, as they were at an earlier version: what an owner said is heard of before a change that
 * came before it. Told under an id of their own.
 */
const toldEarlier = async (
  { deliveries }: Pick<WebhookDeps, 'deliveries'>,
  told: readonly Delivery[],
): Promise<readonly Delivery[]> => {
  const kept = await deliveries.getMany(told.map(({ id }) => id));
  const versions = new Map(kept.map(({ document: { id, version } }) => [id, version]));
  return told.flatMap((one) => {
    const { id, webhookId, subjectId, version } = one;
    const before = versions.get(id);
    if (subjectId === undefined || before === undefined || version === undefined || before >= version)
      return [];
    return [{ ...one, id: derivedId('whd', webhookId, ...causeOfVersion(subjectId, version)) }];
  });
};

/** The last one of each cause. */
const distinct = (tellings: readonly PublicChange[]): readonly PublicChange[] => [
  ...new Map(tellings.map((telling) => [telling.cause.join(' '), telling])).values(),
];

const tell = async (deps: WebhookDeps, tellings: readonly PublicChange[]): Promise<void> => {
  if (tellings.length === 0) return;
  const webhooks = await activeWebhooks(deps);
  const now = deps.clock();
  const messages = webhooks.flatMap((webhook) =>
    distinct(tellings)
      .filter(({ type, at }) => isTold(webhook, type, at))
      .map((telling) => messageOf(webhook, telling, now)),
  );
  if (messages.length === 0) return;
  const newer = await toldEarlier(deps, await write(deps, messages));
  if (newer.length > 0) await write(deps, newer);
  for (const id of new Set(messages.map(({ webhookId }) => webhookId)))
    await deps.schedule.set(webhookDueKinds.send, id, now);
};

/** Undefined of who does not appear, as of who was never asked. */
const appearsBy = ({ id, consents, visible }: PartnerStanding): OwnerCause | undefined => {
  const said = Object.entries(consents);
  if (!visible?.public || said.length === 0 || !said.every(([, { given }]) => given)) return undefined;
  return [[id, visible] as const, ...said]
    .map(([of, { version, at }]): OwnerCause => ({ what: `${of}@${version}`, at }))
    .reduce((last, one) => (one.at > last.at ? one : last));
};

/** Of the owners, those that appear to partners. */
const appearingOf = async (
  { standings }: Pick<WebhookDeps, 'standings'>,
  subjects: readonly Pick<Subject, 'ownerIds'>[],
): Promise<Appearing> => {
  const owners = new Set(subjects.flatMap(({ ownerIds }) => ownerIds));
  const found = await standings.getMany([...owners]);
  return new Map(
    found.flatMap(({ document }) => {
      const by = appearsBy(document);
      return by ? [[document.id, by] as const] : [];
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
const followOwners = async (
  deps: WebhookDeps,
  found: readonly Stored<Subject>[],
  causeOf: (subject: Subject) => OwnerCause,
): Promise<void> => {
  const appearing = await appearingOf(
    deps,
    found.map(({ document }) => document),
  );
  const told = found.flatMap(({ document }) => takeOwners(document, appearing, causeOf(document)) ?? []);
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
  const tellings: PublicChange[] = [];
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
  await followOwners(
    deps,
    subjects.map((document) => ({ document, version: written.get(document.id) ?? 0 })),
    ({ sourceVersion }) => ({ what: `meanwhile@${sourceVersion}`, at: deps.clock().toISOString() }),
  );
};

/** Whether an organisation appears to partners has changed. */
export const followOwner = async (
  deps: WebhookDeps,
  organisationId: string,
  cause: OwnerCause,
): Promise<void> => {
  const query = { index: 'ofOwner', equals: [organisationId], limit: pageSize };
  for await (const some of queryPages(deps.subjects, query)) await followOwners(deps, some, () => cause);
};
