// Signing in at an institution, against a provider library that is not ours.
import { operatorToken } from '../../../makers/operator.ts';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ownPath } from '../../../../services/gateway/routes/oidc-routes.ts';
import {
  aBrowser,
  clientId,
  clientSecret,
  comeBack,
  institution,
  type Institution,
} from '../../../makers/institution.ts';
import { aPerson, type FakeMesh, startMesh } from '../fake-mesh.ts';

let there: Institution;
let mesh: FakeMesh;
beforeAll(async () => {
  // What the provider says of being set up for tests.
  for (const level of ['warn', 'info'] as const)
    jest.spyOn(console, level).mockImplementation(() => undefined);
  there = await institution();
  mesh = await startMesh({
    door: {
      operatorToken: operatorToken,
      oidc: { issuer: there.issuer, clientId, clientSecret, name: 'Université de l’Exemple' },
    },
  });
  there.serve(`${mesh.base}/v1/sign-in/oidc/callback`);
});
afterAll(async () => {
  await mesh.stop();
  await there.close();
  jest.restoreAllMocks();
});

type Browser = ReturnType<typeof aBrowser>;

const isBack = (url: string): boolean => url.startsWith(`${mesh.base}/v1/sign-in/oidc/callback`);

/** Signs in there as that login; where the browser ends up here. */
const signIn = async (browser: Browser, login: string, next = '/profile?tab=needs'): Promise<string> => {
  const start = `${mesh.base}/v1/sign-in/oidc?next=${encodeURIComponent(next)}`;
  const back = await comeBack(browser, start, login, isBack);
  return (await browser.arrive(back)).headers.get('location') ?? '';
};

const whoIs = async (browser: Browser): Promise<Record<string, unknown>> =>
  (await (await browser.ask(`${mesh.base}/v1/session`)).json()) as Record<string, unknown>;

