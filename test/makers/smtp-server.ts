// A mail server on loopback that keeps what it takes, and answers by whom it is for: `refused@…`, `full@…`, `policy@…`,
// `later@…`; an e-mail whose subject is `unwanted` is refused once it is read.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailMessage } from '../../services/platform/mail/mail-transport.ts';

/** What arrived, without the headers that a transport adds. */
export type Arrived = Omit<MailMessage, 'headers'> & { readonly headers: ReadonlyMap<string, string> };

const replies: Readonly<Record<string, readonly [number, string]>> = {
  refused: [550, '5.1.1 canary@secret.example is nobody here'],
  gone: [550, 'no such user'],
  full: [552, '5.2.2 mailbox full'],
  policy: [550, '5.7.1 we do not like you'],
  later: [451, '4.3.0 come back'],
};

const failure = ([responseCode, message]: readonly [number, string]): Error =>
  Object.assign(new Error(message), { responseCode });

export interface SmtpServerOnLoopback {
  readonly url: string;
  readonly arrived: Arrived[];
  readonly raw: string[];
  /** Called once an e-mail is taken, before the server says so. */
  onTaken: (() => Promise<void> | void) | undefined;
  stop(): Promise<void>;
}

const whole = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const addresses = (of: { text: string } | readonly { text: string }[] | undefined): string =>
  [of ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

const read = async (raw: Buffer): Promise<Arrived> => {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  return {
    messageId: mail.messageId ?? '',
    from: addresses(mail.from).replaceAll('"', ''),
    to: addresses(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    headers: new Map(
      mail.headerLines.map(({ key, line }) => [
        key,
        line
          .slice(line.indexOf(':') + 1)
          .replaceAll(/\r?\n\s/g, ' ')
          .trim(),
      ]),
    ),
  };
};

export const smtpServerOnLoopback = async (more: SMTPServerOptions = {}): Promise<SmtpServerOnLoopback> => {
  const arrived: Arrived[] = [];
  const raw: string[] = [];
  const take = async (stream: AsyncIterable<Buffer>): Promise<void> => {
    const bytes = await whole(stream);
    const mail = await read(bytes);
    if (mail.subject === 'unwanted') throw failure([554, '5.6.0 unwanted']);
    raw.push(bytes.toString('latin1'));
    arrived.push(mail);
    await on.onTaken?.();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const reply = replies[address.split('@')[0] ?? ''];
      done(reply ? failure(reply) : undefined);
    },
    onData: (stream, _session, done) => {
      const answer = async (): Promise<void> => {
        const failed = await take(stream as unknown as AsyncIterable<Buffer>).catch((error: Error) => error);
        done(failed instanceof Error ? failed : undefined);
      };
      void answer();
    },
    ...more,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  const on: SmtpServerOnLoopback = {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    raw,
    onTaken: undefined,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return on;
};
