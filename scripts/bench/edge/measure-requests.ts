// How many requests the edge answers a second, and how soon: members' suggestions and searches by their sessions, searches
// by a partner's key.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { call } from '../import-campus.ts';
import { type Measured, rounded } from '../measured.ts';
import type { ServerProcess } from '../server-process.ts';
import type { EdgeCampus } from './edge-campus.ts';
import type { RequestsMade, RequestsOfKind } from './make-requests.ts';

/** What is sent, beside its path. */
interface Sent {
  readonly headers: readonly string[];
  readonly body?: object;
}

const host = 'Host: 127.0.0.1';

const get = (path: string, { headers }: Sent): string =>
  [`GET ${path} HTTP/1.1`, host, ...headers, '', ''].join('\r\n');

const post = (path: string, { headers, body }: Sent): string => {
  const json = JSON.stringify(body);
  const own = ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(json)}`];
  return [`POST ${path} HTTP/1.1`, host, ...headers, ...own, '', json].join('\r\n');
};

/** That nothing but the machine limits. */
const makeKey = async ({ url }: ServerProcess): Promise<string> => {
  const limits = { per_second: 2_000, burst: 20_000, per_day: 100_000_000 };
  const body = { name: 'Bench', scopes: ['expertise:read'], ...limits };
  return String((await call(`${url}/v1/keys`, 'POST', body))['secret']);
};

interface Times {
  readonly connections: number;
  /** 0: as often as it is answered. */
  readonly perSecond: number;
  readonly warmSeconds: number;
  readonly seconds: number;
}

interface Loaded extends RequestsMade {
  /** Of one processor, in percent. */
  readonly serverShare: number;
  readonly generatorShare: number;
}

const load = async (
  server: ServerProcess,
  { folder, kinds }: { readonly folder: string; readonly kinds: readonly RequestsOfKind[] },
  { connections, perSecond, warmSeconds, seconds }: Times,
): Promise<Loaded> => {
  const file = join(folder, 'requests.json');
  writeFileSync(file, JSON.stringify(kinds));
  const command = [server.url, file, connections, perSecond, warmSeconds, seconds].map(String);
  const child = fork(join(import.meta.dirname, 'make-requests.ts'), command, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let text = '';
  child.stdout?.on('data', (chunk) => (text += String(chunk)));
  let [before, serverCpuMs] = [0, 0];
  child.on('message', (message) => {
    if (message === 'warm') before = server.cpuMs();
    else serverCpuMs = server.cpuMs() - before;
  });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`the generator of load ended with ${code}`);
  const made = JSON.parse(text) as RequestsMade;
  const share = (ms: number): number => rounded((ms / (seconds * 1_000)) * 100);
  return { ...made, serverShare: share(serverCpuMs), generatorShare: share(made.cpuMs) };
};

interface Wanted {
  readonly atLeast?: number;
  readonly p99?: number;
}

const tell = (name: string, of: Loaded, { atLeast, p99 }: Wanted): readonly Measured[] => {
  const errors = Object.values(of.errors).reduce((sum, one) => sum + one, 0);
  return [
    {
      ...{ what: `${name}: answered`, value: rounded(of.perSecond), unit: '/s' },
      ...(atLeast === undefined ? {} : { target: { atLeast } }),
    },
    // Where there is one kind alone, it is all of them.
    ...of.kinds
      .slice(0, of.kinds.length > 2 ? of.kinds.length : 1)
      .flatMap(({ kind, ...ms }): readonly Measured[] => [
        { what: `${name}: ${kind}, p50`, value: rounded(ms.p50), unit: 'ms' },
        {
          ...{ what: `${name}: ${kind}, p99`, value: rounded(ms.p99), unit: 'ms' },
          ...(kind === 'all' && p99 !== undefined ? { target: { atMost: p99 } } : {}),
        },
        { what: `${name}: ${kind}, slowest`, value: rounded(ms.slowest), unit: 'ms' },
      ]),
    { what: `${name}: errors`, value: errors, unit: '', target: { atMost: 0 } },
    { what: `${name}: processor of the server, of one core`, value: of.serverShare, unit: '%' },
    { what: `${name}: processor of the generator, of one core`, value: of.generatorShare, unit: '%' },
    { what: `${name}: load of the machine in the end`, value: rounded(loadavg()[0] ?? 0), unit: '' },
  ];
};

export interface EdgeStage {
  readonly server: ServerProcess;
  readonly campus: EdgeCampus;
  /** Cookies of the members, in their order. */
  readonly members: readonly string[];
  /** Cookies of animators. */
  readonly staff: readonly string[];
  /** Where files may be put. */
  readonly folder: string;
  readonly progress: (text: string) => void;
}

const wanted = { atLeast: 800, p99: 50 };

/** Of five requests four are for suggestions; half of the searches are a partner's. */
export const measureMix = async (stage: EdgeStage): Promise<readonly Measured[]> => {
  const { server, campus, members, folder, progress } = stage;
  const key = await makeKey(server);
  const asked = campus.questions.map((words) => `/v1/search?q=${encodeURIComponent(words)}`);
  const cookieOf = (nth: number): string => `Cookie: ${members[nth % members.length] ?? ''}`;
  const kinds: readonly RequestsOfKind[] = [
    {
      ...{ kind: 'suggestions by a session', share: 0.8 },
      requests: campus.members.map(({ organisationId }, nth) =>
        get(`/v1/organisations/${organisationId}/suggestions`, { headers: [cookieOf(nth)] }),
      ),
    },
    {
      ...{ kind: 'three words by a session', share: 0.1 },
      requests: asked.map((path, nth) => get(path, { headers: [cookieOf(nth)] })),
    },
    {
      ...{ kind: 'three words by a key', share: 0.1 },
      requests: asked.map((path) => get(path, { headers: [`Authorization: Bearer ${key}`] })),
    },
  ];
  progress('as many requests as are answered, over 16 connections');
  const most = await load(
    server,
    { folder, kinds },
    { connections: 16, perSecond: 0, warmSeconds: 15, seconds: 30 },
  );
  progress(`${wanted.atLeast} requests a second, as they come`);
  const steady = await load(
    server,
    { folder, kinds },
    { connections: 128, perSecond: wanted.atLeast, warmSeconds: 5, seconds: 30 },
  );
  return [
    ...tell('16 connections', most, wanted),
    ...tell(`${wanted.atLeast} a second`, steady, { p99: wanted.p99 }),
  ];
};

export const measureProfiles = async (stage: EdgeStage): Promise<readonly Measured[]> => {
  const { server, campus, members, folder, progress } = stage;
  const requests = campus.profiles.map((text, nth) => {
    const headers = [`Cookie: ${members[nth % members.length] ?? ''}`, 'Sec-Fetch-Site: same-origin'];
    return post('/v1/search', { headers, body: { text } });
  });
  progress('whole profiles looked for');
  const kinds = [{ kind: 'whole profiles', share: 1, requests }];
  const times = { connections: 8, perSecond: 0, warmSeconds: 10, seconds: 20 };
  return tell('whole profiles by sessions', await load(server, { folder, kinds }, times), { atLeast: 60 });
};
