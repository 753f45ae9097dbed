// `passerelle keys` against the edge itself: lists, makes, rotates and revokes, and shows a secret once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWellFormed } from '../../../services/gateway/keys/secret.ts';
import { anOrganisation, type FakeMesh, startMesh } from '../gateway/fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
  mesh.time.now = new Date('2027-01-01T10:00:00Z');
});
afterAll(() => mesh.stop());

const run = (args: readonly string[], lang = 'en') => runClient(['keys', ...args], { url: mesh.base, lang });
const secretIn = (out: string): string => out.trimEnd().split('\n').at(-1) ?? '';
const idIn = (out: string): string => /key_\w+/.exec(out)?.[0] ?? '';

describe('passerelle keys', () => {
  it('makes one, shows its secret once, lists it, rotates it and revokes it', async () => {
    expect((await run([])).out).toContain('There are no keys');
    const { id: organisation } = await mesh.make('organisations', anOrganisation({ name: 'AP-HP' }));
    const options = ['--scopes', 'expertise:read,changes:read', '--expires', '2027-06-30', '--per-day', '10'];
    const made = await run([
      'create',
      'Annuaire',
      ...options,
      '--organisation',
      organisation,
      '--networks',
      '192.0.2.0/24,2001:db8::/32',
    ]);
    expect([made.code, made.err]).toEqual([0, '']);
    const secret = secretIn(made.out);
    expect(isWellFormed(secret)).toBe(true);
    expect(made.out).toContain('Annuaire · AP-HP\n    expertise:read, changes:read · until 30 June 2027');
    expect(made.out.replaceAll(/\s+/g, ' ')).toContain('10/day · only from 192.0.2.0/24, 2001:db8::/32');
    expect(made.out).toContain('It is shown this once');

    const listed = await run(['list'], 'fr');
    expect(listed.out).toContain('jusqu’au 30 juin 2027');
    expect(listed.out).toContain(`${secret.slice(0, 12)}…, jamais employé`);
    expect(listed.out).not.toContain(secret);

    const rotated = await run(['rotate', idIn(made.out), '--overlap', '24']);
    expect(isWellFormed(secretIn(rotated.out))).toBe(true);
    expect(rotated.out).toContain(
      `${secret.slice(0, 12)}…, good until 2 January 2027 at 10:00 UTC, never used`,
    );

    expect((await run(['revoke', idIn(made.out)])).out).toContain('is revoked');
    expect((await run([])).out).toContain('revoked on 1 January 2027 at 10:00 UTC');
    const again = await run(['rotate', idIn(made.out)]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('was revoked')]);
  });

  it('prints JSON for machines', async () => {
    const { out } = await run(['create', 'Script', '--scopes', 'expertise:read', '--json']);
    const made = JSON.parse(out) as { id: string; secret: string };
    expect(isWellFormed(made.secret)).toBe(true);
    const listed = JSON.parse((await run(['--json'])).out) as { id: string }[];
    expect(listed.map(({ id }) => id)).toContain(made.id);
  });

  it('names arguments and options where something is wrong', async () => {
    const create = (...more: readonly string[]) => run(['create', 'Annuaire', ...more]);
    const without = await create();
    expect([without.code, without.err]).toEqual([
      2,
      expect.stringContaining('--scopes: some of expertise:read'),
    ]);
    expect((await create('--scopes', 'all')).err).toContain('--scopes is “all”: give some of expertise:read');
    const scoped = ['--scopes', 'expertise:read'];
    expect((await create(...scoped, '--expires', '2026-01-01')).err).toContain('--expires is “2026-01-01”');
    expect((await create(...scoped, '--networks', '192.0.2.0/40')).err).toContain(
      '--networks is “192.0.2.0/40”',
    );
    const { err } = await create(...scoped, '--networks', 'foo,192.0.2.1,300.1.1.1/99');
    expect(err.match(/--networks is “[^”]*”/g)).toEqual([
      '--networks is “foo”',
      '--networks is “300.1.1.1/99”',
    ]);
    expect((await create(...scoped, '--per-day', 'many')).err).toContain('--per-day is “many”');
    expect((await run(['create'])).err).toContain('NAME is missing');
    expect((await run(['revok', 'key_1'])).err).toContain('Did you mean revoke?');
  });
});
