import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client, credentials, Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import pino from 'pino';
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { fault, refused } from '../../services/platform/faults/fault.ts';
import { createGrpcRpc } from '../../services/platform/rpc/grpc/grpc-rpc.ts';
import { createMeshRpc } from '../../services/platform/rpc/grpc/mesh-rpc.ts';
import { maxMessageBytes, served } from '../../services/platform/rpc/rpc.ts';
import type { Implementation, Rpc } from '../../services/platform/rpc/rpc.ts';
import { aCall, aGate, anExpertise, aSearch, describeRpc, found } from './rpc.ts';
import type { Expertise } from './rpc.ts';
import { until } from './manual-time.ts';

const log = pino({ enabled: false });
const listen = '127.0.0.1:0';

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): Promise<void> | void }>(one: T): T => {
  opened.push(one);
  return one;
};

/** One process that serves expertise. */
const aProcess = async (methods: Partial<Implementation<Expertise>>, at = listen): Promise<Rpc> => {
  const rpc = keep(createGrpcRpc({ listen: at, addressesOf: () => undefined, log }));
  await rpc.serve([served(ExpertiseServiceDefinition, anExpertise(methods))]);
  rpc.setReady(true);
  return rpc;
};
/** One that asks it. */
const aClientOf = (addresses: string) =>
  keep(createGrpcRpc({ listen, addressesOf: () => addresses, log })).client(ExpertiseServiceDefinition);
const named = (name: string) => ({ search: async () => found(name) });
const addressOf = (rpc: Rpc): string => rpc.address ?? '';
const answeredBy = (answer: Awaited<ReturnType<ReturnType<typeof aClientOf>['search']>>): string =>
  answer.ok ? (answer.value.next ?? '') : answer.fault.code;

