// Sends one delivery: claimed by a write before it leaves, so that no two processes send it at once, and recorded by
// another after. A kill between the two sends it again, under the same Message-ID: whether it had left, SMTP cannot tell.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { FaultError, fault } from '../../platform/faults/fault.ts';
import type { MailSent } from '../../platform/mail/mail-transport.ts';
import type { MailDelivery } from '../deliveries.ts';
import { type Deps, dueKinds } from '../deps.ts';
import { prepareMail } from './prepare-mail.ts';
import { retryAfter } from './retry-after.ts';
import { silence, tellSilence } from './silent-addresses.ts';

type Ended = Pick<MailDelivery, 'state' | 'because' | 'sentAt'>;

/** Writes how it ended, over whatever was written of it meanwhile: what has left must not leave again. */
const end = async ({ deliveries }: Deps, known: Stored<MailDelivery>, ended: Ended): Promise<void> => {
  let found: Stored<MailDelivery> | undefined = known;
  while (found?.document.state === 'pending') {
    const result = await deliveries.put({ ...found.document, ...ended }, { ifVersion: found.version });
    if (result.kind === 'written') return;
    if (result.kind !== 'conflict') throw new FaultError(fault('overloaded', { subject: 'delivery' }));
    found = await deliveries.get(known.document.id);
  }
};

/** As it stands once one more attempt begins; throws where another process has just begun one. */
const claim = async (
  { deliveries }: Deps,
  { document, version }: Stored<MailDelivery>,
): Promise<Stored<MailDelivery>> => {
  const claimed = { ...document, attempts: document.attempts + 1 };
  const result = await deliveries.put(claimed, { ifVersion: version });
  if (result.kind === 'written') return { document: claimed, version: result.version };
  throw new FaultError(fault('conflict', { subject: 'delivery', subjectId: document.id }));
};

const tryLater = async (
  deps: Deps,
  claimed: Stored<MailDelivery>,
  { because, now }: { because: string; now: Date },
): Promise<void> => {
  const { id, attempts } = claimed.document;
  const wait = retryAfter(id, attempts);
  if (wait === undefined) return end(deps, claimed, { state: 'failed', because });
  await deps.schedule.set(dueKinds.sendDelivery, id, new Date(now.getTime() + wait));
};

const hand = async (
  deps: Deps,
  claimed: Stored<MailDelivery>,
  { sent, mark, now }: { sent: MailSent; mark: string; now: Date },
): Promise<void> => {
  const { personId } = claimed.document;
  const at = deps.clock().toISOString();
  switch (sent.kind) {
    case 'sent':
      return end(deps, claimed, { state: 'sent', sentAt: at });
    case 'refused':
      if (sent.about === 'address')
        await silence(deps, { id: personId, mark, because: 'refused', code: sent.code, since: at });
      return end(deps, claimed, { state: 'failed', because: sent.code });
    case 'later':
      return tryLater(deps, claimed, { because: sent.code, now });
  }
};

/** What is sent, or dropped, already is left as it is. */
export const sendDelivery = async (deps: Deps, id: string, now: Date): Promise<void> => {
  const found = await deps.deliveries.get(id);
  if (found?.document.state !== 'pending') return;
  const { document: delivery } = found;
  if (delivery.sendAt > now.toISOString())
    return deps.schedule.set(dueKinds.sendDelivery, id, new Date(delivery.sendAt));
  if (!deps.mail) return end(deps, found, { state: 'dropped', because: 'no-mail' });
  const prepared = await prepareMail(deps, deps.mail, delivery, now);
  switch (prepared.kind) {
    case 'drop':
      if (prepared.because === 'address-off') await tellSilence(deps, delivery.personId);
      return end(deps, found, { state: 'dropped', because: prepared.because });
    case 'rest':
      return deps.schedule.set(dueKinds.sendDelivery, id, prepared.until);
    case 'wait':
      return tryLater(deps, await claim(deps, found), { because: 'cause-unknown', now });
    case 'ready': {
      const claimed = await claim(deps, found);
      const sent = await deps.mail.transport.send(prepared.message);
      return hand(deps, claimed, { sent, mark: prepared.mark, now });
    }
  }
};
