// What partners call by gRPC, over the wire, with the metadata that any client sends.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, credentials, Metadata, type ServiceError } from '@grpc/grpc-js';
import forge from 'node-forge';
import { pino } from 'pino';
import {
  Filters,
  FindManyRequest,
  FindManyResponse,
  FindOrganisationsRequest,
  FindOrganisationsResponse,
  GetOrganisationRequest,
  ListChangesRequest,
  ListChangesResponse,
  Organisation,
} from '../../../proto/generated/passerelle/partner/v1/partner.ts';
import {
  BadRequest,
  ErrorInfo,
  LocalizedMessage,
  RequestInfo,
  RetryInfo,
  Status,
} from '../../../proto/generated/passerelle/partner/v1/status.ts';
import { openDoor } from '../../../services/platform/rpc/grpc/open-door.ts';
import { aHit, aSearchAnswer } from '../../makers/expertise-answers.ts';
import { type Codec, unaryCall } from '../../makers/unary-call.ts';
import { anOrganisation, type FakeMesh, startMesh } from './fake-mesh.ts';

const log = pino({ level: 'silent' });
let mesh: FakeMesh;
let client: Client;
let address = '';
let theirs = '';
/** Secrets of keys with both scopes, and with the first of them alone; the id of the first key. */
let [both, finding, keyId] = ['', '', ''];
beforeAll(async () => {
  const open = async (behind: Parameters<typeof openDoor>[1]) => {
    const door = await openDoor({ listen: '127.0.0.1:0' }, behind, log);
    address = door.address;
    return door;
  };
  mesh = await startMesh({ partners: open });
  await mesh.started();
  const makeKey = async (scopes: readonly string[]) =>
    (await mesh.call('POST', '/v1/keys', { body: { name: 'Annuaire', scopes } })).json;
  ({ secret: both, id: keyId } = await makeKey(['expertise:read', 'changes:read']));
  ({ secret: finding } = await makeKey(['expertise:read']));
  client = new Client(address, credentials.createInsecure());
  theirs = (
    await mesh.make('organisations', anOrganisation({ name: 'Équipe Canari', site: 'https://example.org' }))
  ).id;
  mesh.expertise.answer({ search: aSearchAnswer(aHit(theirs)) });
});
afterAll(async () => {
  client.close();
  await mesh.stop();
});

const call = <Q, A>(
  method: string,
  messages: readonly [Codec<Q>, Codec<A>],
  message: Q,
  key = both,
): Promise<A> => unaryCall(client, `/passerelle.partner.v1.PartnerService/${method}`, messages, message, key);
const statusOf = (error: unknown): number => (error as ServiceError).code;
const find = [FindOrganisationsRequest, FindOrganisationsResponse] as const;

interface Explained {
  readonly error: ServiceError;
  readonly status: Status;
  /** By the name of their type. */
  readonly details: Readonly<Record<string, unknown>>;
}

const detailTypes = { ErrorInfo, RequestInfo, RetryInfo, LocalizedMessage, BadRequest };

const explained = (failure: unknown): Explained => {
  const error = failure as ServiceError;
  const [bytes] = error.metadata.get('grpc-status-details-bin');
  const status = Status.decode(bytes as Buffer);
  const details = Object.entries(detailTypes).flatMap(([name, type]) =>
    status.details
      .filter(({ typeUrl }) => typeUrl === `type.googleapis.com/google.rpc.${name}`)
      .map(({ value }): [string, unknown] => [name, type.decode(value)]),
  );
  return { error, status, details: Object.fromEntries(details) };
};

const metadataOf = (key: string, language: string): Metadata => {
  const metadata = new Metadata();
  metadata.set('authorization', `Bearer ${key}`);
  metadata.set('accept-language', language);
  return metadata;
};

const findRaw = (
  message: Partial<FindOrganisationsRequest>,
  metadata: Metadata,
  done: (error: ServiceError | null) => void,
) =>
  client.makeUnaryRequest(
    '/passerelle.partner.v1.PartnerService/FindOrganisations',
    (of: FindOrganisationsRequest) => Buffer.from(FindOrganisationsRequest.encode(of).finish()),
    (bytes: Buffer) => FindOrganisationsResponse.decode(bytes),
    { ...FindOrganisationsRequest.fromPartial({}), ...message },
    metadata,
    done,
  );

/** Of a question that is refused. */
const refusalOf = async (
  message: Partial<FindOrganisationsRequest>,
  { key = both, language = 'fr' } = {},
): Promise<Explained> =>
  explained(await new Promise((resolve) => findRaw(message, metadataOf(key, language), resolve)));

/** Of a question that is answered. */
const trailersOf = (key: string): Promise<Metadata> =>
  new Promise((resolve, reject) => {
    const asked = findRaw({ words: 'x' }, metadataOf(key, 'fr'), (error) => {
      if (error) reject(error);
    });
    asked.on('status', ({ metadata }) => resolve(metadata));
  });
const asking = (message: Partial<FindOrganisationsRequest>, key?: string) =>
  call('FindOrganisations', find, { ...FindOrganisationsRequest.fromPartial({}), ...message }, key);

