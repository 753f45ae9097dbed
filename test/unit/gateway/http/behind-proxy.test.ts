// What the edge believes of whom it is asked by, and under which names it answers, behind a reverse proxy.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operatorToken } from '../../../makers/operator.ts';
import { type FakeMesh, startMesh } from '../fake-mesh.ts';

const publicUrl = 'https://passerelle.example';

let mesh: FakeMesh;
beforeAll(async () => {
  const door = { operatorToken, publicUrl };
  mesh = await startMesh({ host: '0.0.0.0', proxies: ['127.0.0.1'], door });
});
afterAll(() => mesh.stop());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** `fetch` lets nobody say which host it asks. */
const statusOf = (
  base: string,
  { path = '/v1/sign-in', method = 'GET', headers, body }: Asked,
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const url = `${base}${path}`;
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
    request(url, { method, headers: { ...type, ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end(body === undefined ? undefined : JSON.stringify(body));
  });

const status = (asked: Asked): Promise<number | undefined> => statusOf(mesh.base, asked);

describe('the names it answers to', () => {
  it.each(['passerelle.example', 'passerelle.example:443', 'localhost', '127.0.0.1:8080', '[::1]'])(
    'are those of PUBLIC_URL and of this machine: %s',
    async (host) => {
      expect(await status({ headers: { Host: host } })).toBe(200);
    },
  );

  it.each(['evil.example', '0.0.0.0', 'passerelle.example.evil.example', '10.0.0.5', 'a@passerelle.example'])(
    'are no others: %s',
    async (host) => {
      expect(await status({ headers: { Host: host } })).toBe(421);
    },
  );

  it('are not widened by what a client says of the host it asked', async () => {
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'passerelle.example' };
    expect(await status({ headers })).toBe(421);
  });
});

describe('the pages that may call', () => {
  const from = (origin: string, host = 'passerelle.example'): Promise<number | undefined> =>
    status({ headers: { Host: host, Origin: origin } });

  it('are those of PUBLIC_URL, by its scheme, whatever the proxy makes of the host', async () => {
    expect(await from(publicUrl)).toBe(200);
    expect(await from(publicUrl, '127.0.0.1:8080')).toBe(200);
  });

  it('are no others of that name, and none that only say the host they ask', async () => {
    expect(await from('http://passerelle.example')).toBe(403);
    expect(await from('https://passerelle.example:8443')).toBe(403);
    expect(await from('https://evil.example')).toBe(403);
  });
});

describe('the networks of a key', () => {
  const key = { name: 'Annuaire', scopes: ['expertise:read'], networks: ['192.0.2.0/24'] };
  const shown = async (to: FakeMesh, forwarded: string): Promise<number | undefined> => {
    const authorization = { Authorization: `Bearer ${operatorToken}` };
    const made = await fetch(`${to.base}/v1/keys`, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(key),
    });
    const { secret } = (await made.json()) as { secret: string };
    const headers = { Authorization: `Bearer ${secret}`, 'X-Forwarded-For': forwarded };
    return statusOf(to.base, { path: '/v1/organisations', headers });
  };

  it('are compared with whom a trusted proxy was asked by', async () => {
    expect(await shown(mesh, '192.0.2.7')).toBe(200);
    expect(await shown(mesh, '198.51.100.7')).toBe(403);
    expect(await shown(mesh, '192.0.2.7, 198.51.100.7')).toBe(403);
  });

  it('are not opened by a header where no proxy is trusted', async () => {
    const other = await startMesh();
    try {
      expect(await shown(other, '192.0.2.7')).toBe(403);
    } finally {
      await other.stop();
    }
  });
});

describe('links to sign in', () => {
  it('are limited for all of an IPv6 network, of which whoever has one address has each', async () => {
    const ask = (forwarded: string): Promise<number | undefined> =>
      status({
        path: '/v1/sign-in/link',
        method: 'POST',
        headers: { Origin: publicUrl, 'X-Forwarded-For': forwarded },
        body: { email: 'personne@canari.example' },
      });
    const answers: (number | undefined)[] = [];
    for (let nth = 1; nth <= 61; nth += 1) answers.push(await ask(`2001:db8:0:7::${nth.toString(16)}`));
    expect([...new Set(answers.slice(0, 60))]).toEqual([204]);
    expect(answers[60]).toBe(429);
    expect(await ask('2001:db8:0:8::1')).toBe(204);
  });

  it('are limited for each that asks through the proxy, and not by what that one makes up', async () => {
    const ask = (forwarded: string): Promise<number | undefined> =>
      status({
        path: '/v1/sign-in/link',
        method: 'POST',
        headers: { Origin: publicUrl, 'X-Forwarded-For': forwarded },
        body: { email: 'personne@canari.example' },
      });
    const answers: (number | undefined)[] = [];
    for (let round = 0; round < 61; round += 1) answers.push(await ask(`203.0.113.${round}, 198.51.100.7`));
    expect([...new Set(answers.slice(0, 60))]).toEqual([204]);
    expect(answers[60]).toBe(429);
    expect(await ask('198.51.100.8')).toBe(204);
  });
});
