// Signs a message by Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp`, and a signature of each secret in
// `webhook-signature`, over id, timestamp and body.
import { createHmac, sign } from 'node:crypto';
import { privateKeyOf, type Secret, signing } from './secrets.ts';

export interface Message {
  /** Without a dot: the signed text is cut at dots. */
  readonly id: string;
  readonly payload: string;
}

const signatureOf = (secret: Secret, text: string): string => {
  if (secret.scheme === 'ed25519')
    return `v1a,${sign(null, Buffer.from(text), privateKeyOf(secret)).toString('base64')}`;
  const key = Buffer.from(secret.key, 'base64');
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
};

/** The timestamp is that of the attempt: receivers refuse old ones. */
export const signedHeaders = (
  { id, payload }: Message,
  secrets: readonly Secret[],
  now: Date,
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const text = `${id}.${timestamp}.${payload}`;
  const active = signing(secrets, now.toISOString());
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': active.map((secret) => signatureOf(secret, text)).join(' '),
  };
};
