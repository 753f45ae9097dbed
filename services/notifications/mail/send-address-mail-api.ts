// Writes to an address that is not, or not any more, the one that counts of a person: the link that shows it to be theirs, and
// that another one counts. The address comes with the call, because a link is good for that very one; it is kept nowhere.
import type {
  SendAddressLinkRequest,
  SendAddressLinkResponse,
  TellAddressChangedRequest,
  TellAddressChangedResponse,
} from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from './ask-reader-api.ts';
import type { ComposedMail } from './compose-mail.ts';
import { composeAddressChanged, composeAddressLink } from './compose-address.ts';
import { addressMark, mailSecret } from './mail-secrets.ts';
import { addressMessageId } from './message-id.ts';
import { linkShape, type Pause, sendNow, shortPause } from './send-now.ts';
import { isUnreachable } from './silent-addresses.ts';

interface ToAddress {
  readonly personId: string;
  readonly address: string;
}

/** One address and nothing else: a header of an e-mail could hold several. */
const addressShape = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}.-]{1,253}$/u;

/**
 * Why it was not sent; undefined once it was. What a mail server says of this address says nothing of the one that counts,
 * which is the one that would be switched off.
 */
const send = async (
  deps: Deps,
  { personId, address }: ToAddress,
  composed: (publicUrl: string) => ComposedMail,
  call: Pick<CallContext, 'signal'>,
  pause: Pause,
): Promise<string | undefined> => {
  if (!deps.mail) return 'no-mail';
  const { from, transport, publicUrl } = deps.mail;
  if (await isUnreachable(deps, personId, addressMark(await mailSecret(deps), address))) return 'address-off';
  const message = {
    messageId: addressMessageId(deps.newId('adr'), from),
    ...{ from, to: address },
    ...composed(publicUrl),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  const sent = await sendNow(transport, message, call, pause);
  return sent.kind === 'sent' ? undefined : sent.code;
};

/** Values stay out of faults: faults are logged. */
const malformed = (field: 'address' | 'link') =>
  refused(invalid({ field, rule: 'malformed', parameters: { expected: field } }));

export const sendAddressLink = async (
  deps: Deps,
  { actor, personId, address, link, language, goodForMinutes }: SendAddressLinkRequest,
  call: Pick<CallContext, 'signal'>,
  pause: Pause = shortPause,
): Promise<Outcome<SendAddressLinkResponse>> => {
  if (!may(readActor(actor), 'send-link', { personId }))
    return refused(fault('forbidden', { subject: 'mail-address' }));
  if (!addressShape.test(address)) return malformed('address');
  if (!linkShape.test(link)) return malformed('link');
  const composed = () => composeAddressLink({ language: languageOf(language), link, goodForMinutes });
  return ok({ because: await send(deps, { personId, address }, composed, call, pause) });
};

export const tellAddressChanged = async (
  deps: Deps,
  { actor, personId, address, language }: TellAddressChangedRequest,
  call: Pick<CallContext, 'signal'>,
  pause: Pause = shortPause,
): Promise<Outcome<TellAddressChangedResponse>> => {
  if (!may(readActor(actor), 'send-link', { personId }))
    return refused(fault('forbidden', { subject: 'mail-address' }));
  if (!addressShape.test(address)) return malformed('address');
  const composed = (publicUrl: string) =>
    composeAddressChanged({ language: languageOf(language), link: `${publicUrl}/account` });
  return ok({ because: await send(deps, { personId, address }, composed, call, pause) });
};
