import { describe, expect, it } from '@jest/globals';
import { createAwaitedStates } from '../../../services/platform/known-states/await-states.ts';
import { createCatchUp } from '../../../services/platform/known-states/catch-up.ts';

describe('waiting until all that was told is known', () => {
  it('hears of a subscription that ends after the stop: what nobody hears of would end the process', async () => {
    const awaited = createAwaitedStates(() => 0);
    const catchUp = createCatchUp(awaited);
    const stopping = new AbortController();
    let heard = 0;
    const ended = (): Promise<void> => {
      const work = Promise.reject(new Error('the subscription has ended'));
      const then = work.then.bind(work);
      work.then = ((...how: Parameters<typeof then>) => {
        heard += 1;
        return then(...how);
      }) as typeof work.then;
      // Keeps this test itself from being ended by it.
      then(undefined, () => undefined);
      return work;
    };
    await catchUp.follow(() => Promise.resolve(), stopping.signal);
    await catchUp.follow(ended, stopping.signal).catch(() => undefined);
    stopping.abort();
    heard = 0;
    await expect(catchUp.upToDate()).rejects.toMatchObject({ fault: { code: 'cancelled' } });
    expect(heard).toBeGreaterThan(0);
  });
});
