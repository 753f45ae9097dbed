// The door: who is let in by what, and what a browser that is signed in is protected from.
import { request } from 'node:http';
import { asOperator, operatorToken } from '../../makers/operator.ts';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { ok } from '../../../services/platform/faults/fault.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../makers/eventually.ts';
import { type Answer, anOrganisation, aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';

/** What was mailed; the door knows no address. */
interface Mailed {
  readonly personId: string;
  readonly link: string;
  readonly language: Language;
}

const links: string[] = [];
const linkedPersons: string[] = [];
const mailed: Mailed[] = [];
const answers = { because: (): Promise<string | undefined> => Promise.resolve(undefined), sends: true };
const mailService = {
  sendSignInLink: async (request: Mailed) => {
    mailed.push(request);
    return ok({ because: await answers.because() });
  },
  getMailState: () => Promise.resolve(ok({ sends: answers.sends })),
};
const firstLinks: string[] = [];
let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh(
    {
      door: {
        operatorToken: operatorToken,
        onLink: (url, personId) => {
          links.push(url);
          linkedPersons.push(personId);
        },
        onFirstLink: (url) => void firstLinks.push(url),
      },
    },
    undefined,
    { 'passerelle.notifications.v1.MailService': mailService },
  );
});
afterAll(() => mesh.stop());

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As a browser asks: without the operator's token. */
const ask = async (path: string, { method = 'GET', body, cookie, headers }: Asked = {}): Promise<Answer> => {
  const own = {
    'Accept-Language': 'en',
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0',
  };
  const response = await fetch(`${mesh.base}${path}`, {
    method,
    headers: {
      ...own,
      ...(cookie === undefined ? {} : { Cookie: cookie }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'Sec-Fetch-Site': 'same-origin' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text ? JSON.parse(text) : undefined,
  };
};

const cookieIn = ({ headers }: Answer): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

const person = (more: object = {}): Promise<{ id: string }> =>
  mesh.make('persons', aPerson({ email: 'camille@canari.example', ...more }));

const linkFor = async (email: string): Promise<string> => {
  const before = links.length;
  const asked = await ask('/v1/sign-in/link', { method: 'POST', body: { email } });
  expect(asked.status).toBe(204);
  await eventually(() => expect(links.length).toBe(before + 1));
  return links.at(-1)?.split('#')[1] ?? '';
};

const signIn = async (email: string): Promise<string> => {
  const answer = await ask('/v1/sign-in', { method: 'POST', body: { token: await linkFor(email) } });
  expect(answer.status).toBe(200);
  return cookieIn(answer);
};

describe('the door', () => {
  it('lets nobody in who is not known, and says how to come in', async () => {
    const refused = await ask('/v1/organisations');
    expect([refused.status, refused.json.code]).toEqual([401, 'unauthenticated']);
    expect(refused.json.detail).toMatch(/^Sign in first/);
    expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/v1/session')).json).toMatchObject({ kind: 'nobody', animator: false });
  });

  it('refuses two headers Authorization, whichever is good', async () => {
    const { authorization } = { authorization: asOperator.Authorization };
    for (const two of [
      [authorization, 'Bearer psk_other'],
      ['Bearer psk_other', authorization],
    ]) {
      const status = await new Promise((resolve, reject) => {
        const sent = request(`${mesh.base}/v1/organisations`, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        sent.on('error', reject);
        sent.setHeader('Authorization', two).end();
      });
      expect(status).toBe(400);
    }
  });

  it.each(['Bearer pst_wrong', 'Bearer', 'Basic abc', `Bearer pst_${'x'.repeat(43)}`])(
    'refuses the header Authorization: %s',
    async (Authorization) => {
      const refused = await ask('/v1/organisations', { headers: { Authorization } });
      expect(refused.status).toBe(401);
      expect(refused.json.detail).toMatch(/Authorization/);
    },
  );

  it('lets the operator in, who acts for nobody else where people are real', async () => {
    const answer = await ask('/v1/session', { headers: asOperator });
    expect(answer.json).toMatchObject({ kind: 'operator', animator: true, administrator: true });
    const { id } = await person({ email: 'other@canari.example' });
    const acting = await ask('/v1/organisations', { headers: { ...asOperator, 'Passerelle-Act-As': id } });
    expect([acting.status, acting.json.code]).toEqual([403, 'forbidden']);
  });

  it('offers no demonstration where there is none', async () => {
    expect((await ask('/v1/sign-in/demonstration', { method: 'POST' })).status).toBe(404);
    expect((await ask('/v1/sign-in')).json).toMatchObject({ link: true, demonstration: false });
  });
});

describe('a link to sign in', () => {
  it('is good once, and opens a session out of reach of scripts and other sites', async () => {
    const { id } = await person({ email: 'Once@Canari.example' });
    const token = await linkFor('once@canari.example');
    const answer = await ask('/v1/sign-in', { method: 'POST', body: { token } });
    expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect((await ask('/v1/session', { cookie: cookieIn(answer) })).json).toMatchObject({
      kind: 'person',
      person: id,
    });
    const again = await ask('/v1/sign-in', { method: 'POST', body: { token } });
    expect([again.status, again.json.code]).toEqual([401, 'unauthenticated']);
  });

  it('is the same to ask for where nobody has the address, and where two have', async () => {
    await person({ email: 'two@canari.example' });
    await person({ email: 'two@canari.example' });
    const before = links.length;
    const answers = await Promise.all(
      ['nobody@canari.example', 'two@canari.example'].map((email) =>
        ask('/v1/sign-in/link', { method: 'POST', body: { email } }),
      ),
    );
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    await linkFor('once@canari.example');
    expect(links.length).toBe(before + 1);
  });

  it('is sent five times in a quarter of an hour, and nobody is told of more', async () => {
    await person({ email: 'often@canari.example' });
    for (let count = 0; count < 5; count += 1) await linkFor('often@canari.example');
    const before = links.length;
    expect(
      (await ask('/v1/sign-in/link', { method: 'POST', body: { email: 'OFTEN@canari.example' } })).status,
    ).toBe(204);
    await linkFor('once@canari.example');
    expect(links.length).toBe(before + 1);
  });

  it('is mailed, as it is told, in the language of who asked', async () => {
    const { id } = await person({ email: 'mailed@canari.example' });
    await linkFor('mailed@canari.example');
    await eventually(() =>
      expect(mailed.at(-1)).toMatchObject({ personId: id, link: links.at(-1), language: Language.ENGLISH }),
    );
    expect(linkedPersons.at(-1)).toBe(id);
  });

  it('is answered before it is sent, and alike where it never is, which the log says by a code', async () => {
    const { id } = await person({ email: 'slow@canari.example' });
    const mailing = Promise.withResolvers<string | undefined>();
    answers.because = () => mailing.promise;
    try {
      const asked = await ask('/v1/sign-in/link', { method: 'POST', body: { email: 'slow@canari.example' } });
      expect([asked.status, asked.text]).toEqual([204, '']);
      await eventually(() => expect(mailed.at(-1)?.personId).toBe(id));
      expect(mesh.logged.join('')).not.toContain('smtp-451');
      mailing.resolve('smtp-451');
      await eventually(() => expect(mesh.logged.join('')).toMatch(/"because":"smtp-451".*was not sent/));
    } finally {
      answers.because = () => Promise.resolve(undefined);
    }
  });

  it('is not offered where nobody is told of it and no e-mails leave', async () => {
    const other = await startMesh({ door: { operatorToken } }, undefined, {
      'passerelle.notifications.v1.MailService': mailService,
    });
    try {
      expect((await other.call('GET', '/v1/sign-in')).json.link).toBe(true);
      answers.sends = false;
      expect((await other.call('GET', '/v1/sign-in')).json.link).toBe(false);
      expect((await mesh.call('GET', '/v1/sign-in')).json.link).toBe(true);
    } finally {
      answers.sends = true;
      await other.stop();
    }
  });

  it('is not in what is logged', () => {
    const tokens = links.map((url) => url.split('#')[1] ?? '?');
    expect(tokens.filter((token) => mesh.logged.join('').includes(token))).toEqual([]);
    expect(mesh.logged.join('')).not.toMatch(/canari/i);
  });
});

describe('a session', () => {
  it('changes nothing for a page of another site, nor for a request that does not say where it is from', async () => {
    const { id } = await person({ email: 'forged@canari.example' });
    const cookie = await signIn('forged@canari.example');
    const change = (headers: Record<string, string>): Promise<Answer> =>
      ask(`/v1/persons/${id}/sessions`, { method: 'DELETE', cookie, headers });
    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await change({ 'Sec-Fetch-Site': site })).status).toBe(403);
    expect(
      (await change({ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect((await change({})).status).toBe(200);
  });

  it('is seen and ended by its person and by administrators alone', async () => {
    const { id } = await person({ email: 'seen@canari.example' });
    await person({ email: 'stranger@canari.example' });
    const [one, other] = [await signIn('seen@canari.example'), await signIn('seen@canari.example')];
    const stranger = await signIn('stranger@canari.example');
    expect((await ask(`/v1/persons/${id}/sessions`, { cookie: stranger })).status).toBe(404);
    const { items } = (await ask(`/v1/persons/${id}/sessions`, { cookie: one })).json;
    expect(
      items.map(({ device, here }: { device: string; here: boolean }) => [device, here]).toSorted(),
    ).toEqual([
      ['Firefox, Linux', false],
      ['Firefox, Linux', true],
    ]);
    const away = items.find(({ here }: { here: boolean }) => !here).id;
    expect((await ask(`/v1/persons/${id}/sessions/${away}`, { method: 'DELETE', cookie: one })).status).toBe(
      204,
    );
    expect((await ask('/v1/session', { cookie: other })).json.kind).toBe('nobody');
    expect((await ask(`/v1/persons/${id}/sessions`, { method: 'DELETE', headers: asOperator })).json).toEqual(
      { ended: 1 },
    );
    expect((await ask('/v1/organisations', { cookie: one })).status).toBe(401);
  });

  it('has no right that was withdrawn, from the very next request on', async () => {
    const { id } = await person({ email: 'rights@canari.example', animator: true });
    const { id: organisation } = await mesh.make(
      'organisations',
      anOrganisation({ visibility: 'animators' }),
    );
    const { id: membership } = await mesh.make('memberships', { person: id, organisation, role: 'owner' });
    const cookie = await signIn('rights@canari.example');
    const statuses = async (): Promise<readonly number[]> => {
      const answers = await Promise.all(
        ['/v1/keys', `/v1/organisations/${organisation}`].map((path) => ask(path, { cookie })),
      );
      return answers.map(({ status }) => status);
    };
    const change = async (path: string, method: string, body?: object): Promise<void> => {
      const answer = await ask(path, { method, body, headers: asOperator });
      expect([200, 204]).toContain(answer.status);
    };
    expect(await statuses()).toEqual([200, 200]);
    await change(`/v1/persons/${id}`, 'PATCH', { animator: false });
    expect(await statuses()).toEqual([403, 200]);
    await change(`/v1/memberships/${membership}`, 'DELETE');
    expect(await statuses()).toEqual([403, 404]);
    await change(`/v1/persons/${id}`, 'DELETE');
    expect(await statuses()).toEqual([401, 401]);
  });

  it('is over once its person signs out', async () => {
    const cookie = await signIn('seen@canari.example');
    const left = await ask('/v1/session', { method: 'DELETE', cookie });
    expect(left.headers.get('set-cookie')).toMatch(/Max-Age=0/);
    expect((await ask('/v1/organisations', { cookie })).status).toBe(401);
  });

  it('is over once its person signs in again in the same browser', async () => {
    await person({ email: 'again@canari.example' });
    const before = await signIn('again@canari.example');
    const body = { token: await linkFor('again@canari.example') };
    const again = await ask('/v1/sign-in', { method: 'POST', body, cookie: before });
    expect((await ask('/v1/organisations', { cookie: before })).status).toBe(401);
    expect((await ask('/v1/organisations', { cookie: cookieIn(again) })).status).toBe(200);
  });

  it('cannot ask without end, and slows down nobody else', async () => {
    await person({ email: 'hasty@canari.example' });
    await person({ email: 'patient@canari.example' });
    const [hasty, other] = [await signIn('hasty@canari.example'), await signIn('hasty@canari.example')];
    const patient = await signIn('patient@canari.example');
    const answers: Answer[] = [];
    for (let round = 0; round < 7; round += 1)
      answers.push(
        ...(await Promise.all(Array.from({ length: 100 }, () => ask('/v1/session', { cookie: hasty })))),
      );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 429));
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^([1-9]|10)$/);
    expect(refused[0]?.json.detail).toMatch(/more slowly/);
    expect((await ask('/v1/session', { cookie: other })).status).toBe(429);
    expect((await ask('/v1/session', { cookie: patient })).status).toBe(200);
  });

  it('acts for nobody else', async () => {
    const { id } = await person({ email: 'another@canari.example' });
    const cookie = await signIn('seen@canari.example');
    const acting = await ask('/v1/organisations', { cookie, headers: { 'Passerelle-Act-As': id } });
    expect([acting.status, acting.json.code]).toEqual([403, 'forbidden']);
    const { person: own } = (await ask('/v1/session', { cookie })).json;
    const asOneself = await ask('/v1/organisations', { cookie, headers: { 'Passerelle-Act-As': own } });
    expect(asOneself.status).toBe(200);
  });
});

describe('the first administrator', () => {
  it('comes in by the link of the first start, once', async () => {
    await eventually(() => expect(firstLinks.length).toBe(1));
    const token = firstLinks[0]?.split('#')[1];
    const look = async (of: string | undefined): Promise<number> => {
      const looked = { method: 'POST', body: { token: of } };
      return (await ask('/v1/sign-in/first/look', looked)).status;
    };
    expect(await look(token)).toBe(204);
    expect(await look('x'.repeat(43))).toBe(401);
    const body = { token, given_name: 'Ada', family_name: 'Canari', email: 'ada@canari.example' };
    const answer = await ask('/v1/sign-in/first', { method: 'POST', body });
    expect(answer.status).toBe(200);
    const here = (await ask('/v1/session', { cookie: cookieIn(answer) })).json;
    expect(here).toMatchObject({ kind: 'person', animator: true, administrator: true });
    expect((await ask('/v1/sign-in/first', { method: 'POST', body })).status).toBe(401);
    expect(await look(token)).toBe(401);
    expect((await ask('/v1/sign-in')).json.first).toBe(false);
  });
});

describe('a partner’s key', () => {
  const made = async (scopes: readonly string[]): Promise<string> => {
    const body = { name: 'Canari', scopes };
    const answer = await ask('/v1/keys', { method: 'POST', body, headers: asOperator });
    expect(answer.status).toBe(201);
    return `Bearer ${answer.json.secret}`;
  };

  it('opens what its scopes name, and says how much it may still ask for', async () => {
    const Authorization = await made(['expertise:read']);
    const answer = await ask('/v1/organisations', { headers: { Authorization } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ratelimit')).toMatch(/"day";r=\d+/);
    const closed = await ask('/v1/persons', { headers: { Authorization } });
    expect([closed.status, closed.json.code]).toEqual([403, 'forbidden']);
    expect(closed.headers.get('ratelimit')).toMatch(/"day";r=\d+/);
    expect((await ask('/v1/session', { headers: { Authorization } })).json.kind).toBe('machine');
  });

  it('opens nothing that its scopes do not name, acts for nobody, and none that is mistyped', async () => {
    const Authorization = await made(['changes:read']);
    expect((await ask('/v1/organisations', { headers: { Authorization } })).status).toBe(403);
    const acting = await ask('/v1/session', { headers: { Authorization, 'Passerelle-Act-As': 'per_1' } });
    expect(acting.status).toBe(403);
    const mistyped = Authorization.slice(0, -1) + (Authorization.endsWith('0') ? '1' : '0');
    expect((await ask('/v1/session', { headers: { Authorization: mistyped } })).status).toBe(401);
  });
});
