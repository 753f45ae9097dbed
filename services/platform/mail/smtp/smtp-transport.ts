// Hands e-mails to a mail server by SMTP, over some connections that are kept open.
import { createTransport } from 'nodemailer';
import { type MailMessage, type MailSent, type MailTransport, refuseMessage } from '../mail-transport.ts';
import { readSmtpFailure, type SmtpFailure } from './read-smtp-failure.ts';
import { isLoopback } from '../../is-loopback.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps://…` where TLS comes first. */
  readonly url: string;
  /** How long one e-mail may take, milliseconds. */
  readonly withinMs?: number;
}

const connections = 10;
const connectMs = 10_000;
const silenceMs = 30_000;

/** Name and password never leave in the clear: without TLS they stay on this machine. */
const tlsOf = (host: string, secure: boolean, signsIn: boolean) => {
  if (secure) return {};
  if (isLoopback(host)) return { ignoreTLS: true };
  return signsIn ? { requireTLS: true } : {};
};

const optionsOf = (address: string) => {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const signsIn = url.username !== '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...tlsOf(url.hostname, secure, signsIn),
    ...(signsIn
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  };
};

export const openSmtpTransport = ({ url, withinMs = 60_000 }: SmtpOptions): MailTransport => {
  const pool = createTransport({
    ...optionsOf(url),
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    // What a broken connection left undecided is for the outbox to send again, which counts it.
    maxRequeues: 0,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    logger: false,
    // Nothing in an e-mail is a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const inHand = new Set<Promise<MailSent>>();
  let closed = false;

  const hand = async ({ headers, to, ...message }: MailMessage): Promise<MailSent> => {
    try {
      await pool.sendMail({
        ...message,
        to: { name: '', address: to },
        headers: { ...headers },
        signal: AbortSignal.timeout(withinMs),
      });
      return { kind: 'sent' };
    } catch (error) {
      return readSmtpFailure(error as SmtpFailure);
    }
  };
  return {
    send: async (message) => {
      const refused = refuseMessage(message);
      if (refused) return refused;
      if (closed) return { kind: 'later', code: 'closed' };
      const sending = hand(message);
      inHand.add(sending);
      return sending.finally(() => inHand.delete(sending));
    },
    close: async () => {
      closed = true;
      await Promise.all(inHand);
      pool.close();
    },
  };
};
