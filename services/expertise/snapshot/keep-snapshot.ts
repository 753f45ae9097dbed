// Keeps one snapshot in a folder: brings it back at a start, replaces it when it is due, one write at a time.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Position } from '../../platform/event-log/event-log.ts';
import type { Timers } from '../../platform/schedule/timers.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Restored, Section, Snapshotted } from './section.ts';
import {
  makesDueSooner,
  mustGo,
  withChange,
  withLater,
  writeDueAt,
  type LastWrite,
  type Unwritten,
} from './when-to-write.ts';
import { besideOf, writeSnapshot, type WriteOutcome } from './write-snapshot.ts';

export interface SnapshotOptions {
  readonly folder: string;
  readonly state: Snapshotted;
  /** Of everything that decides what the sections mean; a snapshot of others is not used. */
  readonly versions: Readonly<Record<string, string>>;
  readonly takeTurn: () => Promise<void>;
  readonly clock: () => Date;
  readonly timers: Timers;
  readonly log: Logger;
}

export interface SnapshotKeeper {
  /**
   * Brings back what was kept, and says where to go on; undefined: there is nothing of use, and nothing on the disk any
   * more. To be awaited once, before anything is handled.
   */
  load(): Promise<readonly Position[] | undefined>;
  /** From here on it is written when due; `positions` as they are before the sections are taken. */
  begin(positions: () => readonly Position[]): void;
  /** To be called for each change of the state. */
  changed(what: 'change' | 'removal'): void;
  /** Writes now all that there is; after the write in hand, if there is one. */
  write(): Promise<WriteOutcome>;
  /** Nothing of what was kept is on the disk any more. */
  drop(): Promise<void>;
  /**
   * Writes what has changed, if that takes no longer than so; nothing is written afterwards. A former snapshot that
   * could not be replaced stays, unless it is older than a removal.
   */
  stop(withinMs: number): Promise<void>;
}

const fileName = 'snapshot';

export const keepSnapshot = (options: SnapshotOptions): SnapshotKeeper => {
  const { folder, state, versions, takeTurn, clock, timers, log } = options;
  const path = join(folder, fileName);
  const leaving = new AbortController();
  let positionsNow: (() => readonly Position[]) | undefined;
  let unwritten: Unwritten | undefined;
  let last: LastWrite | undefined;
  /** Of the snapshot that was brought back: what was removed since, nobody knows when, may be as old as this. */
  let broughtBack: Date | undefined;
  let callOff = (): void => {};
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;

  /** One after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = running.then(work);
    running = done.catch(() => undefined);
    return done;
  };

  const remove = async (files = [path, besideOf(path)]): Promise<void> => {
    for (const file of files)
      await rm(file, { force: true }).catch((error: unknown) =>
        log.error({ err: error, file }, 'a file that must go could not be removed'),
      );
  };

  const arm = (): void => {
    callOff();
    if (!unwritten || !positionsNow || stopped) return;
    const inMs = writeDueAt(unwritten, last).getTime() - clock().getTime();
    callOff = timers.after(Math.max(0, inMs), () => void write());
  };

  /** What changes while it is written counts for the next one. */
  const writeOnce = async (): Promise<WriteOutcome> => {
    if (!positionsNow) return { kind: 'failed', because: 'nothing is followed yet' };
    if (leaving.signal.aborted) return { kind: 'failed', because: 'it is stopped' };
    callOff();
    const before = unwritten;
    unwritten = undefined;
    const begun = clock();
    const outcome = await writeState(positionsNow(), begun);
    const endedAt = clock();
    const tookMs = endedAt.getTime() - begun.getTime();
    if (outcome.kind === 'written') {
      last = { endedAt, tookMs, failures: 0 };
      broughtBack = undefined;
      log.info({ bytes: outcome.bytes, tookMs }, 'a snapshot was written');
    } else {
      last = { endedAt, tookMs, failures: (last?.failures ?? 0) + 1 };
      unwritten = withLater(before, unwritten);
      log.warn({ because: outcome.because }, 'a snapshot could not be written; the former one stays');
      if (unwritten && mustGo(unwritten, endedAt)) {
        await remove();
        unwritten = { changes: unwritten.changes, since: unwritten.since };
        log.warn({}, 'the former snapshot is older than a removal and went');
      }
    }
    arm();
    return outcome;
  };

  /** Positions first: what is handled while the sections are taken comes again, which changes nothing. */
  const writeState = async (positions: readonly Position[], now: Date): Promise<WriteOutcome> => {
    try {
      const sections = await state.sections();
      const content = { versions, positions, writtenAt: now.toISOString(), sections };
      return await writeSnapshot(path, content, { takeTurn, signal: leaving.signal });
    } catch (error) {
      return { kind: 'failed', because: error instanceof Error ? error.message : String(error) };
    }
  };

  const write = (): Promise<WriteOutcome> => inTurn(writeOnce);

  const restore = async (sections: readonly Section[]): Promise<Restored> => {
    try {
      return await state.restore(sections);
    } catch (error) {
      // Else every start would fail at it.
      await remove();
      throw error;
    }
  };

  const load = async (): Promise<readonly Position[] | undefined> => {
    const begun = clock();
    await remove([besideOf(path)]); // of a process that died while it wrote
    const read = await readSnapshot(path, { versions, takeTurn });
    const restored = read.kind === 'loaded' ? await restore(read.sections) : { refused: read.detail };
    if (read.kind === 'loaded' && restored === 'restored') {
      const tookMs = clock().getTime() - begun.getTime();
      broughtBack = read.writtenAt;
      log.info({ bytes: read.bytes, writtenAt: read.writtenAt, tookMs }, 'goes on from a snapshot');
      return read.positions;
    }
    const because = read.kind === 'loaded' ? 'not-understood' : read.because;
    const told = { because, detail: restored === 'restored' ? undefined : restored.refused };
    if (because === 'missing') log.info(told, 'there is no snapshot: everything is read');
    else log.warn(told, 'a snapshot is of no use and goes: everything is read');
    await remove();
    return undefined;
  };

  return {
    load: () => inTurn(load),
    begin: (positions) => {
      positionsNow = positions;
      arm();
    },
    changed: (what) => {
      const before = unwritten;
      unwritten = withChange(before, what, (what === 'removal' ? broughtBack : undefined) ?? clock());
      if (makesDueSooner(before, unwritten)) arm();
    },
    write,
    drop: () =>
      inTurn(async () => {
        await remove();
        broughtBack = undefined;
      }),
    stop: async (withinMs) => {
      stopped = true;
      callOff();
      const giveUp = timers.after(withinMs, () => leaving.abort(new Error('there is no time to end it')));
      if (unwritten && positionsNow) await write();
      await running;
      giveUp();
      // Nobody will be there to do it within the hour.
      if (unwritten?.removalSince) await remove();
      leaving.abort();
    },
  };
};
