// A report as animators read it: tables with headings and definitions, cells in words, and a sentence that says what it shows;
// or one of its tables as CSV. Pure.
import type { Json } from '../profiles/kinds.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { csvOf } from '../web/parts/csv.ts';
import type { Cell, Column, Report, Table } from './report.ts';
import { type Named, textOf } from './say-cell.ts';
import { sayReport } from './say-report.ts';

/** Ids that its cells hold, by what they are of. */
export const idsIn = ({
  tables,
}: Report): Readonly<Record<'concept' | 'organisation' | 'statement', string[]>> => {
  const ids = { concept: new Set<string>(), organisation: new Set<string>(), statement: new Set<string>() };
  for (const { columns, rows } of tables)
    for (const { cells } of rows)
      cells.forEach((cell, at) => {
        const unit = columns[at]?.unit;
        if (unit !== 'concept' && unit !== 'organisation' && unit !== 'statement') return;
        if (cell.kind === 'text') ids[unit].add(cell.text);
        if (cell.kind === 'ids') for (const id of cell.ids) ids[unit].add(id);
      });
  return {
    concept: [...ids.concept],
    organisation: [...ids.organisation],
    statement: [...ids.statement],
  };
};

const showCell = (cell: Cell, column: Column, named: Named, sentences: Sentences): Json => {
  if (cell.kind === 'hidden') return { hidden: true };
  const text = textOf(cell, column, named, sentences);
  const isNamed = ['concept', 'organisation', 'statement'].includes(column.unit);
  switch (cell.kind) {
    case 'number':
      return { number: cell.number, text };
    case 'ids':
      return isNamed ? { ids: cell.ids, text } : { codes: cell.ids, text };
    case 'text':
      return isNamed ? { ids: [cell.text], text } : { codes: [cell.text], text };
    case 'empty':
      return text === '' ? {} : { text };
  }
};

const showTable = ({ code, columns, rows }: Table, named: Named, sentences: Sentences): Json => {
  const { reports } = sentences;
  const { name: title, definition } = reports.tables[code];
  return {
    code,
    title,
    definition,
    columns: columns.map((column) => ({
      code: column.code,
      unit: column.unit,
      heading: reports.columns[column.code].name,
      definition: reports.columns[column.code].definition,
    })),
    rows: rows.map(({ key, cells }) => ({
      key,
      cells: columns.map((column, at) => showCell(cells[at] ?? { kind: 'empty' }, column, named, sentences)),
    })),
  };
};

export const showReport = (report: Report, named: Named, sentences: Sentences): Json => ({
  kind: report.kind,
  title: sentences.reports.kinds[report.kind],
  says: report.making ? sentences.reports.making(report.making) : sayReport(report, named, sentences),
  as_of: report.asOf,
  ...(report.making ? { making: { done: report.making.done, all: report.making.all } } : {}),
  tables: report.tables.map((table) => showTable(table, named, sentences)),
});

/** Numbers stay numbers, for a spreadsheet to count with; what is hidden is “<5”. */
export const tableAsCsv = ({ columns, rows }: Table, named: Named, sentences: Sentences): string => {
  const heading = columns.map(({ code }) => sentences.reports.columns[code].name);
  const lines = rows.map(({ cells }) =>
    columns.map((column, at) => {
      const cell = cells[at] ?? { kind: 'empty' };
      return cell.kind === 'number' ? cell.number : textOf(cell, column, named, sentences);
    }),
  );
  return `${csvOf([heading, ...lines], sentences.language)}\r\n`;
};
