// One attempt to send, to receivers on loopback: what arrives, what is made of answers, and that nothing reaches inside.
// The tests say which addresses count as public, so that a receiver here can stand for one outside.
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type PostOptions, postWebhook } from '../../../../services/notifications/webhooks/post-webhook.ts';
import type { Address } from '../../../../services/notifications/webhooks/resolve-host.ts';
import { resolveHost } from '../../../../services/notifications/webhooks/resolve-host.ts';
import { certificateFor } from '../../../makers/certificate.ts';

const open: { close(done?: () => void): unknown }[] = [];
afterAll(() => {
  for (const server of open) server.close();
});

const listening = async (server: Server | ReturnType<typeof createTcpServer>, host: string, port = 0) => {
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
};

interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that keeps what arrives, and answers. */
const receiver = async (
  answer: RequestListener = (_, response) => response.end(),
  { host = '127.0.0.1', port = 0 } = {},
) => {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      arrived.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  });
  return { arrived, port: await listening(server, host, port) };
};

const at = (address: string): Address => ({ address, family: address.includes(':') ? 6 : 4 });

/** The receivers' addresses count as public, all else does not. */
const poster = (more: Partial<PostOptions> = {}) => {
  const asked: string[] = [];
  const { resolve = async () => [at('127.0.0.1')], ...others } = more;
  const post = postWebhook({
    resolve: (host) => {
      asked.push(host);
      return resolve(host);
    },
    clock: () => new Date(),
    mayReach: (address) => address === '127.0.0.1',
    ...others,
  });
  const headers = { 'webhook-id': 'whd_1' };
  return {
    asked,
    to: (url: string, timeoutMs?: number) => post({ url, body: '{"é":1}', headers }, timeoutMs),
  };
};

describe('a message', () => {
  it('arrives as it is, with its headers and the name of the host', async () => {
    const { arrived, port } = await receiver();
    const { to } = poster();
    expect(await to(`http://hooks.example.org:${port}/a?b=1`)).toMatchObject({ status: 200 });
    expect(arrived).toMatchObject([
      {
        method: 'POST',
        path: '/a?b=1',
        body: '{"é":1}',
        headers: {
          host: `hooks.example.org:${port}`,
          'content-type': 'application/json',
          'content-length': '8',
          'webhook-id': 'whd_1',
        },
      },
    ]);
  });

  it.each([
    [204, undefined],
    [299, undefined],
    [304, 'redirect'],
    [400, 'status'],
    [410, 'status'],
    [500, 'status'],
  ])('that is answered %d is told so', async (status, code) => {
    const { port } = await receiver((_, response) => response.writeHead(status).end());
    const attempt = await poster().to(`http://a.example:${port}/`);
    expect([attempt.status, attempt.code]).toEqual([status, code]);
  });

  it('is not sent on where a redirect leads, inside or not', async () => {
    const inside = await receiver();
    const location = `http://127.0.0.1:${inside.port}/`;
    const { port } = await receiver((_, response) => response.writeHead(307, { location }).end());
    expect(await poster().to(`http://a.example:${port}/`)).toMatchObject({ status: 307, code: 'redirect' });
    expect(inside.arrived).toEqual([]);
  });

  it('is not kept waiting by who does not answer', async () => {
    const { port } = await receiver(() => {});
    expect(await poster().to(`http://a.example:${port}/`, 150)).toMatchObject({ code: 'timeout' });
  });

  it('is not kept waiting by name servers', async () => {
    const { to } = poster({ resolve: () => new Promise(() => {}) });
    expect(await to('https://a.example/', 100)).toMatchObject({ code: 'timeout' });
  });

  it('has arrived once its status is there, whatever comes after it', async () => {
    const slow = await receiver((_, response) => response.writeHead(200).write('…'));
    expect((await poster().to(`http://a.example:${slow.port}/`, 200)).code).toBeUndefined();
    const cut = await receiver((_, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('1', () => response.destroy());
    });
    expect((await poster().to(`http://a.example:${cut.port}/`)).code).toBeUndefined();
  });

  it('does not take in an answer without end', async () => {
    let written = 0;
    const { port } = await receiver((_, response) => {
      const chunk = Buffer.alloc(16_384);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
        if (!response.destroyed) response.once('drain', more);
      };
      response.on('close', () => response.destroy());
      more();
    });
    expect((await poster().to(`http://a.example:${port}/`)).code).toBeUndefined();
    // What buffers of the system hold on the way comes on top.
    expect(written).toBeLessThan(16 * 1024 * 1024);
  });

  it('to nobody, to who hangs up, and to who does not speak HTTP fails, each in its own word', async () => {
    const { port: none } = await receiver();
    const gone = createTcpServer((socket) => socket.destroy());
    const hangsUp = await listening(gone, '127.0.0.1');
    const other = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    const noHttp = await listening(other, '127.0.0.1');
    const codes = await Promise.all(
      [hangsUp, noHttp].map(async (port) => (await poster().to(`http://a.example:${port}/`)).code),
    );
    expect(codes).toEqual(['reset', 'malformed']);
    open.pop()?.close();
    const closed = createTcpServer();
    const free = await listening(closed, '127.0.0.1');
    await new Promise<void>((resolve) => closed.close(() => resolve()));
    expect((await poster().to(`http://a.example:${free}/`)).code).toBe('refused');
    expect(none).toBeGreaterThan(0);
  });

  it('to a name that stands for nothing fails as one that leads inside does, so that no name inside is found out', async () => {
    const nothing = poster({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await nothing.to('https://a.example/')).toMatchObject({ code: 'no-address' });
    expect(await poster({ resolve: async () => [] }).to('https://a.example/')).toMatchObject({
      code: 'no-address',
    });
  });
});

