// Reads figures in the tables of a report. Pure.
import type { Report, ReportCell, ReportColumnCode, ReportTable, ReportTableCode } from '../api/generated.ts';

export type Row = ReportTable['rows'][number];

export const tableIn = ({ tables }: Pick<Report, 'tables'>, code: ReportTableCode): ReportTable | undefined =>
  tables.find((table) => table.code === code);

export const rowIn = (table: ReportTable | undefined, key: string): Row | undefined =>
  table?.rows.find((row) => row.key === key);

/** An empty one where the table has no such column. */
export const cellIn = (table: ReportTable, row: Row, column: ReportColumnCode): ReportCell =>
  row.cells[table.columns.findIndex(({ code }) => code === column)] ?? {};

/** Undefined where there is none, or it is hidden. */
export const numberOf = (cell: ReportCell): number | undefined => cell.number;

/** The first, where there are several. */
export const codeOf = (cell: ReportCell): string | undefined => cell.codes?.[0];

export const hasHidden = ({ rows }: ReportTable): boolean =>
  rows.some(({ cells }) => cells.some(({ hidden }) => hidden === true));

/** What several ids of a cell are called, where each has its words. */
export const namesOf = ({ ids = [], text = '' }: ReportCell): ReadonlyMap<string, string> => {
  const words = ids.length === 1 ? [text] : text.split('; ');
  return new Map(words.length === ids.length ? ids.map((id, at) => [id, words[at] ?? id]) : []);
};

/** A figure, and not what a row is of. */
export const isFigure = ({ unit }: Pick<ReportTable['columns'][number], 'unit'>): boolean =>
  ['count', 'share', 'days', 'ratio'].includes(unit);

/** From the first to the last. */
export const funnelSteps = [
  'suggested',
  'interested',
  'offered',
  'introduced',
  'met',
  'together',
] as const satisfies readonly ReportColumnCode[];

/** Columns of counts that the server lists what is behind of. */
const listed: Partial<Readonly<Record<ReportTableCode, readonly ReportColumnCode[]>>> = {
  funnel: [...funnelSteps, 'direct'],
  suggestions_accepted: ['asked', 'accepted', 'later', 'declined', 'open'],
  introductions_accepted: ['asked', 'accepted', 'later', 'declined', 'open'],
  suggestions_declined: ['declined_for'],
  introductions_declined: ['declined_for'],
  coverage: ['covered_suggestions', 'covered_introductions', 'covered_meetings'],
  left_out: ['left_out'],
  unmet_needs: ['unmet_needs'],
  silos_of_poles: ['observed'],
  silos_of_kinds: ['observed'],
};

/** Something is behind it that can be listed. */
export const isListed = (table: ReportTable, column: ReportColumnCode, cell: ReportCell): boolean =>
  listed[table.code]?.includes(column) === true && (numberOf(cell) ?? 0) > 0;

/** As they are downloaded: numbers stay numbers. */
export const linesOf = ({ columns, rows }: ReportTable, hidden: string): (string | number)[][] => [
  columns.map(({ heading }) => heading),
  ...rows.map(({ cells }) =>
    columns.map((_, at) => {
      const cell = cells[at] ?? {};
      return cell.hidden ? hidden : (cell.number ?? cell.text ?? '');
    }),
  ),
];
