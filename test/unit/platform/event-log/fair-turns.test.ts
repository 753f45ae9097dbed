// How partitions share the event loop.
import { describe, expect, it } from '@jest/globals';
import { makeFairTurns } from '../../../../services/platform/event-log/embedded/fair-turns.ts';

const nextLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('turns of the event loop', () => {
  it('hands out one a loop', async () => {
    const turns = makeFairTurns(10);
    let taken = 0;
    const all = Promise.all(Array.from({ length: 5 }, () => turns.turn().then(() => (taken += 1))));
    let most = 0;
    for (let before = 0; taken < 5; before = taken) {
      await nextLoop();
      most = Math.max(most, taken - before);
    }
    await all;
    expect(most).toBe(1);
  });
});
