// Sends a person the link to sign in that was asked for. Whoever holds the link comes in by it: it is handed to the mail
// system and left nowhere else. So there is no outbox to send it from later: it is tried while its person waits, or not.
import type {
  GetMailStateRequest,
  GetMailStateResponse,
  SendSignInLinkRequest,
  SendSignInLinkResponse,
} from '../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { ContactPurpose } from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { readActor } from '../../platform/access/actor-message.ts';
import { may } from '../../platform/access/may.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { fault, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import type { Deps } from '../deps.ts';
import { askReader, languageOf } from './ask-reader-api.ts';
import { composeSignIn } from './compose-sign-in.ts';
import { addressMark, mailSecret } from './mail-secrets.ts';
import { signInMessageId } from './message-id.ts';
import { linkShape, type Pause, sendNow, shortPause } from './send-now.ts';
import { isUnreachable, silence } from './silent-addresses.ts';

type Asked = Pick<SendSignInLinkRequest, 'personId' | 'link' | 'language' | 'goodForMinutes'>;

/** Why it was not sent; undefined once it was. */
const send = async (
  deps: Deps,
  { personId, link, language, goodForMinutes }: Asked,
  call: Pick<CallContext, 'signal'>,
  pause: Pause,
): Promise<string | undefined> => {
  if (!deps.mail) return 'no-mail';
  const { from, transport } = deps.mail;
  const [reader, secret] = await Promise.all([
    askReader(deps, personId, ContactPurpose.SIGN_IN),
    mailSecret(deps),
  ]);
  if (!reader) return 'no-person';
  if (reader.email === undefined) return 'no-address';
  const mark = addressMark(secret, reader.email);
  if (await isUnreachable(deps, personId, mark)) return 'address-off';
  const message = {
    messageId: signInMessageId(secret, { id: deps.newId('sgl'), personId }, from),
    ...{ from, to: reader.email },
    ...composeSignIn({ language: languageOf(language), link, goodForMinutes }),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  const sent = await sendNow(transport, message, call, pause);
  if (sent.kind === 'sent') return undefined;
  if (sent.kind === 'refused' && sent.about === 'address') {
    const since = deps.clock().toISOString();
    await silence(deps, { id: personId, mark, because: 'refused', code: sent.code, since });
  }
  return sent.code;
};

export const sendSignInLink = async (
  deps: Deps,
  { actor, ...asked }: SendSignInLinkRequest,
  call: Pick<CallContext, 'signal'>,
  pause: Pause = shortPause,
): Promise<Outcome<SendSignInLinkResponse>> => {
  if (!may(readActor(actor), 'send-link', { personId: asked.personId }))
    return refused(fault('forbidden', { subject: 'sign-in' }));
  // Its value stays out of the fault: faults are logged.
  if (!linkShape.test(asked.link))
    return refused(invalid({ field: 'link', rule: 'malformed', parameters: { expected: 'link' } }));
  return ok({ because: await send(deps, asked, call, pause) });
};

export const getMailState = (
  { mail }: Pick<Deps, 'mail'>,
  { actor }: GetMailStateRequest,
): Promise<Outcome<GetMailStateResponse>> =>
  Promise.resolve(
    may(readActor(actor), 'send-link')
      ? ok({ sends: mail !== undefined })
      : refused(fault('forbidden', { subject: 'sign-in' })),
  );
