import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { keepSnapshot, type SnapshotKeeper } from '../../../../services/expertise/snapshot/keep-snapshot.ts';
import type { Section, Snapshotted } from '../../../../services/expertise/snapshot/section.ts';
import type { Position } from '../../../../services/platform/event-log/event-log.ts';
import { manualTime, until, type ManualTime } from '../../../contract/manual-time.ts';
import { aFolder, aTurn, versions } from './snapshot-makers.ts';

const minute = 60_000;

/** A state of words; `gate` holds its sections back. */
const words = (...held: string[]) => {
  const state = {
    held,
    gate: Promise.resolve(),
    taken: 0,
    refuses: undefined as string | undefined,
    sections: async (): Promise<readonly Section[]> => {
      state.taken += 1;
      const items = [...state.held];
      await state.gate;
      return [{ name: 'words', items }];
    },
    restore: ([section]: readonly Section[]) => {
      if (state.refuses !== undefined) return { refused: state.refuses };
      state.held = section && 'items' in section ? (section.items as string[]) : [];
      return 'restored' as const;
    },
  };
  return state satisfies Snapshotted;
};

describe('a snapshot that is kept', () => {
  let folder: ReturnType<typeof aFolder>;
  let time: ManualTime;
  let offset: number;
  beforeEach(() => {
    folder = aFolder();
    time = manualTime();
    offset = 0;
  });
  afterEach(() => folder.remove());

  const keeperOf = (
    state: Snapshotted,
    wanted: Readonly<Record<string, string>> = versions,
  ): SnapshotKeeper =>
    keepSnapshot({
      ...{ folder: folder.path, state, versions: wanted, takeTurn: aTurn },
      ...{ clock: time.clock, timers: time.timers, log: pino({ level: 'silent' }) },
    });
  const positions = (): readonly Position[] => [
    { topic: 'things', partition: 0, offset, at: time.clock().toISOString() },
  ];
  /** What a next start finds. */
  const found = async (): Promise<{ held: readonly string[]; from: number | undefined }> => {
    const state = words();
    const from = await keeperOf(state).load();
    return { held: state.held, from: from?.[0]?.offset };
  };
  const onDisk = (): string => readFileSync(join(folder.path, 'snapshot'), 'latin1');

  it('brings back what was held, with the positions from before it was taken', async () => {
    const state = words('dialyse');
    const keeper = keeperOf(state);
    expect(await keeper.load()).toBeUndefined();
    keeper.begin(positions);
    offset = 7;
    let open = (): void => {};
    state.gate = new Promise((resolve) => (open = resolve));
    const written = keeper.write();
    await until(() => state.taken === 1);
    offset = 9;
    open();
    expect(await written).toMatchObject({ kind: 'written' });
    expect(await found()).toEqual({ held: ['dialyse'], from: 7 });
  });

  it('is written by itself once it is due', async () => {
    const state = words('a');
    const keeper = keeperOf(state);
    keeper.begin(positions);
    keeper.changed('change');
    time.advance(10 * minute - 1);
    expect(state.taken).toBe(0);
    time.advance(1);
    await until(() => readdirSync(folder.path).includes('snapshot'));
    for (let change = 0; change < 20_000; change += 1) keeper.changed('change');
    time.advance(minute);
    await until(() => state.taken === 2);
    await keeper.stop(minute);
    expect(state.taken).toBe(2);
  });

  it('is not written before anything is followed, nor when nothing has changed', async () => {
    const state = words('a');
    const keeper = keeperOf(state);
    keeper.changed('change');
    time.advance(60 * minute);
    expect(await keeper.write()).toMatchObject({ kind: 'failed' });
    await keeper.stop(minute);
    const other = keeperOf(state);
    other.begin(positions);
    await other.stop(minute);
    expect(state.taken).toBe(0);
  });

  it('is written at a stop when something changed, and never after it', async () => {
    const state = words('a');
    const keeper = keeperOf(state);
    keeper.begin(positions);
    keeper.changed('change');
    await keeper.stop(minute);
    expect((await found()).held).toEqual(['a']);
    keeper.changed('change');
    time.advance(60 * minute);
    expect(await keeper.write()).toMatchObject({ kind: 'failed' });
    expect(state.taken).toBe(1);
  });

  it.each([
    ['stays', 'change', ['a']],
    ['goes where it is older than a removal', 'removal', []],
  ] as const)('is given up at a stop that has no time for it; the former one %s', async (_, what, kept) => {
    const state = words('a');
    const keeper = keeperOf(state);
    keeper.begin(positions);
    await keeper.write();
    keeper.changed(what);
    state.held = ['b'];
    let open = (): void => {};
    state.gate = new Promise((resolve) => (open = resolve));
    const stopped = keeper.stop(2_000);
    await until(() => state.taken === 2);
    time.advance(2_000);
    open();
    await stopped;
    expect((await found()).held).toEqual(kept);
  });

  it('is never written twice at once: who asks meanwhile waits for a next one', async () => {
    const state = words('a');
    const keeper = keeperOf(state);
    keeper.begin(positions);
    let open = (): void => {};
    state.gate = new Promise((resolve) => (open = resolve));
    const first = keeper.write();
    await until(() => state.taken === 1);
    state.held = ['a', 'b'];
    const second = keeper.write();
    for (let round = 0; round < 5; round += 1) await new Promise(setImmediate);
    expect(state.taken).toBe(1);
    open();
    expect([await first, await second]).toMatchObject([{ kind: 'written' }, { kind: 'written' }]);
    expect((await found()).held).toEqual(['a', 'b']);
  });

  it('no longer holds, within the hour, what was removed', async () => {
    const state = words('secret', 'b');
    const keeper = keeperOf(state);
    keeper.begin(positions);
    await keeper.write();
    expect(onDisk()).toContain('secret');
    state.held = ['b'];
    keeper.changed('removal');
    time.advance(59 * minute);
    await keeper.stop(minute);
    expect(onDisk()).not.toContain('secret');
    expect(readdirSync(folder.path)).toEqual(['snapshot']);
  });

  it('goes without a successor when none can be written after a removal', async () => {
    const state = words('secret');
    const keeper = keeperOf(state);
    keeper.begin(positions);
    await keeper.write();
    // What is in the way of the next one cannot be removed as a file.
    mkdirSync(join(folder.path, 'snapshot.new'));
    keeper.changed('removal');
    for (let waited = 0; waited < 59; waited += 1) {
      time.advance(minute);
      await keeper.write().catch(() => undefined);
    }
    expect(readdirSync(folder.path)).toEqual(['snapshot.new']);
    rmSync(join(folder.path, 'snapshot.new'), { recursive: true });
    expect(await keeper.write()).toMatchObject({ kind: 'written' });
  });

  it('that was brought back is replaced at once after a removal, if it is old itself', async () => {
    const state = words('secret', 'b');
    const first = keeperOf(state);
    first.begin(positions);
    await first.write();
    time.freeze(40 * minute);
    const again = words();
    const second = keeperOf(again);
    await second.load();
    second.begin(positions);
    again.held = ['b'];
    second.changed('removal');
    time.advance(0);
    await until(() => again.taken === 1);
    await second.stop(minute);
    expect(onDisk()).not.toContain('secret');
  });

  it.each([
    ['damaged', () => writeFileSync(join(folder.path, 'snapshot'), 'not at all')],
    ['of another version', () => undefined, { ...versions, analysis: '2' }],
    ['not understood', () => undefined, versions, 'an index of unknown shape'],
  ])('that is %s goes, and is never used', async (_, damage, wanted = versions, refuses?: string) => {
    const keeper = keeperOf(words('a'));
    keeper.begin(positions);
    await keeper.write();
    damage();
    const state = { ...words(), ...(refuses === undefined ? {} : { restore: () => ({ refused: refuses }) }) };
    expect(await keeperOf(state, wanted).load()).toBeUndefined();
    expect(state.held).toEqual([]);
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('that a restore dies of fails one start only', async () => {
    const keeper = keeperOf(words('a'));
    keeper.begin(positions);
    await keeper.write();
    const restore = (): never => {
      throw new Error('a mistake');
    };
    await expect(keeperOf({ ...words(), restore }).load()).rejects.toThrow('a mistake');
    expect(await keeperOf({ ...words(), restore }).load()).toBeUndefined();
  });

  it('leaves nothing of one that a process died at', async () => {
    const keeper = keeperOf(words('a'));
    keeper.begin(positions);
    await keeper.write();
    writeFileSync(join(folder.path, 'snapshot.new'), 'half of a secret');
    expect((await found()).held).toEqual(['a']);
    expect(readdirSync(folder.path)).toEqual(['snapshot']);
  });

  it('is nowhere once it was dropped', async () => {
    const keeper = keeperOf(words('a'));
    keeper.begin(positions);
    await keeper.write();
    await keeper.drop();
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
