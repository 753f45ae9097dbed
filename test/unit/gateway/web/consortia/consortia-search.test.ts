import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ConsortiaSearch,
  idsIn,
  readConsortiaSearch,
  released,
  withPinned,
  withRemoved,
} from '../../../../../services/gateway/web/consortia/consortia-search.ts';

describe('the address of the consortium builder', () => {
  it('holds who must be in and who must not, what is shown, and whose words', () => {
    const address = {
      ...{ pin: 'org_1~org_2', without: 'org_3', shown: 2, words: 'r1~org_1', beside: true },
    } as const;
    expect(readConsortiaSearch(address)).toEqual(address);
  });

  it('leaves out what cannot be read', () => {
    expect(
      readConsortiaSearch({ pin: 'Ponts~org_1', without: 7, shown: 0, words: 'r1', beside: 'yes' }),
    ).toEqual({ pin: 'org_1' });
  });

  it('forgets what was looked at once something else is wished', () => {
    expect(withPinned({ shown: 3, words: 'r1~org_1' }, 'org_2')).toEqual({ pin: 'org_2' });
  });

  it('whatever is wished one after another, nobody is to be both in and out, and the last wish holds', () => {
    const acts = { pin: withPinned, remove: withRemoved, release: released } as const;
    const id = fc.constantFrom('org_1', 'org_2', 'org_3');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...(['pin', 'remove', 'release'] as const)), id), { minLength: 1 }),
        (wishes) => {
          const address = wishes.reduce<ConsortiaSearch>((now, [act, of]) => acts[act](now, of), {});
          const [pinned, removed] = [idsIn(address.pin), idsIn(address.without)];
          expect(pinned.filter((one) => removed.includes(one))).toEqual([]);
          const [act, of] = wishes.at(-1) ?? ['release', ''];
          expect([pinned.includes(of), removed.includes(of)]).toEqual([act === 'pin', act === 'remove']);
          expect(readConsortiaSearch({ ...address })).toEqual(address);
        },
      ),
    );
  });
});
