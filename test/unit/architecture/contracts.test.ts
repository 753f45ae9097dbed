// The contracts: generated code is that of the sources, nothing breaks the last release, every request says who asks.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { allServices } from '../../../services/compose.ts';
import type { GatewayOptions } from '../../../services/gateway/service.ts';
import { events } from '../../../proto/topics.ts';
import { root } from './source-files.ts';

const buf = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'node_modules/@bufbuild/buf/bin/buf'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]),
  );

const services = allServices({} as GatewayOptions);

describe('the contracts', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'passerelle-proto-'));
  afterAll(() => rmSync(fresh, { recursive: true, force: true }));

  it('are documented message by message and field by field', () => {
    expect(buf('lint')).toBe('');
  });

  it('are what the generated code was made from', () => {
    buf('generate', '--output', fresh);
    expect(tree(join(fresh, 'proto/generated'))).toEqual(tree(join(root, 'proto/generated')));
  });

  it('break nothing of the last release', () => {
    const image = readdirSync(join(root, 'proto/releases'))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .at(-1);
    expect(buf('breaking', '--against', `proto/releases/${image}`)).toBe('');
  });

  it('carry the actor as the first field of every request of the mesh: who calls from outside is known by a key', () => {
    const sources = readdirSync(join(root, 'proto/passerelle'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.proto') && !file.startsWith('partner/'))
      .map((file) => readFileSync(join(root, 'proto/passerelle', file), 'utf8'))
      .join('\n');
    const rpcs = [...sources.matchAll(/rpc \w+\((\w+)\)/g)].map(([, request]) => request);
    expect(rpcs.length).toBeGreaterThan(10);
    for (const request of rpcs) {
      expect(sources).toMatch(
        new RegExp(`message ${request} \\{\\n(  //[^\\n]*\\n)*  passerelle\\.mesh\\.v1\\.Actor actor = 1;`),
      );
    }
  });
});

describe('the table of topics in proto/README.md', () => {
  const rows = readFileSync(join(root, 'proto/README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `passerelle.'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const users = (uses: (name: string) => boolean): string =>
    services
      .map(({ name }) => name)
      .filter(uses)
      .join(', ');

  it('says for each topic its message, its producer and its consumers, as the services declare them', () => {
    const declared = events.map(({ topic, type }) => [
      topic.name,
      type.split('.').at(-1),
      users((name) =>
        services.some((one) => one.name === name && one.emits.some((e) => e.topic.name === topic.name)),
      ),
      users((name) =>
        services.some(
          (one) => one.name === name && one.consumes.some(({ event }) => event.topic.name === topic.name),
        ),
      ),
    ]);
    expect(
      rows.map(([, topic, , message, producer, consumers]) => [topic, message, producer, consumers]),
    ).toEqual(declared);
  });
});
