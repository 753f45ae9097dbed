// The campus of those who come in by the real door: begun by its first administrator, filled by an animator, with a mail
// server, an institution that says who people are, and a partner's receiver beside it. Nobody here has the operator's token.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { byInstitution, byLink, visitor, type Visitor } from '../makers/at-the-door.ts';
import type { Made } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import { clientId, clientSecret, institution } from '../makers/institution.ts';
import type { Json, RestClient } from '../makers/rest-client.ts';
import { freePort } from '../makers/servers-mesh.ts';
import { type Arrived, smtpServerOnLoopback } from '../makers/smtp-server.ts';
import type { TestMesh } from '../makers/test-mesh.ts';

export interface Users {
  readonly pair: string;
  open(environment: Readonly<Record<string, string>>): Promise<TestMesh>;
  /** How people sign in. */
  readonly entrance: 'link' | 'institution';
}

export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const names = ['ada', 'alix', 'bo', 'hal', 'ann'] as const;
export type Name = (typeof names)[number];

/** No log may hold one, and nobody whom it does not concern. */
export const emailOf = (name: string): string => `canari.${name}@personnes.example`;

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\/sign-in#([\w-]{43})/g)].flatMap(([, token]) => token ?? []);

const clockAhead = new URL('../makers/clock-ahead.ts', import.meta.url).href;
/** Most of the five minutes that a notice waits for related ones; a message of a webhook is not too new by then. */
const almostHeldMs = 280_000;

/** What a partner's machine is sent. */
const aReceiver = async () => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url, received, stop };
};

const surroundings = async () => {
  const [mail, home, receiver, port, partnerPort] = await Promise.all([
    smtpServerOnLoopback(),
    institution(),
    aReceiver(),
    freePort(),
    freePort(),
  ]);
  const base = `http://127.0.0.1:${port}`;
  home.serve(`${base}/v1/sign-in/oidc/callback`);
  for (const name of names) home.accounts.set(name, { email: emailOf(name), verified: true });
  const environment: Record<string, string> = {
    NODE_OPTIONS: `--import ${clockAhead}`,
    PORT: String(port),
    PUBLIC_URL: base,
    PARTNER_GRPC_PORT: String(partnerPort),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Passerelle <passerelle@campus.example>',
    OIDC_ISSUER: home.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  };
  const close = async (): Promise<void> => {
    receiver.stop();
    await Promise.all([mail.stop(), home.close()]);
  };
  return { mail, receiver, base, partnerAddress: `127.0.0.1:${partnerPort}`, environment, close };
};

/** What the animator makes: two organisations that could help one another, and one that wants to stay out of it. */
const fill = async (ann: RestClient) => {
  const organisation = (body: Json): Promise<Made> => ann.take('POST', '/v1/organisations', { body });
  const of = {
    lab: await organisation({ name: 'Laboratoire Canopée', kind: 'lab' }),
    startup: await organisation({ name: 'Glycopont', kind: 'startup' }),
    silent: await organisation({ name: 'Capteurs Taiseux', kind: 'startup' }),
  };
  const member = (name: Name, where: Made, role: 'owner' | 'member'): Promise<Made> =>
    ann.take('POST', '/v1/persons', {
      body: {
        given_name: `Canari${name}`,
        family_name: 'Canarinom',
        email: emailOf(name),
        memberships: [{ organisation: where.id, role }],
      },
    });
  const persons = {
    ada: await member('ada', of.lab, 'owner'),
    alix: await member('alix', of.lab, 'member'),
    bo: await member('bo', of.startup, 'owner'),
    hal: await member('hal', of.silent, 'owner'),
  };
  await ann.take('PATCH', '/v1/brokering/settings', { body: { hold_seconds: 1 } });
  return { ...of, ...persons };
};

export const openUsersCampus = async ({ open, entrance }: Users) => {
  const { mail, receiver, base, partnerAddress, environment, close } = await surroundings();
  const mesh = await open(environment);
  await mesh.start();

  const mailTo = (name: Name): readonly Arrived[] => mail.arrived.filter(({ to }) => to === emailOf(name));
  const linksTo = (name: Name): readonly string[] =>
    [mesh.output(), ...mailTo(name).map(({ text }) => text)].flatMap(linksIn);

  /** The token of a new link: where there is a mail server in an e-mail, else on the terminal. */
  const linkFor = async (name: Name): Promise<string> => {
    const before = new Set(linksTo(name));
    await visitor(base).take('POST', '/v1/sign-in/link', { body: { email: emailOf(name) } });
    return eventually(() => {
      const link = linksTo(name).find((one) => !before.has(one));
      if (link === undefined) throw new Error(`${name} has no link`);
      return link;
    });
  };
  const comeIn = async (name: Name): Promise<Visitor> =>
    entrance === 'link' ? byLink(base, await linkFor(name)) : byInstitution(base, name);

  const firstToken = await eventually(
    () => {
      const [, token] = /\/sign-in\/first#([\w-]{43})/.exec(mesh.output()) ?? [];
      if (token === undefined) throw new Error('nobody is invited to administer');
      return token;
      // As long as the processes take to find one another.
    },
    { withinMs: 60_000 },
  );
  const administrator = visitor(base);
  const first = { token: firstToken, given_name: 'Agathe', family_name: 'Canarinom' };
  await administrator.take('POST', '/v1/sign-in/first', { body: { ...first, email: emailOf('agathe') } });
  const ann: Made = await administrator.take('POST', '/v1/persons', {
    body: { given_name: 'Ann', family_name: 'Canarinom', email: emailOf('ann'), animator: true },
  });
  const animator = await comeIn('ann');
  const cast = { ...(await fill(animator)), ann };

  /** Started again with later clocks. */
  const passTime = async (): Promise<void> => {
    await mesh.stop();
    environment['TEST_CLOCK_AHEAD_MS'] = String(almostHeldMs);
    await mesh.start();
  };

  return {
    ...{ mesh, passTime, base, partnerAddress, receiver, mailTo, linkFor, comeIn, entrance },
    ...{ firstToken, administrator, animator, cast },
    discard: async (): Promise<void> => {
      await mesh.discard();
      await close();
    },
  };
};
export type UsersCampus = Awaited<ReturnType<typeof openUsersCampus>>;

/** What happens in one story and matters in the next. */
export interface Stage {
  readonly campus: UsersCampus;
  /** Signed in by what the suite opened with. */
  readonly ada: Visitor;
  readonly bo: Visitor;
}

/** Every answer of these is a refusal that names nobody. */
export const refusals = async (
  client: RestClient,
  asked: readonly (readonly [method: string, path: string, body?: Json])[],
): Promise<readonly string[]> => {
  const answers = await Promise.all(
    asked.map(async ([method, path, body]) => {
      const { status, text } = await client.call(method, path, body === undefined ? {} : { body });
      const isRefused = status === 403 || status === 404;
      return isRefused && !/canari/i.test(text) ? [] : [`${method} ${path}: ${status} ${text.slice(0, 200)}`];
    }),
  );
  return answers.flat();
};
