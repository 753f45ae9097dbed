import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReportTable } from '../../../../../services/gateway/web/api/generated.ts';
import { groupsIn, shadeOf, stepFrom } from '../../../../../services/gateway/web/reports/heat-groups.ts';

const column = (code: 'group' | 'other_group') =>
  ({ code, heading: code, unit: 'code', definition: '' }) as const;
const row = (one: string, other: string) => ({
  key: `${one}/${other}`,
  cells: [one, other].map((code) => ({ codes: [code], text: code.toUpperCase() })),
});
const table: ReportTable = {
  code: 'silos_of_kinds',
  title: '',
  definition: '',
  columns: [column('group'), column('other_group')],
  rows: [row('lab', 'school'), row('agency', 'lab'), row('lab', 'lab')],
};

describe('a heat map', () => {
  it('has each group once, by name', () => {
    expect(groupsIn(table).names).toEqual([
      { code: 'agency', name: 'AGENCY' },
      { code: 'lab', name: 'LAB' },
      { code: 'school', name: 'SCHOOL' },
    ]);
  });

  it('finds a pair whichever of both is named first, and none where nothing is known of it', () => {
    const { rowOf } = groupsIn(table);
    expect(rowOf('school', 'lab')?.key).toBe('lab/school');
    expect(rowOf('lab', 'school')?.key).toBe('lab/school');
    expect(rowOf('lab', 'lab')?.key).toBe('lab/lab');
    expect(rowOf('agency', 'school')).toBeUndefined();
  });

  it('is never left by an arrow key', () => {
    const place = fc.nat(4);
    const by = fc.constantFrom([0, 1] as const, [0, -1] as const, [1, 0] as const, [-1, 0] as const);
    fc.assert(
      fc.property(fc.tuple(place, place), by, (at, step) => {
        const next = stepFrom(at, step, 4) ?? at;
        expect(next.every((one) => one >= 0 && one <= 4)).toBe(true);
      }),
    );
    expect(stepFrom([1, 1], undefined, 4)).toBeUndefined();
    expect(stepFrom([4, 0], [1, 0], 4)).toBeUndefined();
  });

  it('is darker the more often two groups meet', () => {
    const shades = [0, 0.6, 1, 1.5, 3].map(shadeOf);
    expect(shades).toEqual([0, 1, 2, 3, 4]);
    expect(shadeOf(undefined)).toBe(0);
  });
});
