import { describe, expect, it } from '@jest/globals';
import { createTurns } from '../../../services/expertise/take-turns.ts';

/** A clock that work moves, and rounds of the event loop that the test starts. */
const aLoop = () => {
  let now = 0;
  const rounds: (() => void)[] = [];
  const takeTurn = createTurns(
    () => now,
    (then) => rounds.push(then),
  );
  return {
    takeTurn,
    work: (ms: number) => {
      now += ms;
    },
    round: async () => {
      rounds.shift()?.();
      await new Promise(setImmediate);
    },
    waiting: () => rounds.length,
  };
};

describe('taking turns', () => {
  it('goes on without waiting while the turn is short, then lets the event loop have its round', async () => {
    const loop = aLoop();
    const done: number[] = [];
    const worker = (async () => {
      for (let piece = 1; piece <= 6; piece += 1) {
        await loop.takeTurn();
        loop.work(4);
        done.push(piece);
      }
    })();
    await loop.round();
    expect(done).toEqual([1, 2]);
    await loop.round();
    expect(done).toEqual([1, 2, 3, 4]);
    await loop.round();
    await worker;
    expect(done).toHaveLength(6);
  });

  it('lets whoever was woken go on, then those behind it, as long as the turn is short', async () => {
    const loop = aLoop();
    const done: string[] = [];
    const worker = async (name: string) => {
      for (let piece = 0; piece < 2; piece += 1) {
        await loop.takeTurn();
        loop.work(1);
        done.push(name);
      }
    };
    const workers = ['a', 'b', 'c', 'd'].map(worker);
    await loop.round();
    expect(done.join('')).toBe('aabbc');
    await loop.round();
    await Promise.all(workers);
    expect(done.join('')).toBe('aabbcddc');
  });

  it('wakes one worker a round, in turn, where each piece is long, so that many do not add up to a pause', async () => {
    const loop = aLoop();
    const done: string[] = [];
    const worker = async (name: string) => {
      for (let piece = 0; piece < 2; piece += 1) {
        await loop.takeTurn();
        loop.work(10);
        done.push(name);
      }
    };
    const workers = [worker('a'), worker('b'), worker('c')];
    for (let round = 1; round <= 6; round += 1) {
      await loop.round();
      expect(done).toHaveLength(round);
    }
    await Promise.all(workers);
    expect(done).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });
});
