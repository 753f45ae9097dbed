// Links that sign somebody in: which of them are good.
import { expect, it } from '@jest/globals';
import {
  endFirstLinks,
  lookAtLink,
  makeLink,
  signInsCollection,
} from '../../../../services/gateway/sign-in/keep-sign-ins.ts';
import { newId } from '../../../../services/platform/ids.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';

it('ends the links of the first administrator that were told before, and no others', async () => {
  const signIns = memoryCollection(signInsCollection);
  const deps = { signIns, newId, clock: () => new Date('2026-03-02T10:00:00Z') };
  const [first, second] = [await makeLink(deps, undefined), await makeLink(deps, undefined)];
  const ofPerson = await makeLink(deps, 'per_00000000000000000000000001');
  await endFirstLinks(deps);
  const newest = await makeLink(deps, undefined);
  const found = await Promise.all([first, second, ofPerson, newest].map((token) => lookAtLink(deps, token)));
  expect(found.map((one) => one !== undefined)).toEqual([false, false, true, true]);
});
