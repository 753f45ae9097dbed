import { describe, expect, it } from '@jest/globals';
import { syntheticRound } from '../../../../scripts/bench/synthetic-round.ts';
import { assign } from '../../../../services/matchmaking/round/assign-pairs.ts';
import { solveInWorker } from '../../../../services/matchmaking/round/solve-in-worker.ts';

const aTask = (organisations = 400) => syntheticRound({ organisations, candidates: 20, perPerson: 3 });
const never = new AbortController().signal;

describe('solving a round in a thread of its own', () => {
  it('finds the very same, while the event loop goes on and hears how far it is', async () => {
    let rounds = 0;
    let going = true;
    const count = (): void => {
      rounds += 1;
      if (going) setImmediate(count);
    };
    count();
    const shares: number[] = [];
    const solved = await solveInWorker(aTask(), { onProgress: (share) => shares.push(share), signal: never });
    going = false;
    expect(solved).toEqual(assign(aTask()));
    expect(rounds).toBeGreaterThan(100);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
  });

  it('takes arrays in shared memory without taking them away', async () => {
    const task = aTask(50);
    const gains = new Float64Array(new SharedArrayBuffer(task.gains.byteLength));
    gains.set(task.gains);
    const solved = await solveInWorker({ ...task, gains }, { signal: never });
    expect(gains.length).toBeGreaterThan(0);
    expect(solved).toEqual(assign(aTask(50)));
  });

  it('ends when it is told to, and before it begins where it was told already', async () => {
    const begun = new AbortController();
    const solving = solveInWorker(aTask(3000), { onProgress: () => begun.abort(), signal: begun.signal });
    expect(await solving).toBeUndefined();
    const task = aTask(50);
    expect(await solveInWorker(task, { signal: AbortSignal.abort() })).toBeUndefined();
    expect(task.a.length).toBeGreaterThan(0);
  });

  it('says so where the thread breaks', async () => {
    const broken = { ...aTask(50), organisations: -5 };
    await expect(solveInWorker(broken, { signal: never })).rejects.toMatchObject({
      fault: { code: 'internal', subject: 'round' },
    });
  });
});
