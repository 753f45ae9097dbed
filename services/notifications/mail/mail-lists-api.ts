// What animators see of e-mails: those that were given up or dropped, and the addresses that nothing is sent to any more.
import {
  type ListFailedMailRequest,
  type ListFailedMailResponse,
  type ListSilentAddressesRequest,
  type ListSilentAddressesResponse,
  type RestoreAddressRequest,
  type RestoreAddressResponse,
  type RetryMailRequest,
  type RetryMailResponse,
  Silence as SilenceMessage,
} from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import type { Actor as ActorMessage } from '../../../proto/generated/passerelle/mesh/v1/actor.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import { enumWords } from '../../platform/enum-words.ts';
import { type Fault, fault, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { refuseLimit } from '../../platform/faults/refuse-limit.ts';
import type { MailDelivery } from '../deliveries.ts';
import { type Deps, dueKinds } from '../deps.ts';

const silences = enumWords(SilenceMessage);

const refuseList = (actor: ActorMessage | undefined, limit: number): Fault | undefined =>
  may(readActor(actor), 'connect') ? refuseLimit(limit) : fault('forbidden', { subject: 'mail-address' });

const pageOf = (limit: number, cursor: string | undefined) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
});

export const listFailedMail = async (
  deps: Deps,
  { actor, limit, cursor, dropped }: ListFailedMailRequest,
): Promise<Outcome<ListFailedMailResponse>> => {
  const bad = refuseList(actor, limit);
  if (bad) return refused(bad);
  const asked = {
    index: 'newestInState',
    equals: [dropped ? 'dropped' : 'failed'],
    ...pageOf(limit, cursor),
  };
  const { items, next } = await deps.deliveries.query(asked);
  return ok({
    items: items.map(({ document }) => ({
      deliveryId: document.id,
      personId: document.personId,
      noticeIds: [...document.noticeIds],
      digest: document.digest,
      because: document.because ?? '',
      attempts: document.attempts,
      at: new Date(document.at),
    })),
    next,
  });
};

/** Longer than a call may take. */
const netMs = 15_000;

/** As if it were planned now: what is not told any more, and where nothing is sent to, is looked at again. */
const anew = ({ because: _, ...delivery }: MailDelivery, now: Date): MailDelivery => ({
  ...delivery,
  state: 'pending',
  attempts: 0,
  sendAt: now.toISOString(),
});

export const retryMail = async (
  deps: Deps,
  { actor, deliveryId }: RetryMailRequest,
): Promise<Outcome<RetryMailResponse>> => {
  const about = { subject: 'e-mail', subjectId: deliveryId.slice(0, 80) };
  if (!may(readActor(actor), 'connect')) return refused(fault('forbidden', about));
  const found = await deps.deliveries.get(deliveryId);
  if (found?.document.state !== 'failed') return refused(fault('not-found', about));
  const now = deps.clock();
  // Should this process die before it is due at once; run before the write, it would find nothing to send.
  await deps.schedule.set(dueKinds.sendDelivery, deliveryId, new Date(now.getTime() + netMs));
  const result = await deps.deliveries.put(anew(found.document, now), { ifVersion: found.version });
  if (result.kind !== 'written')
    return refused(fault(result.kind === 'conflict' ? 'conflict' : 'overloaded', about));
  await deps.schedule.set(dueKinds.sendDelivery, deliveryId, now);
  return ok({});
};

export const listSilentAddresses = async (
  deps: Deps,
  { actor, limit, cursor }: ListSilentAddressesRequest,
): Promise<Outcome<ListSilentAddressesResponse>> => {
  const bad = refuseList(actor, limit);
  if (bad) return refused(bad);
  const { items, next } = await deps.addresses.query({
    index: 'listed',
    equals: [],
    ...pageOf(limit, cursor),
  });
  return ok({
    items: items.map(({ document }) => ({
      personId: document.id,
      because: silences.value(document.because),
      code: document.code,
      since: new Date(document.since),
    })),
    next,
  });
};

export const restoreAddress = async (
  deps: Deps,
  { actor, personId }: RestoreAddressRequest,
): Promise<Outcome<RestoreAddressResponse>> => {
  const about = { subject: 'mail-address', subjectId: personId.slice(0, 80) };
  if (!may(readActor(actor), 'connect')) return refused(fault('forbidden', about));
  const found = await deps.addresses.get(personId);
  if (!found) return refused(fault('not-found', about));
  const result = await deps.addresses.delete(personId, { ifVersion: found.version });
  if (result.kind === 'written') return ok({});
  return refused(fault(result.kind === 'conflict' ? 'conflict' : 'overloaded', about));
};
