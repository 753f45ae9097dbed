import { describe, expect, it } from '@jest/globals';
import { StoppedError } from '../../../../../services/gateway/web/imports/patient-api.ts';
import type { PutRow } from '../../../../../services/gateway/web/imports/rows/put-row.ts';
import type { Became } from '../../../../../services/gateway/web/imports/rows/tally.ts';
import {
  type BadRow,
  type Checked,
  takeRows,
} from '../../../../../services/gateway/web/imports/take-rows.ts';

const rows = (count: number): Checked['ready'] =>
  Array.from({ length: count }, (_, at) => ({
    row: { line: at + 2, format: 'csv' as const, values: {} },
    body: {},
    key: `x:${at + 2}`,
    source: `row ${at + 2}`,
  }));

const problem = { status: 422, title: 'no', detail: 'no', errors: [] };

const take = async (put: PutRow, stop = new AbortController(), of = rows(6)) => {
  const ended: [number, Became][] = [];
  const bad: BadRow[] = [];
  await takeRows({
    kind: 'statements',
    rows: of,
    put,
    atOnce: 2,
    signal: stop.signal,
    onRow: (line, became, one) => {
      ended.push([line, became]);
      if (one) bad.push(one);
    },
  });
  return { ended, bad };
};

describe('taking rows in', () => {
  it('tells what became of each, and gives back those that were refused', async () => {
    const { ended, bad } = await take(async (_, { row }) =>
      row.line === 3 ? { kind: 'refused', problem } : { kind: 'created' },
    );
    expect(ended).toHaveLength(6);
    expect(bad).toMatchObject([{ line: 3, source: 'row 3', row: { line: 3 }, problem }]);
  });

  it('tries again, once the others are in, what refers to one of them', async () => {
    const known = new Set<number>();
    const { ended, bad } = await take(async (_, { row }) => {
      if (row.line < 7 && !known.has(row.line + 1)) return { kind: 'waiting', problem };
      known.add(row.line);
      return { kind: 'created' };
    });
    expect(bad).toEqual([]);
    expect(ended.map(([line]) => line).toSorted()).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('gives up what refers to nothing', async () => {
    const { bad } = await take(async (_, { row }) =>
      row.line === 4 ? { kind: 'waiting', problem } : { kind: 'unchanged' },
    );
    expect(bad.map(({ line }) => line)).toEqual([4]);
  });

  it('leaves the rest for later once it is stopped, and says nothing of a row it had no answer to', async () => {
    const stop = new AbortController();
    const { ended } = await take(async (_, { row }) => {
      if (row.line === 4) {
        stop.abort();
        throw new StoppedError();
      }
      return { kind: 'created' };
    }, stop);
    expect(ended.map(([line]) => line)).not.toContain(4);
    expect(ended.length).toBeLessThan(6);
  });

  it('ends with what every other row would be answered too', async () => {
    await expect(take(() => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
  });
});
