// What members come upon: reasons asked for, previews, proposals, and nothing at all.
import { beforeAll, describe } from '@jest/globals';
import { type Member, memberOf } from '../makers/act-in-browser.ts';
import { making } from '../makers/campus.ts';
import { inABrowser } from './in-a-browser.ts';
import { inEachState } from './in-each-state.ts';
import { memberStates, newcomerStates } from './member-states.ts';

inABrowser('every state of a member’s pages', (stage) => {
  let member: Member | undefined;
  beforeAll(async () => {
    // One of those with the most suggestions: some of them are answered on the way.
    member = await memberOf(stage().mesh.rest(), 'CHU de Port-Ardoise');
  });
  inEachState(stage, memberStates, 'member', () => member);

  describe('where nothing was said yet', () => {
    let newcomer = { person: '', name: 'Camille Exemple', organisation: '' };
    beforeAll(async () => {
      const make = making(stage().mesh.rest());
      const { id } = await make.organisation({ name: 'Rien Encore', invented: true, consents: [] });
      const person = await make.person(id, { invented: true });
      newcomer = { ...newcomer, person: person.id, organisation: id };
    });
    inEachState(stage, newcomerStates, 'member', () => newcomer);
  });
});
