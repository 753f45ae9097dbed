import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeEnd, mark } from '../../../../services/expertise/snapshot/file-format.ts';
import { readSnapshot } from '../../../../services/expertise/snapshot/read-snapshot.ts';
import { writeSnapshot } from '../../../../services/expertise/snapshot/write-snapshot.ts';
import { aContent, aFolder, aTurn, plain, someSections, versions } from './snapshot-makers.ts';

describe('a snapshot file', () => {
  let folder: ReturnType<typeof aFolder>;
  let path: string;
  beforeEach(() => {
    folder = aFolder();
    path = join(folder.path, 'snapshot');
  });
  afterEach(() => folder.remove());

  const write = (content = aContent()) => writeSnapshot(path, content, { takeTurn: aTurn });
  const read = (wanted: Readonly<Record<string, string>> = versions) =>
    readSnapshot(path, { versions: wanted, takeTurn: aTurn });
  const because = async (): Promise<string> => {
    const outcome = await read();
    return outcome.kind === 'refused' ? outcome.because : outcome.kind;
  };

  it('gives back what was written, arrays of the same types in shared memory of their own', async () => {
    expect(await write()).toMatchObject({ kind: 'written', bytes: statSync(path).size });
    const outcome = await read();
    if (outcome.kind !== 'loaded') throw new Error(outcome.detail);
    expect(plain(outcome.sections)).toEqual(plain(someSections()));
    expect(outcome).toMatchObject({
      positions: [{ topic: 'things', partition: 3, offset: 41, at: '2026-03-01T09:00:00.000Z' }],
      writtenAt: new Date('2026-03-01T09:00:01Z'),
    });
    const buffers = outcome.sections.flatMap((one) => ('array' in one ? [one.array.buffer] : []));
    expect(buffers.every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(new Set(buffers).size).toBe(buffers.length);
  });

  it('gives back sections of many slices', async () => {
    const array = Uint32Array.from({ length: 350_000 }, (_, at) => (at * 40_503) % 65_536);
    const items = Array.from({ length: 20_000 }, (_, at) => ({
      id: `stm_${at}`,
      words: 'é'.repeat(at % 40),
    }));
    await write(aContent({ sections: [{ name: 'a', array }, { name: 'b', items }, ...someSections()] }));
    const outcome = await read();
    if (outcome.kind !== 'loaded') throw new Error(outcome.detail);
    const [a, b, ...rest] = outcome.sections;
    const same = a && 'array' in a && array.every((one, at) => one === a.array[at]);
    expect([same, a && 'array' in a && a.array.length]).toEqual([true, array.length]);
    expect(b && 'items' in b && JSON.stringify(b.items)).toBe(JSON.stringify(items));
    expect(plain(rest)).toEqual(plain(someSections()));
  });

  it('is for nobody else’s eyes, and leaves nothing beside it', async () => {
    await write();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['snapshot']);
  });

  it('that is missing is refused', async () => {
    expect(await because()).toBe('missing');
    path = folder.path;
    expect(await because()).toBe('unreadable');
  });

  it('made by another version of anything is refused, and says by which', async () => {
    await write();
    expect(await read({ ...versions, vocabulary: 'c6' })).toMatchObject({
      because: 'other-version',
      detail: 'vocabulary is b5a1 in it and c6 here',
    });
    expect(await read({ ...versions, ranking: '2' })).toMatchObject({ because: 'other-version' });
    expect(await read({ analysis: '1' })).toMatchObject({ because: 'other-version' });
  });

  it('of another format is refused as such, where its bytes are whole', async () => {
    const end = Buffer.from(encodeEnd({ ...aContent(), sections: [] }));
    writeFileSync(path, Buffer.concat([mark, end]));
    expect(await because()).toBe('loaded');
    const { createHash } = await import('node:crypto');
    const head = end.length - mark.length - 40;
    end.writeUInt32LE(99, head);
    createHash('sha256')
      .update(end.subarray(head, head + 8))
      .update(end.subarray(0, head))
      .digest()
      .copy(end, head + 8);
    writeFileSync(path, Buffer.concat([mark, end]));
    expect(await read()).toMatchObject({ because: 'other-format', detail: expect.stringContaining('99') });
  });

  it('with whole checksums over a directory that makes no sense is refused', async () => {
    const entry = { name: 'a', type: 'Uint8Array', count: 5, bytes: 4, digest: '' } as const;
    for (const sections of [[entry], [{ ...entry, type: 'json' }], [{ ...entry, type: 'String' }], 'none']) {
      const end = encodeEnd({ ...aContent(), sections: sections as never });
      writeFileSync(path, Buffer.concat([mark, Buffer.alloc(4), end]));
      expect(await because()).toBe('damaged');
    }
  });

  it('with any one byte changed is refused', async () => {
    await write();
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        writeFileSync(path, changed);
        expect(await because()).toBe('damaged');
      }),
      { numRuns: 400 },
    );
  });

  it('cut off anywhere is refused', async () => {
    await write();
    for (let length = statSync(path).size - 1; length >= 0; length -= 1) {
      truncateSync(path, length);
      expect(await because()).toBe('damaged');
    }
  });

  it('with bytes put in, or any other bytes, is refused', async () => {
    await write();
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        async (at, more) => {
          writeFileSync(path, Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)]));
          expect(await because()).toBe('damaged');
          writeFileSync(path, more);
          expect(await because()).toBe('damaged');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the former one until the next is whole: one that could not be written leaves no trace', async () => {
    await write();
    const before = readFileSync(path);
    const stopping = new AbortController();
    const sections = [{ name: 'a', array: new Uint8Array(2_000_000) }];
    let turns = 0;
    const outcome = await writeSnapshot(path, aContent({ sections }), {
      takeTurn: async () => {
        if ((turns += 1) === 2) stopping.abort(new Error('no time'));
      },
      signal: stopping.signal,
    });
    expect(outcome).toEqual({ kind: 'failed', because: 'no time' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder.path)).toEqual(['snapshot']);
    path = join(folder.path, 'nowhere', 'snapshot');
    expect(await write()).toMatchObject({ kind: 'failed', because: expect.stringContaining('ENOENT') });
    expect(existsSync(path)).toBe(false);
  });

  it('replaces what a process that died in the middle left', async () => {
    writeFileSync(`${path}.new`, 'half');
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(readdirSync(folder.path)).toEqual(['snapshot']);
    expect(await because()).toBe('loaded');
  });
});
