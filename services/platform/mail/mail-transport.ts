// Hands e-mails to whoever carries them. Adapters: `smtp/` (a mail server) and `local/` (a mailbox of this process).
// One contract suite holds both.

/** One e-mail to one address, whole: a transport adds a date and nothing else that people see. */
export interface MailMessage {
  /** `<…@…>`: the same each time the same e-mail is sent again, so that who receives it twice can tell. */
  readonly messageId: string;
  /** `a@b`, or `Name <a@b>`. */
  readonly from: string;
  /** `a@b`. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Further headers, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

export type MailSent =
  | { readonly kind: 'sent' }
  /** For ever. `address`: whatever is sent there is refused; otherwise it was this e-mail. */
  | { readonly kind: 'refused'; readonly about: 'address' | 'message'; readonly code: string }
  /** Not now: whether it arrived after all, nobody can tell. */
  | { readonly kind: 'later'; readonly code: string };

/** Codes are lower-case words such as `smtp-550` or `timeout`: never what a server said, which may name somebody. */
export interface MailTransport {
  /** Never throws, ends in bounded time. `sent` once the other side has answered for it. */
  send(message: MailMessage): Promise<MailSent>;
  /** What is in hand is finished; what comes afterwards is `later`. */
  close(): Promise<void>;
}

/** What no header may hold: it would begin another one. */
// oxlint-disable-next-line no-control-regex
const breaksHeader = /[\u0000-\u0008\u000a-\u001f\u007f]/;
const addressShape = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,255}$/;
const messageIdShape = /^<[\w.+-]{1,100}@[\w.-]{1,255}>$/;
const headerNameShape = /^[A-Za-z][A-Za-z0-9-]{0,60}$/;

/** Why no transport takes this e-mail; held by all of them before anything is sent. */
export const refuseMessage = (message: MailMessage): MailSent | undefined => {
  const { messageId, from, to, subject, headers } = message;
  const values = [from, subject, ...Object.values(headers)];
  if (!addressShape.test(to)) return { kind: 'refused', about: 'address', code: 'malformed-address' };
  const isWell =
    messageIdShape.test(messageId) &&
    Object.keys(headers).every((name) => headerNameShape.test(name)) &&
    values.every((value) => !breaksHeader.test(value));
  return isWell ? undefined : { kind: 'refused', about: 'message', code: 'malformed-header' };
};
