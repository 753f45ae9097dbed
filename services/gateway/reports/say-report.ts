// What a report shows, in one sentence: its main figures, as far as they are shown. Pure.
import type { Sentences } from '../sentences/sentences.ts';
import { cellIn, numberIn, type Report, type ReportColumn, type Table } from './report.ts';
import { type Named, textOf } from './say-cell.ts';

type Row = Table['rows'][number];

const tableOf = ({ tables }: Report, code: Table['code']): Table | undefined =>
  tables.find((table) => table.code === code);

const rowOf = (table: Table | undefined, key: string): Row | undefined =>
  table?.rows.find((row) => row.key === key);

const numbersOf = (
  table: Table | undefined,
  key: string,
  columns: Readonly<Record<string, ReportColumn>>,
): Readonly<Record<string, number | undefined>> => {
  const row = rowOf(table, key);
  if (!table || !row) return {};
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, numberIn(cellIn(table, row, column))]),
  );
};

const isHardly =
  (table: Table) =>
  (row: Row): boolean => {
    const reading = cellIn(table, row, 'reading');
    return reading.kind === 'text' && reading.text === 'hardly';
  };

/** Names what stands in the first column of a row. */
const firstOf = (table: Table | undefined, row: Row | undefined, named: Named, sentences: Sentences) => {
  const [column] = table?.columns ?? [];
  const [cell] = row?.cells ?? [];
  return column && cell ? textOf(cell, column, named, sentences) : undefined;
};

export const sayReport = (report: Report, named: Named, sentences: Sentences): string => {
  const { kind } = report;
  const say = sentences.reports.says[kind];
  switch (kind) {
    case 'funnel':
      return say({
        numbers: numbersOf(tableOf(report, 'funnel'), 'all', {
          suggested: 'suggested',
          direct: 'direct',
          introduced: 'introduced',
          met: 'met',
          together: 'together',
        }),
        first: undefined,
      });
    case 'acceptance': {
      const share = (table: Table['code']) =>
        numbersOf(tableOf(report, table), 'all/all', { share: 'accepted_share' })['share'];
      const numbers = {
        suggestions: share('suggestions_accepted'),
        introductions: share('introductions_accepted'),
      };
      return say({ numbers, first: undefined });
    }
    case 'exposure':
      return say({
        numbers: numbersOf(tableOf(report, 'coverage'), 'all/all', {
          organisations: 'organisations',
          suggestions: 'covered_suggestions',
          introductions: 'covered_introductions',
          meetings: 'covered_meetings',
        }),
        first: undefined,
      });
    case 'unmet_needs':
    case 'unused_offers':
    case 'single_holders': {
      const table = tableOf(report, kind);
      const rows = table?.rows ?? [];
      const [row] = rows;
      // How many share it is not told of what is hidden.
      const isShown =
        kind === 'single_holders' ||
        (table && row && numberIn(cellIn(table, row, 'unmet_organisations')) !== undefined);
      const first = isShown ? firstOf(table, row, named, sentences) : undefined;
      return say({ numbers: { groups: rows.length, rows: rows.length }, first });
    }
    case 'silos': {
      const tables = report.tables.map((table) => ({ table, rows: table.rows.filter(isHardly(table)) }));
      const hardly = tables.reduce((sum, { rows }) => sum + rows.length, 0);
      const found = tables.find(({ rows }) => rows.length > 0);
      const pair = found?.table.columns
        .slice(0, 2)
        .map((column, at) => textOf(found.rows[0]?.cells[at] ?? { kind: 'empty' }, column, named, sentences));
      return say({ numbers: { hardly }, first: pair?.join(' – ') });
    }
  }
};
