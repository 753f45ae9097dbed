// How long whoever got no answer waits.
import { expect, it } from '@jest/globals';
import { waitBeforeAgain } from '../../../../../services/gateway/web/api/wait-before-again.ts';

it('waits longer each time, and never very long', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(waitBeforeAgain)).toEqual([300, 600, 1200, 2400, 4800, 8000, 8000]);
});
