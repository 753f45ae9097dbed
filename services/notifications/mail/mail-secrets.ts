// The secret that links to unsubscribe are signed with, and addresses are compared by: one a campus.
import { createHmac } from 'node:crypto';
import type { CollectionDefinition, Document } from '../../platform/document-store/document-store.ts';
import type { Deps } from '../deps.ts';

export interface MailSecret extends Document {
  readonly secret: string;
}

export const mailSecrets: CollectionDefinition<MailSecret> = {
  name: 'notifications.mail-secrets',
  kept: 'owned',
  format: 1,
  indexes: {},
};

const id = 'mail';

/** Made at its first use; read each time, for a restore may bring back another. */
export const mailSecret = async ({
  mailSecrets: secrets,
  newId,
}: Pick<Deps, 'mailSecrets' | 'newId'>): Promise<string> => {
  for (;;) {
    const found = await secrets.get(id);
    if (found) return found.document.secret;
    // Another process may make it at the same time: the first one's holds.
    await secrets.put({ id, secret: newId('key') }, { ifVersion: 0 });
  }
};

/** Tells whether two addresses are one, and nobody without the secret which it is. */
export const addressMark = (secret: string, address: string): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['address', address.trim().toLowerCase()]))
    .digest('base64url');
