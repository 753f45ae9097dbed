// The Message-ID of an e-mail, the same however often it is sent, and what it says once a report comes back with it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../platform/ids.ts';

/** `@b` of `Name <a@b>`. */
const hostOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

export const messageIdOf = (deliveryId: string, from: string): string => `<${deliveryId}@${hostOf(from)}>`;

/** Undefined for an e-mail that is no delivery of ours. */
export const deliveryOf = (messageId: string): string | undefined => {
  const id = /^<(dlv_[0-9a-z]{26})@/.exec(messageId)?.[1];
  return id !== undefined && isId(id) ? id : undefined;
};

interface SignInMail {
  /** `sgl_…`, its own. */
  readonly id: string;
  readonly personId: string;
}

/** 128 bits, as 22 letters. */
const signatureOf = (secret: string, { id, personId }: SignInMail): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['sign-in', personId, id]))
    .digest('base64url')
    .slice(0, 22);

/** Of a link to sign in, of which nothing is kept here: it says itself whose it is, signed. */
export const signInMessageId = (secret: string, mail: SignInMail, from: string): string =>
  messageIdOf(`${mail.id}.${mail.personId}.${signatureOf(secret, mail)}`, from);

/** To whom a link was sent; undefined for an e-mail that is none of those. */
export const signInReaderOf = (secret: string, messageId: string): string | undefined => {
  const shape = /^<(sgl_[0-9a-z]{26})\.([a-z]{3}_[0-9a-z]{26})\.([\w-]{22})@/;
  const [, id = '', personId = '', signature = ''] = shape.exec(messageId) ?? [];
  if (!isId(personId)) return undefined;
  const wanted = signatureOf(secret, { id, personId });
  return timingSafeEqual(Buffer.from(signature), Buffer.from(wanted)) ? personId : undefined;
};
