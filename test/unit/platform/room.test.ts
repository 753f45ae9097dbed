// How much is done at once.
import { describe, expect, it } from '@jest/globals';
import { makeRoom } from '../../../services/platform/room.ts';

const nextLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('room', () => {
  it('lets in no more than there is room for, in the order they came', async () => {
    const room = makeRoom(10);
    const entered: string[] = [];
    const enter = async (name: string, size: number) => {
      const leave = await room(size);
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
    const room = makeRoom(10);
    const leave = await room(500);
    let in2 = false;
    const next = room(1).then(() => (in2 = true));
    await nextLoop();
    expect(in2).toBe(false);
    leave();
    await next;
    expect(in2).toBe(true);
  });
});
