// Keys after a restore: what was taken back since the backup does not open again.
import { describe, expect, it } from '@jest/globals';
import { addKey, changeKey, endKey, giveSecret } from '../../../../services/gateway/keys/keep-keys.ts';
import { checkKey } from '../../../../services/gateway/keys/check-key.ts';
import type { Key } from '../../../../services/gateway/keys/key.ts';
import { backup } from '../../../../services/platform/document-store/backup.ts';
import { restore } from '../../../../services/platform/document-store/restore.ts';
import type { Collection, Document } from '../../../../services/platform/document-store/document-store.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { keysInMemory, someTerms } from './a-key.ts';

type Campus = ReturnType<typeof keysInMemory>;

const asCollections = ({ collection }: Campus) => [collection as unknown as Collection<Document>];

const saved = async (campus: Campus): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of backup(asCollections(campus), campus.time.now)) lines.push(line.trimEnd());
  return lines;
};

const restoreInto = async (campus: Campus, lines: readonly string[]): Promise<void> => {
  valueOf(
    await restore({
      collections: asCollections(campus),
      lines: async function* () {
        yield* lines;
      },
      clock: () => campus.time.now,
      pause: async () => undefined,
    }),
  );
  campus.time.now = new Date(campus.time.now.getTime() + 60_000);
};

const outcome = async ({ deps, time }: Campus, secret: string): Promise<string> => {
  const checked = await checkKey(deps, { secret, address: '192.0.2.1', now: time.now });
  return checked.kind === 'good' ? 'good' : checked.because;
};

const withKey = async () => {
  const campus = keysInMemory();
  const added = await addKey(campus.deps, { terms: someTerms(), by: 'per_1' });
  if (added.kind !== 'made') throw new Error(added.kind);
  const { key, secret } = added;
  return { campus, key, secret, lines: await saved(campus) };
};

const inHours = (campus: Campus, hours: number): Date =>
  new Date(campus.time.now.getTime() + hours * 3_600_000);

describe('a key that a backup holds', () => {
  it('stays revoked where it was revoked since', async () => {
    const { campus, key, secret, lines } = await withKey();
    valueOf(await endKey(campus.deps, { id: key.id }, 'per_2'));
    await restoreInto(campus, lines);
    expect(await outcome(campus, secret)).toBe('revoked');
  });

  it('is not opened by a secret that was rotated away since, nor to what it was closed to', async () => {
    const { campus, key, secret, lines } = await withKey();
    const rotated = valueOf(await giveSecret(campus.deps, { id: key.id }, campus.time.now));
    valueOf(await changeKey(campus.deps, rotated.key, someTerms({ scopes: ['changes:read'] })));
    await restoreInto(campus, lines);
    expect([await outcome(campus, secret), await outcome(campus, rotated.secret)]).toEqual([
      'unknown',
      'good',
    ]);
    expect((await campus.collection.get(key.id))?.document.scopes).toEqual(['changes:read']);
  });

  it('goes on where nothing was done to it', async () => {
    const { campus, secret, lines } = await withKey();
    await restoreInto(campus, lines);
    expect(await outcome(campus, secret)).toBe('good');
  });

  it('is suspended where nobody knows what became of it, and open again with a new secret alone', async () => {
    const { key, secret, lines } = await withKey();
    const other = keysInMemory();
    // Its first random bytes are those of the first one's.
    other.deps.randomBytes(0);
    await restoreInto(other, lines);
    expect(await outcome(other, secret)).toBe('suspended');
    await restoreInto(other, lines);
    expect(await outcome(other, secret)).toBe('suspended');
    const renewed = valueOf(await giveSecret(other.deps, { id: key.id }, inHours(other, 24)));
    expect([await outcome(other, secret), await outcome(other, renewed.secret)]).toEqual(['unknown', 'good']);
    await restoreInto(other, lines);
    expect(await outcome(other, renewed.secret)).toBe('good');
  });

  it('that was revoked when the backup was made comes back so', async () => {
    const { campus, key, secret } = await withKey();
    valueOf(await endKey(campus.deps, { id: key.id }, 'per_2'));
    const lines = await saved(campus);
    const other = keysInMemory();
    await restoreInto(other, lines);
    expect(await outcome(other, secret)).toBe('revoked');
    const { document } = (await other.collection.get(key.id)) ?? { document: {} as Key };
    expect(document.suspendedAt).toBeUndefined();
  });
});
