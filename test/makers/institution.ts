// An institution on loopback that says who somebody is, by a provider library that is not ours.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import Provider from 'oidc-provider';

export interface Account {
  readonly email: string;
  readonly verified: boolean;
}

export interface Institution {
  readonly issuer: string;
  /** From then on it sends browsers back there. */
  serve(redirectUri: string): void;
  /** By what somebody types as their login. */
  readonly accounts: Map<string, Account>;
  /** While it is true, what it says of who came has another signature than its own. */
  forges: boolean;
  close(): Promise<void>;
}

export const clientId = 'passerelle';
export const clientSecret = 'a-secret-of-tests-and-of-nothing-else';

/** Changes places of some letters of the signature. */
const forgeSignature = (response: ServerResponse): void => {
  const end = response.end.bind(response);
  response.end = ((body: unknown) =>
    end(
      String(body).replace(
        /("id_token":"[^."]+\.[^."]+\.)([^"]{16})/,
        (_, head: string, letters: string) => head + letters.slice(8) + letters.slice(0, 8),
      ),
    )) as typeof response.end;
};

export const institution = async (): Promise<Institution> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const accounts = new Map<string, Account>();
  const made: Institution = {
    issuer,
    accounts,
    forges: false,
    serve: (redirectUri) => {
      const provider = new Provider(issuer, {
        clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
        cookies: { keys: ['of tests'] },
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        conformIdTokenClaims: false,
        findAccount: (_, sub) => {
          const { email = '', verified = false } = accounts.get(sub) ?? {};
          return { accountId: sub, claims: () => ({ sub, email, email_verified: verified }) };
        },
      });
      const answer = provider.callback();
      server.on('request', (request, response) => {
        if (made.forges && request.url === '/token') forgeSignature(response);
        void answer(request, response);
      });
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => undefined);
    },
  };
  return made;
};

interface Kept {
  readonly value: string;
  /** Left behind where another site leads here. */
  readonly strict: boolean;
}

/** A browser that keeps cookies by site, and follows redirects until one leads to the given site. */
export const aBrowser = () => {
  const jars = new Map<string, Map<string, Kept>>();
  const jarOf = (url: string): Map<string, Kept> => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, Kept>();
    jars.set(origin, jar);
    return jar;
  };
  const asked = async (url: string, init: RequestInit, isLed: boolean): Promise<Response> => {
    const jar = jarOf(url);
    const sent = [...jar].filter(([, { strict }]) => !(isLed && strict));
    const Cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { Cookie, 'Sec-Fetch-Mode': 'navigate', ...(init.headers as Record<string, string>) },
    });
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';');
      const at = pair.indexOf('=');
      if (pair.slice(at + 1) === '' || /Max-Age=0/.test(header)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), { value: pair.slice(at + 1), strict: /SameSite=Strict/.test(header) });
    }
    return response;
  };
  const ask = (url: string, init: RequestInit = {}): Promise<Response> => asked(url, init, false);
  /** As another site leads it there. */
  const arrive = (url: string): Promise<Response> => asked(url, {}, true);
  const follow = async (url: string, until: (url: string) => boolean): Promise<string> => {
    let at = url;
    for (;;) {
      if (until(at)) return at;
      const location = (await ask(at)).headers.get('location');
      if (location === null) return at;
      at = new URL(location, at).href;
    }
  };
  return { ask, arrive, follow };
};

/** Types a login, agrees, and comes back: the address that the institution sends the browser to. */
export const comeBack = async (
  browser: ReturnType<typeof aBrowser>,
  start: string,
  login: string,
  isBack: (url: string) => boolean,
): Promise<string> => {
  const submit = async (page: string, fields: Record<string, string>): Promise<string> => {
    const answer = await browser.ask(page, { method: 'POST', body: new URLSearchParams(fields) });
    return browser.follow(new URL(answer.headers.get('location') ?? '', page).href, isBack);
  };
  const asked = await browser.follow(start, isBack);
  // Whoever signed in there before is not asked again.
  if (isBack(asked)) return asked;
  const agreed = await submit(asked, { prompt: 'login', login, password: 'any' });
  return isBack(agreed) ? agreed : submit(agreed, { prompt: 'consent' });
};
