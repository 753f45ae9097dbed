import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Counted, hiddenInRow } from '../../../../services/brokering/reports/hide-in-row.ts';
import { hiddenCells, type TableCell } from '../../../../services/brokering/reports/hide-in-table.ts';

const cell = (value: number, small = false): Counted => ({ layers: [value], small });
const totalOf = (cells: readonly Counted[], small = false): Counted => ({
  layers: (cells[0]?.layers ?? [0]).map((_, layer) =>
    cells.reduce((sum, { layers }) => sum + (layers[layer] ?? 0), 0),
  ),
  small,
});
const hide = (...cells: readonly Counted[]) => {
  const { cells: hidden, total } = hiddenInRow(cells, totalOf(cells));
  return { cells: [...hidden].toSorted(), total };
};

/**
 * All that could stand in the hidden cells of one layer, for who sees the others, knows that no hidden cell is empty, and
 * knows all other layers: what each cell could be.
 */
const possible = (cells: readonly TableCell[], hidden: ReadonlySet<number>, layer: number) => {
  const could = new Map([...hidden].map((at) => [at, new Set<number>()]));
  const unknown = [...hidden];
  const isTable = (values: readonly number[]): boolean => {
    const flow = new Map<number, number>();
    cells.forEach(({ from, to }, at) => {
      flow.set(from, (flow.get(from) ?? 0) - (values[at] ?? 0));
      flow.set(to, (flow.get(to) ?? 0) + (values[at] ?? 0));
    });
    return [...flow.values()].every((net) => net === 0);
  };
  const values = cells.map(({ layers }) => layers[layer] ?? 0);
  const try_ = (next: number): void => {
    const at = unknown[next];
    if (at === undefined) {
      if (isTable(values)) unknown.forEach((one) => could.get(one)?.add(values[one] ?? 0));
      return;
    }
    const real = cells[at]?.layers ?? [];
    const others = real.reduce((sum, value) => sum + value, 0) - (real[layer] ?? 0);
    // One more or one less of each is enough to see whether another table looks the same.
    for (const value of [-1, 0, 1].map((step) => (real[layer] ?? 0) + step))
      if (value >= 0 && value + others >= 1) {
        values[at] = value;
        try_(next + 1);
      }
    values[at] = real[layer] ?? 0;
  };
  try_(0);
  return could;
};

const expectOpen = (cells: readonly TableCell[], hidden: ReadonlySet<number>): void => {
  const layers = cells[0]?.layers.length ?? 0;
  for (let layer = 0; layer < layers; layer += 1) {
    if (cells.every(({ layers: those }) => those[layer] === 0)) continue;
    const could = possible(cells, hidden, layer);
    cells.forEach(({ small, layers: those }, at) => {
      if (small && those.some((value) => value > 0)) expect(could.get(at)?.size).toBeGreaterThan(1);
    });
  }
};

describe('a row of figures', () => {
  it('is shown whole where none is of few', () => {
    expect(hide(cell(3), cell(0), cell(8))).toEqual({ cells: [], total: false });
  });

  it('shows that nobody is in a cell', () => {
    expect(hide(cell(9), cell(0, true), cell(8))).toEqual({ cells: [], total: false });
  });

  it('hides the next smallest beside a single one, which could else be had from the total', () => {
    expect(hide(cell(9), cell(3, true), cell(8), cell(12))).toEqual({ cells: [1, 2], total: false });
  });

  it('hides no more where two are hidden already', () => {
    expect(hide(cell(9), cell(3, true), cell(2, true))).toEqual({ cells: [1, 2], total: false });
  });

  it('hides a third where two can only be one each', () => {
    expect(hide(cell(9), cell(1, true), cell(1, true), cell(7))).toEqual({ cells: [1, 2, 3], total: false });
  });

  it('hides the total where nothing else is left', () => {
    expect(hide(cell(3, true), cell(0))).toEqual({ cells: [0], total: true });
  });

  it('hides a cell of a total that is of few', () => {
    const cells = [cell(4), cell(2)];
    expect(hiddenInRow(cells, totalOf(cells, true))).toEqual({ cells: new Set([1]), total: true });
  });

  it('never lets a figure of few be had from the others, of whatever it is made of', () => {
    const counted = fc.record({
      layers: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
      small: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 4 }), fc.boolean(), (cells, small) => {
        const total = totalOf(cells, small);
        const found = hiddenInRow(cells, total);
        const table: TableCell[] = [
          ...cells.map((one) => ({ ...one, from: 0, to: 1 })),
          { ...total, from: 1, to: 0, isTotal: true },
        ];
        const hidden = new Set([...found.cells, ...(found.total ? [cells.length] : [])]);
        cells.forEach((one, at) => {
          if (one.small && one.layers.some((value) => value > 0)) expect(hidden).toContain(at);
        });
        if (!cells.some((one) => one.small) && !small) expect(hidden.size).toBe(0);
        expectOpen(table, hidden);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});

/** With its totals; nodes: rows, columns, all, start. */
const tableOf = (rows: readonly (readonly Counted[])[]): readonly TableCell[] => {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const [all, start] = [height + width, height + width + 1];
  const columns = Array.from({ length: width }, (_, x) => rows.flatMap((row) => row[x] ?? []));
  const isTotal = true as const;
  return [
    ...rows.flatMap((row, y) => row.map((one, x) => ({ ...one, from: y, to: height + x }))),
    ...rows.map((row, y) => ({ ...totalOf(row), from: start, to: y, isTotal })),
    ...columns.map((column, x) => ({ ...totalOf(column), from: height + x, to: all, isTotal })),
    { ...totalOf(rows.flat()), from: all, to: start, isTotal },
  ];
};

describe('a table of figures with totals on both sides', () => {
  it('hides three beside a single one: in its row, its column, and where these cross', () => {
    const table = tableOf([
      [cell(2, true), cell(9), cell(6)],
      [cell(8), cell(7), cell(5)],
      [cell(9), cell(9), cell(9)],
    ]);
    // 6 beside it, 8 below it, 5 across: the cheapest.
    expect([...hiddenCells(table)].toSorted()).toEqual([0, 2, 3, 5]);
  });

  it('is shown whole where none is of few', () => {
    expect(
      hiddenCells(
        tableOf([
          [cell(1), cell(2)],
          [cell(3), cell(0, true)],
        ]),
      ).size,
    ).toBe(0);
  });

  it('keeps totals as long as cells serve', () => {
    const table = tableOf([
      [cell(2, true), cell(9)],
      [cell(8), cell(7)],
    ]);
    expect([...hiddenCells(table)].toSorted()).toEqual([0, 1, 2, 3]);
  });

  it('never lets a figure of few be had from the others and their totals', () => {
    const counted = fc.record({
      layers: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
      small: fc.boolean(),
    });
    const row = fc.array(counted, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 3 }), (rows) => {
        const table = tableOf(rows);
        expectOpen(table, hiddenCells(table));
      }),
      { seed: 9, numRuns: 150 },
    );
  });
});
