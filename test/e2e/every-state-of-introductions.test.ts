// What members come upon on the pages of introductions: asked, agreed, when to meet, what came of it, and its end.
import { beforeAll } from '@jest/globals';
import { inABrowser } from './in-a-browser.ts';
import { inEachState } from './in-each-state.ts';
import { holdShortly, pairsOfOne } from './introducing.ts';
import { introductionStates } from './introduction-states.ts';
import type { PageState } from './page-state.ts';
import type { Member } from '../makers/act-in-browser.ts';

inABrowser('every state of introductions', (stage) => {
  let member: Member | undefined;
  const states: PageState[] = [];
  beforeAll(async () => {
    const rest = stage().mesh.rest();
    await holdShortly(rest);
    const pairs = await pairsOfOne(rest);
    member = pairs[0]?.one;
    states.push(...(await introductionStates(rest, pairs)));
  }, 60_000);
  inEachState(stage, states, 'member', () => member);
});
