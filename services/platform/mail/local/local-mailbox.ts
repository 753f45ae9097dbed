// A mailbox in the memory of this process, in place of a mail server: the latest e-mails, for whoever sits in front of
// the machine. Nothing of them is written anywhere.
import { type MailTransport, refuseMessage } from '../mail-transport.ts';
import { type KeptMail, type Mailbox, mailIdOf } from '../mailbox.ts';

const kept = 200;

export const openLocalMailbox = (clock: () => Date): MailTransport & Mailbox => {
  const mails = new Map<string, KeptMail>();
  let closed = false;
  return {
    send: async (message) => {
      const refused = refuseMessage(message);
      if (refused) return refused;
      if (closed) return { kind: 'later', code: 'closed' };
      const id = mailIdOf(message);
      // One that is sent again takes the place of what it repeats.
      mails.delete(id);
      mails.set(id, { ...message, at: clock().toISOString() });
      for (const oldest of mails.keys()) {
        if (mails.size <= kept) break;
        mails.delete(oldest);
      }
      return { kind: 'sent' };
    },
    close: async () => {
      closed = true;
    },
    list: () => [...mails.values()].toReversed(),
    read: (id) => mails.get(id),
  };
};
