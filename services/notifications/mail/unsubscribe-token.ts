// What a link in an e-mail says to stop, and for whom: signed, so that nobody stops what others get. It does not
// expire: an e-mail of years ago must still be able to stop those of today.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../platform/ids.ts';
import { type NoticeKind, noticeKinds } from '../notice.ts';

export interface Unsubscription {
  readonly personId: string;
  readonly kind: NoticeKind | 'all';
}

const sign = (secret: string, { personId, kind }: Unsubscription): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['unsubscribe', personId, kind]))
    .digest();

export const makeToken = (secret: string, of: Unsubscription): string =>
  `${of.personId}.${of.kind}.${sign(secret, of).toString('base64url')}`;

const shape = /^([a-z]{3}_[0-9a-z]{26})\.([a-z_]{1,40})\.([\w-]{43})$/;

/** Undefined for what this campus did not sign. */
export const readToken = (secret: string, token: string): Unsubscription | undefined => {
  const [, personId = '', word = '', signature = ''] = shape.exec(token.slice(0, 200)) ?? [];
  const kind = [...noticeKinds, 'all' as const].find((known) => known === word);
  if (kind === undefined || !isId(personId)) return undefined;
  const of: Unsubscription = { personId, kind };
  const given = Buffer.from(signature, 'base64url');
  const wanted = sign(secret, of);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? of : undefined;
};
