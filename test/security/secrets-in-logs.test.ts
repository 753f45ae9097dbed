// No secret in any line of the log, at the chattiest level, while every one of them is used, rightly and wrongly.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';
import {
  aBrowser,
  clientId,
  clientSecret,
  comeBack,
  institution,
  type Institution,
} from '../makers/institution.ts';
import { operatorToken } from '../makers/operator.ts';
import type { RestClient } from '../makers/rest-client.ts';
import { restClient } from '../makers/rest-client.ts';
import { smtpServerOnLoopback, type SmtpServerOnLoopback } from '../makers/smtp-server.ts';
import { settled } from '../makers/test-mesh.ts';

const smtpPassword = 'canari-smtp-pass';
const addressOfPerson = 'canari.personne@exemple.example';
const newAddress = 'canari.autrement@exemple.example';
const addressOfNobody = 'canari.inconnu@exemple.example';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('secrets', () => {
  let mesh: EmbeddedMesh;
  let rest: RestClient;
  let smtp: SmtpServerOnLoopback;
  let there: Institution;
  let url = '';
  /** What nobody but its holder may read, by what it is. */
  const secrets = new Map<string, string>([
    ['operator token', operatorToken],
    ['password of the mail server', smtpPassword],
    ['secret of the client of OpenID Connect', clientSecret],
    ['address of a person', addressOfPerson],
    ['new address of a person', newAddress],
    ['address of nobody', addressOfNobody],
  ]);

  beforeAll(async () => {
    // What the provider says of being set up for tests.
    for (const level of ['warn', 'info'] as const)
      jest.spyOn(console, level).mockImplementation(() => undefined);
    there = await institution();
    smtp = await smtpServerOnLoopback({
      authOptional: false,
      onAuth: ({ password }, _session, done) =>
        password === smtpPassword ? done(null, { user: 1 }) : done(new Error('no')),
    });
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    mesh = await embeddedMesh({
      environment: {
        ...{ PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: 'trace', OPERATOR_TOKEN: operatorToken },
        SMTP_URL: smtp.url.replace('//', `//canari:${smtpPassword}@`),
        MAIL_FROM: 'passerelle@campus.example',
        ...{ OIDC_ISSUER: there.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret },
      },
    });
    await mesh.start();
    there.serve(`${url}/v1/sign-in/oidc/callback`);
    rest = restClient(url, operatorToken);
  }, 60_000);
  afterAll(async () => {
    await mesh?.discard();
    await there?.close();
    await smtp?.stop();
    jest.restoreAllMocks();
  });

  const ask = (
    path: string,
    headers: Record<string, string> = {},
    init: RequestInit = {},
  ): Promise<Response> =>
    fetch(url + path, { ...init, headers: { 'Sec-Fetch-Site': 'same-origin', ...headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    ask(
      path,
      { 'Content-Type': 'application/json', ...headers },
      { method: 'POST', body: JSON.stringify(body) },
    );
  const tokenIn = (pattern: RegExp): Promise<string> =>
    eventually(() => {
      const found = pattern.exec(mesh.output())?.[1];
      if (found === undefined) throw new Error('no link was told yet');
      return found;
    });

  it('of who administers first: a link, then a session', async () => {
    const token = await tokenIn(/\/sign-in\/first#([\w-]{43})/);
    secrets.set('link of the first administrator', token);
    const body = { token, given_name: 'A', family_name: 'B', email: 'canari.premier@exemple.example' };
    secrets.set('address of the first administrator', body.email);
    const entered = await post('/v1/sign-in/first', body);
    expect(entered.status).toBe(200);
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    secrets.set('cookie of the first administrator', cookie.split('=')[1] ?? '');
    expect((await ask('/v1/persons', { Cookie: cookie })).status).toBe(200);
    expect((await post('/v1/sign-in/first', body)).status).toBe(401);
    expect((await post('/v1/organisations', { name: 1 }, { Cookie: cookie })).status).toBe(422);
    expect(
      (await ask('/v1/session', { Cookie: `${cookie}x`, Authorization: `Basic ${cookie}` })).status,
    ).toBe(401);
  });

  it('of a member: an address, a link, a session', async () => {
    const make = making(rest);
    const organisation = await make.organisation();
    const other = await make.organisation({ name: 'Autre', kind: 'startup' });
    const { id } = await make.person(organisation.id, { email: addressOfPerson });
    await make.statement(organisation.id);
    await make.statement(other.id, { kind: 'offer' });
    expect((await post('/v1/sign-in/link', { email: addressOfNobody })).status).toBe(204);
    expect((await post('/v1/sign-in/link', { email: `${addressOfPerson} ` })).status).toBe(422);
    expect((await post('/v1/sign-in/link', { email: addressOfPerson })).status).toBe(204);
    const token = await eventually(() => {
      const found = /\/sign-in#([\w-]{43})/.exec(smtp.arrived.map(({ text }) => text).join())?.[1];
      if (found === undefined) throw new Error('no link came by e-mail yet');
      return found;
    });
    secrets.set('link of a member', token);
    const entered = await post('/v1/sign-in', { token });
    expect(entered.status).toBe(200);
    const cookie = /=([\w-]{43});/.exec(entered.headers.get('set-cookie') ?? '')?.[1] ?? '';
    secrets.set('cookie of a member', cookie);
    const own = `/v1/persons/${id}`;
    const Cookie = `passerelle=${cookie}`;
    await rest.take('PATCH', own, { as: id, body: { email: newAddress } });
    expect((await post(`${own}/new-email/link`, undefined, { Cookie })).status).toBe(204);
    const shown = await eventually(() => {
      const found = /\/account\/address#([\w-]{43})/.exec(smtp.arrived.map(({ text }) => text).join())?.[1];
      if (found === undefined) throw new Error('no link came to the new address yet');
      return found;
    });
    secrets.set('link to a new address', shown);
    expect((await post('/v1/sign-in', { token: shown })).status).toBe(401);
    expect((await post(`${own}/new-email/shown`, { token: `${shown}x` }, { Cookie })).status).toBe(422);
    // That it counts is tried elsewhere: the institution knows this one by the present address.
    expect((await ask(`${own}/new-email`, { Cookie }, { method: 'DELETE' })).status).toBe(204);
    expect((await post('/v1/sign-in', { token })).status).toBe(401);
    expect((await ask(`/v1/sign-in?token=${token}`)).status).toBe(400);
    expect((await ask(`/sign-in/${token}`)).status).toBeLessThan(500);
  });

  it('of an institution: its code, and the client’s secret', async () => {
    there.accounts.set('ada', { email: addressOfPerson, verified: true });
    const browser = aBrowser();
    const back = await comeBack(browser, `${url}/v1/sign-in/oidc`, 'ada', (at) =>
      at.startsWith(`${url}/v1/sign-in/oidc/callback`),
    );
    const { searchParams } = new URL(back);
    for (const name of ['code', 'state'])
      secrets.set(`${name} of the institution`, searchParams.get(name) ?? '');
    expect((await aBrowser().ask(back)).headers.get('location')).toBe('/sign-in?refused=failed');
    expect((await browser.ask(back)).headers.get('location')).toBe('/');
    expect((await browser.ask(back)).headers.get('location')).toBe('/sign-in?refused=failed');
  });

  it('of a partner: a key, the one after it, and those of its webhooks', async () => {
    const body = { name: 'Annuaire', scopes: ['expertise:read', 'webhooks:write'] };
    const key = await rest.take('POST', '/v1/keys', { body });
    const next = await rest.take('POST', `/v1/keys/${key.id}/rotate`, { body: {} });
    secrets.set('key', key.secret).set('key after it', next.secret);
    const asPartner = { Authorization: `Bearer ${next.secret}` };
    expect((await ask('/v1/search?q=capteurs', asPartner)).status).toBe(200);
    expect((await ask('/v1/persons', asPartner)).status).toBe(403);
    expect((await ask('/v1/search?q=x', { Authorization: `Bearer ${next.secret}x` })).status).toBe(401);
    expect((await ask(`/v1/search?q=x&key=${next.secret}`, asPartner)).status).toBe(400);
    const url = 'https://hooks.passerelle.invalid/canari-hook-path?token=canari-hook-token';
    secrets.set('path of a webhook', 'canari-hook-path').set('token of a webhook', 'canari-hook-token');
    const made = await post(
      '/v1/webhooks',
      { url, events: ['organisation.changed'], signing: 'hmac' },
      asPartner,
    );
    const hook = (await made.json()) as { id: string; secret: string };
    expect(made.status).toBe(201);
    secrets.set('secret of a webhook', hook.secret);
    const rotated = (await (await post(`/v1/webhooks/${hook.id}/rotate`, {}, asPartner)).json()) as {
      secret: string;
    };
    secrets.set('secret of a webhook after it', rotated.secret);
    await post(`/v1/webhooks/${hook.id}/test`, {}, asPartner);
    await rest.take('POST', '/v1/organisations', {
      body: { name: 'Publique', kind: 'lab', visibility: 'public', consents: ['appear_to_partners'] },
    });
  });

  it('of e-mails: the password by which they are sent, and the token that stops them', async () => {
    const [person] = (await rest.list('/v1/persons')).filter(({ email }) => email === addressOfPerson);
    const away = { email: { new_suggestion: 'at_once' } };
    await rest.call('PUT', `/v1/persons/${person?.id}/notification-preferences`, { body: away });
    for (const wrong of ['canari.jeton.faux', 'x'.repeat(300)]) {
      secrets.set(`token of nobody ${wrong.slice(0, 6)}`, wrong);
      expect((await ask(`/v1/unsubscribe/${wrong}`)).status).toBe(404);
    }
    for (const { raw } of smtp.raw.map((raw) => ({ raw }))) {
      const token = /\/v1\/unsubscribe\/([\w.~-]+)/.exec(raw.replaceAll(/=\r\n/g, ''))?.[1];
      if (token === undefined) continue;
      secrets.set('token that stops e-mails', token);
      expect((await ask(`/v1/unsubscribe/${token}`)).status).toBe(200);
    }
  });

  it('are in no line of the log, nor is anything else of theirs', async () => {
    await settled(rest);
    await mesh.stop();
    // Links are told on the terminal of the process, to whoever started it: what is not JSON there is no log.
    const lines = mesh
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(30);
    expect(secrets.size).toBeGreaterThan(15);
    for (const [what, secret] of secrets) expect([what, secret.length > 5]).toEqual([what, true]);
    const leaks = [...secrets].flatMap(([what, secret]) => {
      // A part of a key says whose it is; the rest opens the door.
      const words = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').slice(0, -4)];
      return lines
        .filter((line) => words.some((word) => line.includes(word)))
        .map((line) => `${what}: ${line.slice(0, 300)}`);
    });
    expect(leaks).toEqual([]);
    const spoken = mesh
      .output()
      .split('\n')
      .filter((line) => !line.startsWith('{'))
      .join('\n');
    const told = [...secrets].filter(([what, secret]) => !what.startsWith('link') && spoken.includes(secret));
    expect(told.map(([what]) => what)).toEqual([]);
  }, 60_000);
});
