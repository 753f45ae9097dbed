// The Message-ID of an e-mail, the same however often it is sent, and what it says once a report comes back with it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../platform/ids.ts';

/** `@b` of `Name <a@b>`. */
const hostOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

const idAt = (id: string, from: string): string => `<${id}@${hostOf(from)}>`;

/** 128 bits, as 22 letters. */
const signatureOf = (secret: string, parts: readonly string[]): string =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

const isSigned = (secret: string, parts: readonly string[], signature: string): boolean =>
  timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(secret, parts)));

/**
 * Signed, because the id of a delivery is derived from what others of the campus know as well (who is told, and of what):
 * whoever could say it back in a report that they made up would switch an address off that is not theirs.
 */
export const messageIdOf = (secret: string, deliveryId: string, from: string): string =>
  idAt(`${deliveryId}.${signatureOf(secret, ['delivery', deliveryId])}`, from);

/** Undefined for an e-mail that is no delivery of ours. */
export const deliveryOf = (secret: string, messageId: string): string | undefined => {
  const [, id = '', signature = ''] = /^<(dlv_[0-9a-z]{26})\.([\w-]{22})@/.exec(messageId) ?? [];
  return isId(id) && isSigned(secret, ['delivery', id], signature) ? id : undefined;
};

interface SignInMail {
  /** `sgl_…`, its own. */
  readonly id: string;
  readonly personId: string;
}

const partsOf = ({ id, personId }: SignInMail): readonly string[] => ['sign-in', personId, id];

/** Of a link to sign in, of which nothing is kept here: it says itself whose it is, signed. */
export const signInMessageId = (secret: string, mail: SignInMail, from: string): string =>
  idAt(`${mail.id}.${mail.personId}.${signatureOf(secret, partsOf(mail))}`, from);

/** To whom a link was sent; undefined for an e-mail that is none of those. */
export const signInReaderOf = (secret: string, messageId: string): string | undefined => {
  const shape = /^<(sgl_[0-9a-z]{26})\.([a-z]{3}_[0-9a-z]{26})\.([\w-]{22})@/;
  const [, id = '', personId = '', signature = ''] = shape.exec(messageId) ?? [];
  return isId(personId) && isSigned(secret, partsOf({ id, personId }), signature) ? personId : undefined;
};

/** Of an e-mail to an address that does not count, or not any more: a report about it says nothing of anybody here. */
export const addressMessageId = (id: string, from: string): string => idAt(id, from);
