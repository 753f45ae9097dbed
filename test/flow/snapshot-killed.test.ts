import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { openKeptReplica } from '../../services/expertise/keep-replica.ts';
import { aCampus } from '../unit/expertise/answers/a-campus.ts';

/** Lives until it has written half of its second snapshot. */
const killedMidway = async (folder: string): Promise<void> => {
  const victim = spawn(process.execPath, [join(import.meta.dirname, 'snapshot-victim.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(victim, 'exit');
  const [said] = (await Promise.race([once(victim.stdout, 'data'), gone])) as [unknown];
  victim.kill('SIGKILL');
  await gone;
  expect(String(said)).toBe('midway\n');
};

describe('a process that is killed in the middle of writing a snapshot', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-killed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the former one, from which the next goes on', async () => {
    await killedMidway(folder);
    expect(readdirSync(folder).toSorted()).toEqual(['snapshot', 'snapshot.new']);
    const { kept, replica: saved } = await openKeptReplica(
      {
        platform: {
          folder: () => Promise.resolve(folder),
          clock: () => new Date(),
          log: pino({ level: 'silent' }),
        },
        versions: { test: '1' },
        takeTurn: () => Promise.resolve(),
      },
      (one) => one,
    );
    expect(kept.positions).toMatchObject([{ topic: 'things', offset: 1 }]);
    expect(readdirSync(folder)).toEqual(['snapshot']);
    const campus = aCampus(saved ? { saved } : {});
    expect(['stm_1', 'stm_2'].map((id) => campus.replica.versionOf(id))).toEqual([1, 0]);
    expect(campus.engine.index.has('stm_1')).toBe(true);
  });
});