describe('signing in at the institution', () => {
  it('is offered by its name', async () => {
    expect((await mesh.call('GET', '/v1/sign-in')).json.oidc).toEqual({ name: 'Université de l’Exemple' });
  });

  it('lets in the one person whose verified address it is, and leads back to the page', async () => {
    const { id } = await mesh.make('persons', aPerson({ email: 'ada@canari.example' }));
    there.accounts.set('ada', { email: 'Ada@canari.example', verified: true });
    const browser = aBrowser();
    expect(await signIn(browser, 'ada')).toBe('/profile?tab=needs');
    expect(await whoIs(browser)).toMatchObject({ kind: 'person', person: id });
    // From then on by who it is there, whatever the address becomes.
    there.accounts.set('ada', { email: 'married@canari.example', verified: true });
    const later = aBrowser();
    await signIn(later, 'ada');
    expect(await whoIs(later)).toMatchObject({ person: id });
  });

  it('ends the session that the browser had, though the way back brings nothing of it', async () => {
    const { id } = await mesh.make('persons', aPerson({ email: 'ines@canari.example' }));
    there.accounts.set('ines', { email: 'ines@canari.example', verified: true });
    const browser = aBrowser();
    await signIn(browser, 'ines');
    const { session } = await whoIs(browser);
    await signIn(browser, 'ines');
    const now = await whoIs(browser);
    expect(now).toMatchObject({ kind: 'person', person: id });
    expect(now['session']).not.toBe(session);
    const { items } = (await mesh.call('GET', `/v1/persons/${id}/sessions`)).json;
    expect(items.map((one: { id: string }) => one.id)).toEqual([now['session']]);
  });

  it('begins with a cookie that is this host’s own, so that no neighbour plants another attempt', async () => {
    const door = {
      operatorToken,
      oidc: { issuer: there.issuer, clientId, clientSecret, name: 'Université' },
    };
    const tls = await startMesh({ door: { ...door, publicUrl: 'https://passerelle.example' } });
    try {
      const begun = await fetch(`${tls.base}/v1/sign-in/oidc`, { redirect: 'manual' });
      const cookie = begun.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/^__Host-passerelle-oidc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; .*Secure$/);
      const [, held = ''] = /=([\w-]{43})/.exec(cookie) ?? [];
      const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const back = `${tls.base}/v1/sign-in/oidc/callback?code=c&state=${state}`;
      const planted = { Cookie: `passerelle-oidc=${held}` };
      await fetch(back, { redirect: 'manual', headers: planted });
      // It is not used up: nobody looked for it.
      expect(tls.logged.join('')).not.toContain('what the institution sent back was refused');
      await fetch(back, { redirect: 'manual', headers: { Cookie: `__Host-${planted.Cookie}` } });
      expect(tls.logged.join('')).toContain('what the institution sent back was refused');
    } finally {
      await tls.stop();
    }
  });

  it.each([
    [
      'an address that the institution has not verified',
      'eve',
      { email: 'ada@canari.example', verified: false },
    ],
    ['an address that nobody here has', 'bob', { email: 'bob@canari.example', verified: true }],
    ['no address', 'mute', { email: '', verified: true }],
  ])('lets nobody in by %s', async (_, login, account) => {
    there.accounts.set(login, account);
    const browser = aBrowser();
    expect(await signIn(browser, login)).toBe('/sign-in?refused=unknown');
    expect((await whoIs(browser))['kind']).toBe('nobody');
  });

  it('is refused in another browser than the one that began, with another state, and a second time', async () => {
    there.accounts.set('ada', { email: 'ada@canari.example', verified: true });
    const begin = (browser: Browser): Promise<string> =>
      comeBack(browser, `${mesh.base}/v1/sign-in/oidc`, 'ada', isBack);
    const [one, thief] = [aBrowser(), aBrowser()];
    const back = await begin(one);
    expect((await thief.ask(back)).headers.get('location')).toBe('/sign-in?refused=failed');
    expect((await one.ask(back)).headers.get('location')).toBe('/');
    expect((await one.ask(back)).headers.get('location')).toBe('/sign-in?refused=failed');
    const other = aBrowser();
    const forged = (await begin(other)).replace(/state=[^&]+/, 'state=forged');
    expect((await other.ask(forged)).headers.get('location')).toBe('/sign-in?refused=failed');
  });

  it('lets nobody in by what the institution has not signed', async () => {
    there.accounts.set('ada', { email: 'ada@canari.example', verified: true });
    there.forges = true;
    try {
      const browser = aBrowser();
      expect(await signIn(browser, 'ada')).toBe('/sign-in?refused=failed');
      expect((await whoIs(browser))['kind']).toBe('nobody');
    } finally {
      there.forges = false;
    }
    expect(await signIn(aBrowser(), 'ada')).toBe('/profile?tab=needs');
  });

  it('is not begun without end from one address on the network, and keeps nothing of what is refused', async () => {
    const start = `${mesh.base}/v1/sign-in/oidc`;
    const begun: Response[] = [];
    for (let round = 0; round < 31; round += 1)
      begun.push(
        ...(await Promise.all(Array.from({ length: 10 }, () => fetch(start, { redirect: 'manual' })))),
      );
    const refused = begun.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(9);
    expect(begun.filter(({ status }) => status === 302).length).toBeLessThanOrEqual(300);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('set-cookie')).toBeNull();
    expect(await refused[0]?.json()).toMatchObject({ code: 'overloaded' });
  });

  it('writes nothing of it into the log', () => {
    expect(mesh.logged.join('')).not.toMatch(/canari|code=|state=/i);
  });
});

describe('the page to come back to', () => {
  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '',
  ])('is never elsewhere: %j', (next) => {
    expect(ownPath(next)).toBe('/');
  });

  it('stays on this site, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `/${rest}`),
        ),
        (next) => {
          const { origin } = new URL(ownPath(next), 'https://here.example');
          expect(origin).toBe('https://here.example');
        },
      ),
    );
  });
});
