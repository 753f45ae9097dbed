// How long many e-mails take to a mail server on loopback from a process that is killed on the way, and whether each
// arrived, and once as far as SMTP can tell.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inProcess } from './in-process.ts';
import { type CountingServer, countingServer } from './mails/counting-server.ts';
import { readOutbox } from './mails/read-outbox.ts';
import { type Measured, rounded } from './measured.ts';
import { startServer } from './server-process.ts';

interface MailsOptions {
  readonly mails: number;
  readonly kills: number;
  readonly progress: (text: string) => void;
}

const from = 'Passerelle <passerelle@campus.example>';

/** Of the delivery: what follows in a Message-ID is signed by the campus. */
const idIn = (messageId: string): string => messageId.slice(1).split('.', 1)[0] ?? '';
const arrived = ({ taken }: CountingServer): ReadonlySet<string> => new Set([...taken.keys()].map(idIn));

interface Sent {
  readonly seconds: number;
  /** Of them, until processes were ready. */
  readonly starting: number;
  /** Ids of those that arrived before a kill, without a record that they did: SMTP has no way to ask. */
  readonly undecided: ReadonlySet<string>;
}

/** Longer than what fails is put off for the first time. */
const patienceMs = 120_000;
/** What is still on its way from a process that is gone has come by then. */
const arrivedMs = 300;

/** Resolves as soon as it is so; also where nothing more comes. */
const until = async (isSo: () => boolean, { count }: CountingServer): Promise<void> => {
  let [came, since] = [count(), performance.now()];
  while (!isSo() && performance.now() - since < patienceMs) {
    await pause(5);
    if (count() !== came) [came, since] = [count(), performance.now()];
  }
};

/** Seconds from the start of a process until it was ready, and until it is so; then it is stopped, or killed. */
const sendUntil = async (
  data: string,
  server: CountingServer,
  { isSo, end }: { readonly isSo: () => boolean; readonly end: 'stop' | 'kill' },
): Promise<readonly [starting: number, seconds: number]> => {
  const began = performance.now();
  const environment = {
    ...{ KAFKA_BROKERS: '', MONGODB_URL: '', SMTP_URL: server.url, MAIL_FROM: from },
    PUBLIC_URL: 'https://passerelle.example',
  };
  const running = await startServer(data, environment);
  await until(isSo, server);
  const seconds = (performance.now() - began) / 1_000;
  await running[end]();
  return [running.readyAfterMs / 1_000, seconds];
};

const sendKilled = async (
  data: string,
  server: CountingServer,
  { mails, kills, progress }: MailsOptions,
): Promise<Sent> => {
  const undecided = new Set<string>();
  let [seconds, starting] = [0, 0];
  const send = async (isSo: () => boolean, end: 'stop' | 'kill'): Promise<void> => {
    const [ready, whole] = await sendUntil(data, server, { isSo, end });
    starting += ready;
    seconds += whole;
  };
  for (let nth = 1; nth <= kills; nth += 1) {
    const count = Math.floor((mails * nth) / (kills + 1));
    await send(() => server.count() >= count, 'kill');
    await pause(arrivedMs);
    progress(`killed after ${server.count()} e-mails, ${rounded(seconds)} s`);
    const came = arrived(server);
    for (const { id, state } of await readOutbox(data))
      if (state === 'pending' && came.has(id)) undecided.add(id);
  }
  await send(() => server.taken.size >= mails, 'stop');
  return { seconds, starting, undecided };
};

export const benchMails = async (options: MailsOptions): Promise<readonly Measured[]> => {
  const { mails, kills, progress } = options;
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-mails-'));
  const server = await countingServer();
  try {
    progress(`${mails} e-mails are made`);
    await inProcess('mails/fill-mails.ts', folder, mails);
    const data = join(folder, 'data');
    progress('they are sent');
    const { seconds, starting, undecided } = await sendKilled(data, server, options);
    const outbox = await readOutbox(data);
    const ids = arrived(server);
    const came = outbox.filter(({ id }) => ids.has(id));
    const twice = [...server.taken].filter(([, times]) => times > 1).map(([messageId]) => idIn(messageId));
    const name = `${mails} e-mails, killed ${kills} times`;
    const exactly = (what: string, value: number, wanted: number): Measured => ({
      ...{ what: `${name}: ${what}`, value, unit: '' },
      target: { atLeast: wanted, atMost: wanted },
    });
    return [
      {
        ...{ what: `${name}: sent, starts included`, value: rounded(seconds), unit: 's' },
        target: { atMost: 60 },
      },
      { what: `${name}: until processes were ready, of it`, value: rounded(starting), unit: 's' },
      exactly('arrived', came.length, mails),
      exactly('lost', outbox.length - came.length, 0),
      exactly('recorded as sent', outbox.filter(({ state }) => state === 'sent').length, mails),
      { what: `${name}: arrived before a kill, unrecorded`, value: undecided.size, unit: '' },
      { what: `${name}: sent twice`, value: twice.length, unit: '' },
      exactly('of them beyond what SMTP cannot tell', twice.filter((id) => !undecided.has(id)).length, 0),
    ];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
