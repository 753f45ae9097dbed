// A mailbox that people can look into, where e-mails go that no mail server carries.
import type { MailMessage } from './mail-transport.ts';

export interface KeptMail extends MailMessage {
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** What the page of the mailbox reads. */
export interface Mailbox {
  /** Newest first. */
  list(): readonly KeptMail[];
  /** By the part of its message id before the `@`. */
  read(id: string): KeptMail | undefined;
}

export const mailIdOf = ({ messageId }: Pick<MailMessage, 'messageId'>): string =>
  messageId.slice(1).split('@', 1)[0] ?? '';