describe('a partner that calls by gRPC', () => {
  it('finds the organisations that REST finds, with the words that say so', async () => {
    const found = await asking({ words: 'apprentissage fédéré', evidence: 2 });
    expect(found).toMatchObject({
      found: 1,
      hits: [{ organisation: theirs, name: 'Équipe Canari', score: 0.8 }],
    });
    expect(found.hits[0]?.evidence[0]?.quotes.length).toBeGreaterThan(0);
    expect(mesh.expertise.lastSearch()).toMatchObject({
      actor: { kind: 'ACTOR_KIND_MACHINE', keyId },
      evidence: 2,
      limit: 20,
    });
  });

  it('asks many questions, each with its own answer or problem', async () => {
    const request = FindManyRequest.fromPartial({
      questions: [{ text: 'dialyse' }, {}, { words: 'x', limit: 21 }],
    });
    const { answers } = await call('FindMany', [FindManyRequest, FindManyResponse], request);
    expect(answers.map(({ answer, problem }) => answer?.found ?? problem?.errors[0]?.field)).toEqual([
      1,
      'questions[1].words',
      'questions[2].limit',
    ]);
    const none = FindManyRequest.fromPartial({});
    const refusal = await call('FindMany', [FindManyRequest, FindManyResponse], none).catch(statusOf);
    expect(refusal).toBe(3);
  });

  it('reads one organisation, and what changed', async () => {
    const one = await call('GetOrganisation', [GetOrganisationRequest, Organisation], { reference: theirs });
    expect(one).toMatchObject({
      id: theirs,
      version: 1,
      kind: 'lab',
      site: 'https://example.org',
      externalIds: [],
    });
    const gone = call('GetOrganisation', [GetOrganisationRequest, Organisation], {
      reference: 'file:nobody',
    });
    expect(await gone.catch(statusOf)).toBe(5);
    const changes = [ListChangesRequest, ListChangesResponse] as const;
    const now = await call('ListChanges', changes, { cursor: undefined, limit: undefined });
    expect(now).toMatchObject({ items: [], next: 'now', more: false });
    const since = await call('ListChanges', changes, { cursor: now.next, limit: 10 });
    expect(since.items).toMatchObject([{ kind: 'organisation', id: theirs, version: 1 }]);
  });

  it('is refused what its key has no scope for', async () => {
    const changes = [ListChangesRequest, ListChangesResponse] as const;
    const asked = { cursor: undefined, limit: undefined };
    expect(await call('ListChanges', changes, asked, finding).catch(statusOf)).toBe(7);
    expect((await asking({ words: 'x' }, finding)).found).toBe(1);
  });

  it('is refused without a key, and with one that is not good, before anything is asked', async () => {
    const before = mesh.expertise.asked.length;
    for (const key of ['', 'psk_bad', `${both.slice(0, -1)}${both.endsWith('0') ? '1' : '0'}`])
      expect(await asking({ words: 'x' }, key).catch(statusOf)).toBe(16);
    expect(mesh.expertise.asked.length).toBe(before);
  });

  it('is told which fields are wrong and what would do, as clients of gRPC read it, in the language it asks for', async () => {
    const { error, status, details } = await refusalOf({
      words: 'x',
      filters: Filters.fromPartial({ organisationKind: ['castle'] }),
    });
    expect(status).toMatchObject({ code: 3, message: error.details });
    expect(error.details).toContain('lab, startup');
    expect(details).toMatchObject({
      ErrorInfo: { reason: 'INVALID', domain: 'passerelle' },
      RequestInfo: { requestId: expect.stringMatching(/^req_/) },
      LocalizedMessage: { locale: 'fr', message: expect.stringContaining('champs') },
      BadRequest: {
        fieldViolations: [
          {
            field: 'filters.organisation_kind[0]',
            reason: 'NOT_ONE_OF',
            description: expect.stringContaining('Choose one of'),
            localizedMessage: { locale: 'fr', message: expect.stringContaining('castle') },
          },
        ],
      },
    });
    expect(error.metadata.get('passerelle-fault-bin')).toEqual([]);
  });

  it('is told no words of a language that it did not ask for', async () => {
    const { details } = await refusalOf({ words: '' }, { language: 'de' });
    expect(details['LocalizedMessage']).toBeUndefined();
    expect(details['BadRequest']).toMatchObject({ fieldViolations: [{ localizedMessage: undefined }] });
  });

  it('is told of as many fields as a header takes, and never with half a character', async () => {
    const castles = Array.from({ length: 90 }, (_, place) => `${10 + place}${'x'.repeat(77)}\u{1f3f0}`);
    const { error, details } = await refusalOf({
      words: 'x',
      filters: Filters.fromPartial({ pole: castles, organisationKind: castles, language: castles }),
    });
    const [bytes] = error.metadata.get('grpc-status-details-bin');
    expect(bytes?.length).toBeLessThan(4_097);
    expect(error.code).toBe(3);
    expect(details['ErrorInfo']).toMatchObject({ reason: 'INVALID' });
  });

  it('is told what is wrong with its key, and of what scope it has need', async () => {
    const mistyped = await refusalOf({ words: 'x' }, { key: 'psk_bad' });
    expect(mistyped.details['ErrorInfo']).toMatchObject({ reason: 'UNAUTHENTICATED' });
    expect(mistyped.details['LocalizedMessage']).toMatchObject({
      message: expect.stringContaining('clé'),
    });
    const changes = [ListChangesRequest, ListChangesResponse] as const;
    const asked = { cursor: undefined, limit: undefined };
    const closed = await call('ListChanges', changes, asked, finding).catch(explained);
    expect(closed).toMatchObject({
      details: { ErrorInfo: { reason: 'FORBIDDEN' } },
      error: { details: expect.stringContaining('changes:read') },
    });
  });

  it('is told with every answer how much is left, and after how long to come again where nothing is', async () => {
    const { json } = await mesh.call('POST', '/v1/keys', {
      body: { name: 'Lente', scopes: ['expertise:read'], per_second: 1, burst: 1 },
    });
    const answered = await trailersOf(json.secret);
    expect(answered.get('ratelimit')).toEqual([expect.stringMatching(/^"second";r=0;t=1, "burst"/)]);
    expect(answered.get('ratelimit-policy')).toEqual([expect.stringContaining('"second";q=1;w=1')]);
    expect(answered.get('x-request-id')).toEqual([expect.stringMatching(/^req_/)]);
    const tries = Array.from({ length: 8 }, () => asking({ words: 'x' }, json.secret).catch(explained));
    const refused = (await Promise.all(tries)).find((one) => 'details' in one);
    expect(refused).toMatchObject({
      error: { code: 8 },
      details: { RetryInfo: { retryDelay: { seconds: 1 } }, ErrorInfo: { reason: 'OVERLOADED' } },
    });
    expect((refused as Explained).error.metadata.get('ratelimit')).toEqual([expect.stringContaining('r=0')]);
  });

  it('is told in the same way of a request that is none', async () => {
    const raw = { encode: () => ({ finish: () => Buffer.from([0x0a, 0xff]) }), decode: () => ({}) };
    const refused = await call('FindOrganisations', [raw, raw], {}).catch(explained);
    expect(refused).toMatchObject({ error: { code: 3 }, details: { ErrorInfo: { reason: 'INVALID' } } });
  });

  it('is told by the health service that it is served', async () => {
    const check = [
      { encode: () => ({ finish: () => new Uint8Array() }), decode: () => ({}) },
      {
        encode: () => ({ finish: () => new Uint8Array() }),
        decode: (bytes: Uint8Array) => ({ status: bytes[1] }),
      },
    ] as const;
    const [request, response] = check;
    const answer = await new Promise((resolve, reject) => {
      client.makeUnaryRequest(
        '/grpc.health.v1.Health/Check',
        () => Buffer.from(request.encode().finish()),
        (bytes: Buffer) => response.decode(bytes),
        {},
        (error, one) => (error ? reject(error) : resolve(one)),
      );
    });
    expect(answer).toEqual({ status: 1 });
  });

  it('finds nothing of the mesh at this port', async () => {
    const other = new Promise((resolve) => {
      client.makeUnaryRequest(
        '/passerelle.profiles.v1.ProfilesService/GetProfile',
        () => Buffer.alloc(0),
        () => ({}),
        {},
        (error) => resolve(error?.code),
      );
    });
    expect(await other).toBe(12);
  });
});

