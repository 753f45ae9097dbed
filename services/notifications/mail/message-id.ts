// The Message-ID of a delivery, the same however often it is sent, and the delivery it stands for.
import { isId } from '../../platform/ids.ts';

/** `@b` of `Name <a@b>`. */
const hostOf = (from: string): string => /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

export const messageIdOf = (deliveryId: string, from: string): string => `<${deliveryId}@${hostOf(from)}>`;

/** Undefined for an e-mail that is none of ours. */
export const deliveryOf = (messageId: string): string | undefined => {
  const id = /^<(dlv_[0-9a-z]{26})@/.exec(messageId)?.[1];
  return id !== undefined && isId(id) ? id : undefined;
};