/** Takes connections and never says a word. */
const aBlackHole = async (): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  keep({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describeRpc('over gRPC', async () => {
  // Clients are asked for after `serve`, when the address is known.
  const server: Rpc = createGrpcRpc({ listen, addressesOf: () => server.address, log });
  return server;
});

describeRpc('in a process of the mesh that serves what it asks', async () =>
  createMeshRpc({ listen, addressesOf: () => undefined, isHere: () => true, log }),
);

describe('calls to several processes', () => {
  it('take turns', async () => {
    const [a, b] = [await aProcess(named('a')), await aProcess(named('b'))];
    const client = aClientOf(`${addressOf(a)},${addressOf(b)}`);
    const seen: string[] = [];
    await until(async () => {
      seen.push(answeredBy(await client.search(aSearch(), aCall())));
      return new Set(seen.slice(-2)).size === 2;
    });
    const turns: string[] = [];
    for (let i = 0; i < 10; i += 1) turns.push(answeredBy(await client.search(aSearch(), aCall())));
    expect(turns.filter((name) => name === 'a')).toHaveLength(5);
  });

  it('go to another when one is behind or gone, and to the first again once it is back', async () => {
    const behind = await aProcess({ search: async () => refused(fault('behind')) });
    const good = await aProcess(named('good'));
    const gone = await aProcess(named('gone'));
    const goneAt = addressOf(gone);
    const client = aClientOf(`${addressOf(behind)},${goneAt},${addressOf(good)}`);
    await until(async () => answeredBy(await client.search(aSearch(), aCall())) === 'gone');
    await gone.close();
    for (let i = 0; i < 12; i += 1) expect(answeredBy(await client.search(aSearch(), aCall()))).toBe('good');
    await aProcess(named('back'), goneAt);
    await until(async () => answeredBy(await client.search(aSearch(), aCall())) === 'back');
  });

  it('leave one that never answers when another is there', async () => {
    const frozen = await aProcess({ search: () => new Promise(() => undefined) });
    const good = await aProcess(named('good'));
    const client = aClientOf(`${await aBlackHole()},${addressOf(frozen)},${addressOf(good)}`);
    for (let i = 0; i < 4; i += 1) {
      const answer = await client.search(aSearch(), aCall({ deadline: Date.now() + 1_000 }));
      // Before both are connected, the only one connected may be the frozen one.
      if (i > 0) expect(answeredBy(answer)).toBe('good');
    }
  });

  it.each([
    ['takes connections and never answers', aBlackHole],
    // TEST-NET-1 (RFC 5737): routed nowhere.
    ['cannot be routed to', async () => '192.0.2.1:50051'],
  ])('end by their deadline when the only one %s', async (_what, place) => {
    const client = aClientOf(await place());
    const began = Date.now();
    const calls = [1, 2, 3].map(() => client.search(aSearch(), aCall({ deadline: began + 300 })));
    for (const answer of await Promise.all(calls))
      expect(['deadline', 'unavailable']).toContain(answeredBy(answer));
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  it('find the processes behind a name', async () => {
    const a = await aProcess(named('a'));
    const client = aClientOf(`localhost:${addressOf(a).split(':')[1]}`);
    expect(answeredBy(await client.search(aSearch(), aCall()))).toBe('a');
  });

  it('say `unavailable` at once when nothing listens there', async () => {
    const gone = await aProcess({});
    const client = aClientOf(addressOf(gone));
    await gone.close();
    const began = Date.now();
    const answer = await client.search(aSearch(), aCall({ deadline: began + 20_000 }));
    expect(answeredBy(answer)).toBe('unavailable');
    expect(Date.now() - began).toBeLessThan(10_000);
  });
});

describe('a process of the mesh', () => {
  it('asks itself in process and others over gRPC', async () => {
    const other = await aProcess(named('elsewhere'));
    const both = (isHere: boolean) =>
      keep(createMeshRpc({ listen, addressesOf: () => other.address, isHere: () => isHere, log }));
    const [here, there] = [both(true), both(false)];
    for (const rpc of [here, there])
      await rpc.serve([served(ExpertiseServiceDefinition, anExpertise(named('here')))]);
    const ask = async (rpc: Rpc) =>
      answeredBy(await rpc.client(ExpertiseServiceDefinition).search(aSearch(), aCall()));
    expect([await ask(here), await ask(there)]).toEqual(['here', 'elsewhere']);
  });

  it('ends calls that do not end by themselves when it stops', async () => {
    const begun = aGate();
    const server = await aProcess({
      search: () => {
        begun.open();
        return new Promise(() => undefined);
      },
    });
    const client = aClientOf(addressOf(server));
    const call = client.search(aSearch(), aCall({ deadline: Date.now() + 60_000 }), { idempotent: false });
    await begun.passed;
    const began = Date.now();
    await server.close();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(answeredBy(await call)).toBe('unavailable');
  });
});

describe('a foreign gRPC client', () => {
  const raw = (address: string) => keep(new Client(address, credentials.createInsecure()));
  const call = (client: Client, path: string, bytes: Uint8Array, metadata = new Metadata()) =>
    new Promise<{ error: ServiceError | null; value: Buffer | undefined }>((resolve) => {
      client.makeUnaryRequest(
        path,
        (message: Uint8Array) => Buffer.from(message),
        (answer: Buffer) => answer,
        bytes,
        metadata,
        { deadline: Date.now() + 5_000 },
        (error, value) => resolve({ error, value }),
      );
    });
  const searchPath = '/passerelle.expertise.v1.ExpertiseService/Search';

  it('is told by the standard health service whether the process is ready', async () => {
    const server = await aProcess({});
    const client = raw(addressOf(server));
    const healthOf = async (service: string) => {
      const request = Buffer.concat([Buffer.from([0x0a, service.length]), Buffer.from(service)]);
      return (await call(client, '/grpc.health.v1.Health/Check', service === '' ? Buffer.alloc(0) : request))
        .value?.[1];
    };
    const [serving, notServing] = [1, 2];
    expect(await healthOf('')).toBe(serving);
    server.setReady(false);
    expect([await healthOf(''), await healthOf(ExpertiseServiceDefinition.fullName)]).toEqual([
      notServing,
      notServing,
    ]);
  });

  it('learns the contracts by reflection', async () => {
    const client = raw(addressOf(await aProcess({})));
    const stream = client.makeBidiStreamRequest(
      '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo',
      (message: Uint8Array) => Buffer.from(message),
      (answer: Buffer) => answer,
    );
    const symbol = Buffer.from(ExpertiseServiceDefinition.fullName);
    // Fields of ServerReflectionRequest: 7 list_services, 4 file_containing_symbol.
    stream.write(Buffer.from([0x3a, 0x01, 0x2a]));
    stream.write(Buffer.concat([Buffer.from([0x22, symbol.length]), symbol]));
    stream.end();
    const answers: string[] = [];
    for await (const answer of stream as AsyncIterable<Buffer>) answers.push(answer.toString('latin1'));
    expect(answers[0]).toContain('passerelle.expertise.v1.ExpertiseService');
    expect(answers[0]).not.toContain('passerelle.profiles');
    expect(answers[1]).toContain('SimilarQuestion');
    expect(answers[1]).toContain('google/protobuf/timestamp.proto');
  });

  it('gets a status that says the fault in the standard way, and no detail', async () => {
    const server = await aProcess({
      search: async () =>
        refused(fault('not-found', { subject: 'text', subjectId: 'txt_1', detail: 'row 7' })),
    });
    const { error } = await call(raw(addressOf(server)), searchPath, Buffer.alloc(0));
    expect(error).toMatchObject({ code: status.NOT_FOUND, details: 'not-found text txt_1' });
  });

  it('is refused malformed and oversized bytes', async () => {
    const client = raw(addressOf(await aProcess({})));
    const malformed = await call(client, searchPath, Buffer.from([0x12, 0xff]));
    const oversized = await call(client, searchPath, Buffer.alloc(maxMessageBytes + 1));
    expect([malformed.error?.code, oversized.error?.code]).toEqual([
      status.INVALID_ARGUMENT,
      status.RESOURCE_EXHAUSTED,
    ]);
  });

  it('gets a deadline even when it gives none', async () => {
    const deadlines: number[] = [];
    const server = await aProcess({
      search: async (_request, { deadline }) => {
        deadlines.push(deadline);
        return found('end');
      },
    });
    const client = raw(addressOf(server));
    await new Promise<void>((resolve) => {
      client.makeUnaryRequest(
        searchPath,
        (message: Buffer) => message,
        (answer: Buffer) => answer,
        Buffer.alloc(0),
        new Metadata(),
        () => resolve(),
      );
    });
    expect(deadlines).toHaveLength(1);
    expect(Number.isFinite(deadlines[0])).toBe(true);
  });
});
