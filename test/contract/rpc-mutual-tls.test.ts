import { once } from 'node:events';
import { connect } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, credentials } from '@grpc/grpc-js';
import pino from 'pino';
import {
  ExpertiseServiceDefinition,
  SimilarRequest,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Identity } from '../../scripts/certificates/sign-certificates.ts';
import { createGrpcRpc } from '../../services/platform/rpc/grpc/grpc-rpc.ts';
import { createMeshRpc } from '../../services/platform/rpc/grpc/mesh-rpc.ts';
import type { MeshSecurity } from '../../services/platform/rpc/grpc/mutual-tls.ts';
import { served } from '../../services/platform/rpc/rpc.ts';
import type { Rpc } from '../../services/platform/rpc/rpc.ts';
import {
  aCertificate,
  anAuthority,
  certificateFolder,
  daysAgo,
  securityWith,
} from '../makers/certificates.ts';
import type { CertificateFolder, CertificateOf } from '../makers/certificates.ts';
import { until } from './manual-time.ts';
import { aCall, anExpertise, aSearch, describeRpc, faultFrom, found } from './rpc.ts';

const log = pino({ enabled: false });
const listen = '127.0.0.1:0';

let authority: Identity;
/** Of a process that runs both ends. */
let both: CertificateFolder;
const folders: CertificateFolder[] = [];
const inFolder = (trusted: string, identity: Identity): CertificateFolder => {
  const folder = certificateFolder(trusted, identity);
  folders.push(folder);
  return folder;
};
beforeAll(async () => {
  authority = await anAuthority();
  both = inFolder(
    authority.certificate,
    await aCertificate(authority, { services: ['expertise', 'gateway'] }),
  );
});
afterAll(() => {
  for (const folder of folders) folder.remove();
});

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});
const keep = <T extends { close(): Promise<void> | void }>(one: T): T => {
  opened.push(one);
  return one;
};

describeRpc('over gRPC with mutual TLS', async () => {
  const server: Rpc = createGrpcRpc({
    listen,
    addressesOf: () => server.address,
    security: securityWith(both.files),
    log,
  });
  return server;
});

describeRpc('in a process of the mesh with certificates that serves what it asks', async () =>
  createMeshRpc({
    listen,
    addressesOf: () => undefined,
    isHere: () => true,
    security: securityWith(both.files, { mayCall: () => false }),
    log,
  }),
);

const folderOf = async (of: CertificateOf, by = authority): Promise<CertificateFolder> =>
  inFolder(authority.certificate, await aCertificate(by, of));

/** A process that serves expertise, by the name that its certificate gives it. */
const expertiseAt = async (security?: MeshSecurity): Promise<string> => {
  const used =
    security ??
    securityWith((await folderOf({ services: ['expertise'] })).files, {
      mayCall: (callers, path) => callers.includes('gateway') && path.includes('expertise'),
    });
  const rpc = keep(createGrpcRpc({ listen, addressesOf: () => undefined, security: used, log }));
  await rpc.serve([served(ExpertiseServiceDefinition, anExpertise({ search: async () => found('here') }))]);
  rpc.setReady(true);
  return rpc.address ?? '';
};
const clientAt = (address: string, security?: MeshSecurity) =>
  keep(createGrpcRpc({ listen, addressesOf: () => address, ...(security ? { security } : {}), log })).client(
    ExpertiseServiceDefinition,
  );
const ask = async (client: ReturnType<typeof clientAt>): Promise<string> => {
  const answer = await client.search(aSearch(), aCall({ deadline: Date.now() + 3_000 }));
  return answer.ok ? (answer.value.next ?? '') : answer.fault.code;
};
const notAnswered = expect.stringMatching(/^(unavailable|deadline)$/);

