import { describe, expect, it } from '@jest/globals';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import fc from 'fast-check';
import { createHoldings } from '../../../../services/expertise/holdings.ts';
import type { Holdings } from '../../../../services/expertise/holdings.ts';
import { findSections } from '../../../../services/expertise/snapshot/find-section.ts';
import {
  holdingsSections,
  readingHoldings,
} from '../../../../services/expertise/snapshot/holdings-sections.ts';
import { sourceKinds } from '../../../../services/expertise/source.ts';
import { aTurn } from './snapshot-makers.ts';

const someState = fc.record({
  id: fc.constantFrom('stm_1', 'txt_é', 'org_😀', 'org_4'),
  version: fc.constantFrom(1, 2, 3, 2 ** 40),
  kind: fc.constantFrom(...sourceKinds),
  organisations: fc.uniqueArray(fc.constantFrom('org_4', 'org_5', 'org_6'), { maxLength: 3 }),
  removed: fc.boolean(),
});
const someChange: fc.Arbitrary<(holdings: Holdings) => void> = fc.oneof(
  someState.map((state) => (holdings: Holdings) => void holdings.take(state)),
  someState.map(
    ({ kind: _, ...state }) =>
      (holdings: Holdings) =>
        void holdings.take(state),
  ),
  someState.map((state) => (holdings: Holdings) => holdings.read(state)),
  fc.nat(3).map((limit) => (holdings: Holdings) => holdings.told(holdings.untold(limit))),
  fc.nat(3).map((limit) => (holdings: Holdings) => {
    for (const news of holdings.untold(limit)) holdings.read(news);
  }),
);

describe('what is held and told', () => {
  it('is the same when it comes back from its sections', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someChange, { maxLength: 30 }), async (changes) => {
        const holdings = createHoldings();
        for (const change of changes) change(holdings);
        const sections = await holdingsSections(holdings.save(), aTurn);
        const again = runToEnd(readingHoldings(findSections(sections)));
        expect(again).toEqual(holdings.save());
        expect(createHoldings(again).untold(9)).toEqual(holdings.untold(9));
      }),
      { numRuns: 500 },
    );
  });

  it('takes few bytes for each source that was told', async () => {
    const holdings = createHoldings();
    const id = (nth: number): string => `stm_${String(nth).padStart(26, '0')}`;
    for (let nth = 0; nth < 1_000; nth += 1) {
      const organisations = [`org_${String(nth % 300).padStart(26, '0')}`];
      const state = { id: id(nth), version: 1, kind: 'offer', organisations, removed: false } as const;
      holdings.take(state);
      holdings.read(state);
    }
    const sections = await holdingsSections(holdings.save(), aTurn);
    const bytes = sections.reduce(
      (sum, one) => sum + ('array' in one ? one.array.byteLength : 33 * one.items.length),
      0,
    );
    expect(bytes / 1_000).toBeLessThan(65);
  });
});