const nothing = { services: [], explain: () => ({ message: '', trailers: {} }) };

const aCertificate = () => {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(Date.now() - 3_600_000);
  certificate.validity.notAfter = new Date(Date.now() + 3_600_000);
  const name = [{ name: 'commonName', value: 'localhost' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  return {
    cert: forge.pki.certificateToPem(certificate),
    key: forge.pki.privateKeyToPem(keys.privateKey),
  };
};

describe('a door with a certificate', () => {
  it('is opened to those who trust it, and answers nobody in the clear', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-door-'));
    const { cert, key } = aCertificate();
    const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    await Promise.all([writeFile(tls.cert, cert), writeFile(tls.key, key)]);
    const door = await openDoor({ listen: 'localhost:0', tls }, nothing, log);
    const status = (with_: ReturnType<typeof credentials.createSsl>) =>
      new Promise((resolve) => {
        const other = new Client(door.address, with_);
        other.makeUnaryRequest(
          '/grpc.health.v1.Health/Check',
          () => Buffer.alloc(0),
          () => ({}),
          {},
          new Metadata(),
          { deadline: Date.now() + 5_000 },
          (error) => {
            other.close();
            resolve(error?.code ?? 0);
          },
        );
      });
    expect(await status(credentials.createSsl(Buffer.from(cert)))).toBe(0);
    expect(await status(credentials.createInsecure())).not.toBe(0);
    await door.stop();
    await rm(folder, { recursive: true });
  });

  it('that is not there is told by the name of its file', async () => {
    const tls = { cert: '/nowhere/cert.pem', key: '/nowhere/key.pem' };
    await expect(openDoor({ listen: '127.0.0.1:0', tls }, nothing, log)).rejects.toThrow('/nowhere/');
  });
});