describe('over TLS, a message', () => {
  const name = 'hooks.example.org';
  const made = certificateFor(name);
  const asked: (string | false | null | undefined)[] = [];
  const start = async () => {
    const server = createTlsServer({ key: made.key, cert: made.cert }, (request, response) => {
      asked.push((request.socket as unknown as { servername?: string }).servername);
      request.resume();
      response.end();
    });
    return listening(server, '127.0.0.1');
  };

  it('arrives at the address that was checked, under the name that the certificate is for', async () => {
    const port = await start();
    const { to } = poster({ ca: made.cert });
    expect(await to(`https://${name}:${port}/`)).toMatchObject({ status: 200 });
    expect(asked.at(-1)).toBe(name);
  });

  it('is not sent to who shows a certificate for another name, or one that nobody trusts', async () => {
    const port = await start();
    const count = asked.length;
    expect(await poster({ ca: made.cert }).to(`https://other.example:${port}/`)).toMatchObject({
      code: 'tls',
    });
    expect(await poster().to(`https://${name}:${port}/`)).toMatchObject({ code: 'tls' });
    expect(asked).toHaveLength(count);
  });
});

describe('inside', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['private', '10.0.0.1'],
    ['metadata', '169.254.169.254'],
    ['shared by carriers', '100.64.0.1'],
    ['unspecified', '0.0.0.0'],
    ['loopback', '::1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped', '::ffff:7f00:1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['unique local', 'fd00::1'],
    ['link-local', 'fe80::1'],
  ])('nothing arrives by a name that stands for an address that is %s: %s', async (_, address) => {
    const { arrived, port } = await receiver();
    const post = postWebhook({ resolve: async () => [at(address)], clock: () => new Date() });
    const posting = { url: `http://a.example:${port}/`, body: '{}', headers: {} };
    expect(await post(posting)).toMatchObject({ code: 'no-address' });
    expect(arrived).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '2130706433',
    '0177.0.0.1',
    '0x7f000001',
    '127.1',
    '0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    'localhost',
  ])('nothing arrives by an address in place of a name: %s', async (host) => {
    const { arrived, port } = await receiver();
    const post = postWebhook({ resolve: resolveHost, clock: () => new Date() });
    expect(await post({ url: `http://${host}:${port}/`, body: '{}', headers: {} })).toMatchObject({
      code: 'no-address',
    });
    expect(arrived).toEqual([]);
  });

  it('nothing arrives by a name that stands for addresses outside and inside', async () => {
    const outside = await receiver();
    const { to } = poster({ resolve: async () => [at('127.0.0.1'), at('127.0.0.2')] });
    expect(await to(`http://a.example:${outside.port}/`)).toMatchObject({ code: 'no-address' });
    expect(outside.arrived).toEqual([]);
  });

  it('nothing arrives by a name that stands for another address each time it is looked up', async () => {
    const outside = await receiver();
    const inside = await receiver(undefined, { host: '127.0.0.2', port: outside.port });
    let asked = 0;
    const { to } = poster({
      resolve: async () => [at((asked += 1) % 2 === 1 ? '127.0.0.1' : '127.0.0.2')],
    });
    const url = `http://rebinding.example:${outside.port}/`;
    // Looked up once: the connection goes to what was checked.
    expect(await to(url)).toMatchObject({ status: 200 });
    expect([asked, outside.arrived.length, inside.arrived.length]).toEqual([1, 1, 0]);
    // Looked up anew for each attempt, and checked anew.
    expect(await to(url)).toMatchObject({ code: 'no-address' });
    expect(await to(url)).toMatchObject({ status: 200 });
    expect([asked, outside.arrived.length, inside.arrived.length]).toEqual([3, 2, 0]);
  });
});

describe('a name of this machine', () => {
  it('is looked up without asking anybody, and an address is itself', async () => {
    expect(await resolveHost('localhost')).toEqual([at('127.0.0.1'), at('::1')]);
    expect(await resolveHost('::1')).toEqual([at('::1')]);
  });
});