describe('a process of the mesh with certificates', () => {
  it('answers a service that may call', async () => {
    const address = await expertiseAt();
    const { files } = await folderOf({ services: ['gateway'] });
    expect(await ask(clientAt(address, securityWith(files)))).toBe('here');
  });

  it.each([
    ['a service that may not call', { services: ['notifications'] }],
    ['a certificate that names no service', { services: [] }],
    ['a service of another campus', { services: ['gateway'], campus: 'other' }],
  ])('refuses %s, for answers and for streams', async (_who, of) => {
    const address = await expertiseAt();
    const client = clientAt(address, securityWith((await folderOf(of)).files));
    expect(await ask(client)).toBe('forbidden');
    expect(await faultFrom(client.similar(SimilarRequest.fromPartial({ limit: 1 }), aCall()))).toMatchObject({
      code: 'forbidden',
    });
  });

  it('takes no connection without a certificate', async () => {
    const address = await expertiseAt();
    expect(await ask(clientAt(address))).toEqual(notAnswered);
    const bare = keep(
      new Client(address, credentials.createSsl(Buffer.from(authority.certificate)), {
        'grpc.ssl_target_name_override': 'localhost',
      }),
    );
    const asIs = (bytes: Buffer): Buffer => bytes;
    const error = await new Promise<Error | null>((resolve) => {
      const path = '/grpc.health.v1.Health/Check';
      const deadline = Date.now() + 3_000;
      bare.makeUnaryRequest(path, asIs, asIs, Buffer.alloc(0), { deadline } as never, (refusal) =>
        resolve(refusal),
      );
    });
    expect(error).not.toBeNull();
  });

  it('takes none with a certificate of another authority', async () => {
    const address = await expertiseAt();
    const stranger = await aCertificate(await anAuthority(), { services: ['gateway'] });
    // It trusts our authority, and is signed by its own of the same name.
    const files = inFolder(authority.certificate, stranger).files;
    const context = { ca: authority.certificate, cert: stranger.certificate, key: stranger.privateKey };
    expect(() => securityWith(files)).toThrow(/signed by no authority/);
    expect(await handshake(address, { ...context, minVersion: 'TLSv1.3' })).not.toBe('accepted');
  });

  it('takes none with a certificate that has ended', async () => {
    const address = await expertiseAt();
    const { files } = await folderOf({ services: ['gateway'], now: daysAgo(10), days: 5 });
    const client = clientAt(address, securityWith(files, { clock: () => daysAgo(7) }));
    expect(await ask(client)).toEqual(notAnswered);
  });

  it('takes TLS 1.3 and nothing older', async () => {
    const address = await expertiseAt();
    const { certificate, privateKey } = await aCertificate(authority, { services: ['gateway'] });
    const context = { ca: authority.certificate, cert: certificate, key: privateKey };
    expect(await handshake(address, context)).toBe('accepted');
    expect(await handshake(address, { ...context, maxVersion: 'TLSv1.2' })).toMatch(/PROTOCOL_VERSION/);
  });

  it('sends nothing to another service that took the address of the one it asks for', async () => {
    const impostor = securityWith((await folderOf({ services: ['notifications'] })).files);
    const { files } = await folderOf({ services: ['gateway'] });
    expect(await ask(clientAt(await expertiseAt(impostor), securityWith(files)))).toEqual(notAnswered);
  });

  it('sends nothing to a server whose certificate has ended', async () => {
    const ended = await folderOf({ services: ['expertise'], now: daysAgo(10), days: 5 });
    const server = securityWith(ended.files, { clock: () => daysAgo(7) });
    const { files } = await folderOf({ services: ['gateway'] });
    expect(await ask(clientAt(await expertiseAt(server), securityWith(files)))).toEqual(notAnswered);
  });

  it('goes on with renewed certificates, of a new authority as well, without a restart', async () => {
    const folder = await folderOf({ services: ['expertise', 'gateway'] });
    const security = securityWith(folder.files);
    const address = await expertiseAt(security);
    const next = await anAuthority();
    const renewed = await aCertificate(next, { services: ['expertise', 'gateway'] });
    folder.put(next.certificate, renewed);
    security.certificates.look();
    const { files } = inFolder(next.certificate, renewed);
    expect(await ask(clientAt(address, securityWith(files)))).toBe('here');
    // Whoever has only what came before is a stranger now, and this process shows what is new where it calls.
    const before = await folderOf({ services: ['gateway'] });
    expect(await ask(clientAt(address, securityWith(before.files)))).toEqual(notAnswered);
    const other = await expertiseAt(securityWith(files));
    await until(async () => (await ask(clientAt(other, security))) === 'here');
  });
});

/** What comes of a connection: `accepted` once the server has sent something, or the error's code. */
const handshake = async (address: string, options: ConnectionOptions): Promise<string> => {
  const [host, port] = address.split(':');
  const socket = connect({
    host: host ?? '',
    port: Number(port),
    servername: 'localhost',
    ALPNProtocols: ['h2'],
    ...options,
  });
  try {
    const first = once(socket, 'data').then(() => 'accepted');
    const closed = once(socket, 'close').then(() => 'closed');
    return await Promise.race([first, closed]);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    socket.destroy();
  }
};
