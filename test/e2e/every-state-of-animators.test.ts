// What animators come upon: sheets, refusals, proposals, nobody answering.
import { beforeAll, expect } from '@jest/globals';
import { addCall } from '../makers/a-call.ts';
import { eventually } from '../makers/eventually.ts';
import { animatorStates } from './animator-states.ts';
import { askToMeet } from './ask-to-meet.ts';
import { inABrowser } from './in-a-browser.ts';
import { inEachState } from './in-each-state.ts';

inABrowser('every state of an animator’s pages', (stage) => {
  beforeAll(async () => {
    const rest = stage().mesh.rest();
    await addCall(rest);
    // For a moment after the first one is published, it still stands in the way of another.
    const { number } = await eventually(() => rest.take('POST', '/v1/rounds', { body: { publish: false } }));
    await eventually(async () =>
      expect((await rest.take('GET', `/v1/rounds/${number}`)).state).toBe('proposed'),
    );
    await askToMeet(rest, 2);
  }, 90_000);
  inEachState(stage, animatorStates, 'animator');
});
