// Makes the small data folder of a release that the tests of later releases open:
// `npm run release-folder` writes test/fixtures/release-<version>/.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import packageJson from '../package.json' with { type: 'json' };
import { operatorTokenOf } from '../services/platform/lifecycle/operator-token.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, `test/fixtures/release-${packageJson.version}`);
const folder = mkdtempSync(join(tmpdir(), 'passerelle-release-'));

const server = spawn(process.execPath, [join(root, 'services/main.ts'), '--empty'], {
  env: { ...process.env, PORT: '0', PASSERELLE_DATA: folder, LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
server.stdout.on('data', (chunk: Buffer) => (output += String(chunk)));
const urlOf = (): string | undefined => /REST API\s+(\S+)\/v1/.exec(output)?.[1];
while (!urlOf()) await pause(50);
const api = `${urlOf()}/v1`;

const send = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${operatorTokenOf(folder)}`,
      'Content-Type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
};

for (const name of ['lab', 'startup']) {
  await send('POST', '/organisations', {
    external_id: `release:${name}`,
    name: `The ${name}`,
    kind: name,
    language: 'en',
    country: 'FR',
    description: '',
    consents: ['be_suggested'],
  });
}
const text = 'Portable glucose sensors for the follow-up of diabetic patients at home';
const statement = { type: 'equipment', language: 'en', text };
await send('POST', '/statements', { ...statement, organisation: 'release:lab', kind: 'need' });
await send('POST', '/statements', {
  ...statement,
  organisation: 'release:startup',
  kind: 'offer',
  expires_on: '2990-01-01',
});
await send('POST', '/texts', {
  owners: ['release:lab'],
  kind: 'project',
  title: text,
  abstract: '',
  language: 'en',
});
await send('POST', '/persons', {
  external_id: 'release:person',
  given_name: 'Ada',
  family_name: 'Example',
  language: 'en',
  time_zone: 'Europe/Paris',
  memberships: [{ organisation: 'release:lab', role: 'owner' }],
});
let suggestions: readonly { id: string }[] = [];
while (suggestions.length === 0) {
  suggestions = (await send('GET', '/organisations/release:lab/suggestions'))['items'] as typeof suggestions;
}
const answer = { organisation: 'release:lab', answer: 'interested' };
await send('POST', `/suggestions/${suggestions[0]?.id}/answer`, answer);

server.kill('SIGTERM');
await once(server, 'exit');
rmSync(target, { recursive: true, force: true });
for (const file of readdirSync(folder)) if (/^lock|-(wal|shm)$/.test(file)) rmSync(join(folder, file));
cpSync(folder, target, { recursive: true });
rmSync(folder, { recursive: true });
console.log(target);
