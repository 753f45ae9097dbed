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

  it('lets in no more events than there is room for, in the order they came', async () => {
    const turns = makeFairTurns(10);
    const entered: string[] = [];
    const enter = async (name: string, events: number) => {
      const leave = await turns.room(events);
      entered.push(name);
      return leave;
    };
    const first = enter('six', 6);
    const second = enter('five', 5);
    const third = enter('one', 1);
    await nextLoop();
    expect(entered).toEqual(['six']);
    (await first)();
    await Promise.all([second, third]);
    expect(entered).toEqual(['six', 'five', 'one']);
  });

  it('lets in more than all the room, alone', async () => {
    const turns = makeFairTurns(10);
    const leave = await turns.room(500);
    let in2 = false;
    const next = turns.room(1).then(() => (in2 = true));
    await nextLoop();
    expect(in2).toBe(false);
    leave();
    await next;
    expect(in2).toBe(true);
  });
});
