import { describe, expect, it } from '@jest/globals';
import type { Consortia, Consortium } from '../../../../../services/gateway/web/api/generated.ts';
import { sayChange } from '../../../../../services/gateway/web/consortia/say-change.ts';

const naming = {
  listed: (names: readonly string[]) => names.join(' and '),
  nameOf: ({ name = 'gone' }: { readonly name?: string }) => name,
  share: (value: number) => `${Math.round(value * 100)} %`,
};
const best = { coverage: 0.8 } as Consortium;
const requirements = [
  { id: 'r1', mandatory: true, weight: 1, text: 'A lab' },
  { id: 'r2', mandatory: false, weight: 1, text: 'Cohorts' },
];
const after = (change: Consortia['change']) =>
  sayChange({ consortia: [best], requirements, ...(change ? { change } : {}) }, naming);
const nothing = { in: [], out: [], gained: [], lost: [], coverage: 0 };

describe('what a wish changes', () => {
  it('is told with who comes and goes, what is covered now and no longer, and how much', () => {
    const said = after({
      in: [{ id: 'org_1', name: 'Ponts' }, { id: 'org_2' }],
      out: [{ id: 'org_3', name: 'Quai' }],
      gained: ['r2'],
      lost: ['r1'],
      coverage: 0.2,
    });
    expect(said).toEqual([
      { key: 'consortia.change.in', values: { count: 2, names: 'Ponts and gone' } },
      { key: 'consortia.change.out', values: { count: 1, names: 'Quai' } },
      { key: 'consortia.change.gained', values: { points: 'Cohorts' } },
      { key: 'consortia.change.lost', values: { points: 'A lab' } },
      { key: 'consortia.change.coverage', values: { before: '60 %', after: '80 %' } },
    ]);
  });

  it('is said to be nothing where nothing changes, what rounding makes of nothing included', () => {
    expect(after({ ...nothing, coverage: 0.001 })).toEqual([{ key: 'consortia.change.none', values: {} }]);
  });

  it('is not told where nobody asked, or where there is no consortium any more', () => {
    expect(after(undefined)).toEqual([]);
    expect(sayChange({ consortia: [], requirements, change: nothing }, naming)).toEqual([]);
  });
});
