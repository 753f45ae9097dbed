import { describe, expect, it } from '@jest/globals';
import { holdFresh } from '../../../services/brokering/hold-fresh.ts';

const held = () => {
  let [now, state, made, broken, hangs] = [0, 0, 0, false, false];
  const value = holdFresh({
    what: 'a test',
    make: () => {
      if (hangs) return new Promise<number>(() => undefined);
      return broken ? Promise.reject(new Error('out of reach')) : Promise.resolve((made += 1));
    },
    isOld: (one) => one.state !== state && now - one.at >= 15,
    isOutOfDate: ({ at }) => now - at >= 300,
    state: () => state,
    clock: () => new Date(now),
    log: { warn: () => undefined } as never,
  });
  return {
    value,
    pass: (ms: number) => void (now += ms),
    change: () => void (state += 1),
    breakOff: () => void (broken = true),
    hang: () => void (hangs = true),
    mend: () => void (broken = false),
  };
};

describe('what takes a while to make', () => {
  it('is made once for all who ask meanwhile', async () => {
    const { value } = held();
    expect(await Promise.all([value(), value()])).toEqual([1, 1]);
  });

  it('is made again in the background where something changed since', async () => {
    const { value, pass, change } = held();
    await value();
    pass(20);
    expect(await value()).toBe(1);
    change();
    expect(await value()).toBe(1);
    await Promise.resolve();
    expect(await value()).toBe(2);
  });

  it('is waited for where what there is says nothing any more', async () => {
    const { value, pass } = held();
    await value();
    pass(300);
    expect(await value()).toBe(2);
  });

  it('is as it was made before where it cannot be made', async () => {
    const { value, pass, breakOff } = held();
    await value();
    breakOff();
    pass(300);
    expect(await value()).toBe(1);
  });

  it('is not waited for again until it could be made', async () => {
    const { value, pass, breakOff, hang, mend } = held();
    await value();
    breakOff();
    pass(300);
    await value();
    mend();
    expect(await value()).toBe(1);
    await Promise.resolve();
    expect(await value()).toBe(2);
    breakOff();
    pass(300);
    await value();
    hang();
    expect(await value()).toBe(2);
  });

  it('is refused where it never could be made', async () => {
    const { value, breakOff } = held();
    breakOff();
    await expect(value()).rejects.toThrow('out of reach');
  });
});
