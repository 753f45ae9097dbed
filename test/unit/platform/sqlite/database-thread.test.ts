// The database thread: group commit, bounds, full disks, copies.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import {
  exactBytes,
  openDatabaseThread,
  type DatabaseThread,
  type DatabaseThreadOptions,
} from '../../../../services/platform/sqlite/database-thread.ts';
import type { CountingOperations } from './counting-operations.ts';

const folder = await mkdtemp(join(tmpdir(), 'passerelle-sqlite-'));
afterAll(() => rm(folder, { recursive: true }));
const opened: DatabaseThread<CountingOperations>[] = [];
afterEach(() => Promise.all(opened.splice(0).map((database) => database.close())));

const pathOf = (name: string) => join(folder, `${name}.sqlite`);
const open = async (name: string, options: Partial<DatabaseThreadOptions> = {}) => {
  const database = await openDatabaseThread<CountingOperations>({
    path: pathOf(name),
    operations: new URL('./counting-operations.ts', import.meta.url),
    ...options,
  });
  opened.push(database);
  return database;
};
const bytes = new Uint8Array(1_000);
const statuses = (outcomes: readonly { status: string }[]) => outcomes.map(({ status }) => status);

describe('a database in a thread', () => {
  it('answers in the order of the calls, and keeps what it acknowledged', async () => {
    const database = await open('kept');
    const counts = await Promise.all(Array.from({ length: 500 }, () => database.call('add', { bytes })));
    expect(counts).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
    await database.close();
    expect(await (await open('kept')).call('count', {})).toBe(500);
  });

  it('undoes a failed request alone, not those that share its transaction', async () => {
    const database = await open('failing');
    const asked = Array.from({ length: 9 }, (_, at) => database.call('add', { bytes, fail: at % 3 === 1 }));
    const outcomes = await Promise.allSettled(asked);
    expect(statuses(outcomes)).toEqual(
      Array.from({ length: 9 }, (_, at) => (at % 3 === 1 ? 'rejected' : 'fulfilled')),
    );
    expect(await database.call('count', {})).toBe(6);
  });

  it('runs the others again when one loses their transaction', async () => {
    const database = await open('lost');
    const outcomes = await Promise.allSettled([
      database.call('add', { bytes }),
      database.call('lose', {}),
      database.call('add', { bytes }),
    ]);
    expect(statuses(outcomes)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await database.call('count', {})).toBe(2);
  });

  it('is overloaded past its bounds, by number and by bytes, and takes requests again afterwards', async () => {
    const database = await open('bounded', { maxQueued: 20, maxQueuedBytes: 10_000 });
    const byNumber = await Promise.allSettled(
      Array.from({ length: 30 }, () => database.call('add', { bytes }, 1)),
    );
    expect(statuses(byNumber).filter((status) => status === 'fulfilled')).toHaveLength(20);
    const byBytes = await Promise.allSettled(
      Array.from({ length: 15 }, () => database.call('add', { bytes }, 1_000)),
    );
    expect(byBytes.at(-1)).toMatchObject({ reason: { fault: { code: 'overloaded' } } });
    expect(await database.call('count', {})).toBe(30);
  });

  it('says no-space when it is full, keeps what it acknowledged, and goes on once there is room', async () => {
    const database = await open('full', { maxPages: 40 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 300 }, () => database.call('add', { bytes })),
    );
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBeGreaterThan(50);
    expect(outcomes.at(-1)).toMatchObject({ reason: { fault: { code: 'no-space' } } });
    expect(await database.call('count', {})).toBe(kept);
    await database.call('clear', {});
    expect(await database.call('add', { bytes })).toBe(1);
  });

  it('leaves nothing in the write-ahead log once that is truncated', async () => {
    const database = await open('truncated');
    await database.call('add', { bytes });
    await database.truncateLog();
    expect((await stat(`${pathOf('truncated')}-wal`)).size).toBe(0);
  });

  it('finishes what is queued when it closes, and refuses what comes later', async () => {
    const database = await open('closing');
    const last = database.call('add', { bytes });
    const closed = database.close();
    await expect(database.call('count', {})).rejects.toMatchObject({ fault: { code: 'unavailable' } });
    expect(await last).toBe(1);
    await closed;
  });

  it('refuses a database of a newer format, with the cure', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const newer = new DatabaseSync(pathOf('newer'));
    newer.exec('PRAGMA user_version = 3');
    newer.close();
    await expect(open('newer')).rejects.toThrow(/newer release.*start that release/);
  });

  it('sends a view of a large buffer as its own bytes', () => {
    const view = new Uint8Array(1_000).subarray(10, 14);
    expect(exactBytes(view).buffer.byteLength).toBe(4);
    const whole = new Uint8Array(4);
    expect(exactBytes(whole)).toBe(whole);
  });
});
