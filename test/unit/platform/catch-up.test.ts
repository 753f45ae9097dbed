import { describe, expect, it, jest } from '@jest/globals';
import { createAwaitedStates } from '../../../services/platform/known-states/await-states.ts';
import { createCatchUp } from '../../../services/platform/known-states/catch-up.ts';

describe('waiting until all that was told is known', () => {
  it('hears of a subscription that ends after the stop: what nobody hears of would end the process', async () => {
    const awaited = createAwaitedStates(() => 0);
    const catchUp = createCatchUp(awaited);
    const stopping = new AbortController();
    const ended = Promise.reject(new Error('the subscription has ended'));
    // Keeps this test itself from being ended by it.
    ended.catch(() => undefined);
    const heard = jest.spyOn(ended, 'then');
    await catchUp.follow(() => Promise.resolve(), stopping.signal);
    await catchUp.follow(() => ended, stopping.signal).catch(() => undefined);
    stopping.abort();
    heard.mockClear();
    await expect(catchUp.upToDate()).rejects.toMatchObject({ fault: { code: 'cancelled' } });
    expect(heard).toHaveBeenCalled();
  });
});
