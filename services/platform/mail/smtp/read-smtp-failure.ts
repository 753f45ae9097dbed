// What a failure on the way to a mail server means: for ever, or not now; about the address, or about the e-mail. Pure.
import { isAboutAddress } from '../address-status.ts';
import type { MailSent } from '../mail-transport.ts';

/** As the client reports it. */
export interface SmtpFailure {
  readonly code?: string | undefined;
  /** Of the server's reply. */
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  /** During which command. */
  readonly command?: string | undefined;
}

/** RFC 3463: `5.1.1` of a reply such as `550 5.1.1 no such user`. */
const statusOf = (response = ''): string | undefined =>
  /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];

const words: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'timeout',
  ECONNECTION: 'connection',
  ESOCKET: 'connection',
  EDNS: 'name-not-found',
  ETLS: 'tls',
  EAUTH: 'sign-in-refused',
};

export const readSmtpFailure = ({ code, responseCode, response, command }: SmtpFailure): MailSent => {
  const said = responseCode === undefined ? (words[code ?? ''] ?? 'unknown') : `smtp-${responseCode}`;
  const isPermanent = responseCode !== undefined && responseCode >= 500 && responseCode !== 503;
  // What a server holds against who sends is mended by who runs it, and then everything goes out.
  if (!isPermanent || code === 'EAUTH') return { kind: 'later', code: said };
  if (command === 'RCPT TO') {
    const status = statusOf(response);
    const about = status === undefined || isAboutAddress(status) ? 'address' : 'message';
    return { kind: 'refused', about, code: said };
  }
  return command === 'DATA'
    ? { kind: 'refused', about: 'message', code: said }
    : { kind: 'later', code: said };
};
