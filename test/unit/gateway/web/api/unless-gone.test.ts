import { describe, expect, it } from '@jest/globals';
import { HttpError } from '@oazapfts/runtime';
import { unlessGone } from '../../../../../services/gateway/web/api/unless-gone.ts';

const refused = (status: number, code: string): Promise<never> =>
  Promise.reject(new HttpError(status, { status, code }, new Headers()));

describe('what is to be taken away', () => {
  it('is taken away where it is gone already, and not where that is refused', async () => {
    await expect(unlessGone(Promise.resolve())).resolves.toBeUndefined();
    await expect(unlessGone(refused(404, 'not-found'))).resolves.toBeUndefined();
    await expect(unlessGone(refused(412, 'conflict'))).rejects.toThrow(HttpError);
    await expect(unlessGone(Promise.reject(new TypeError('cut off')))).rejects.toThrow('cut off');
  });
});
