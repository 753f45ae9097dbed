// Figures about the campus as brokering tells them: tables of cells, by codes that the catalogues have words for.

export const reportKinds = [
  'funnel',
  'acceptance',
  'exposure',
  'unmet_needs',
  'unused_offers',
  'single_holders',
  'silos',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportTables = [
  'funnel',
  'passages',
  'suggestions_accepted',
  'introductions_accepted',
  'suggestions_declined',
  'introductions_declined',
  'coverage',
  'spread',
  'left_out',
  'unmet_needs',
  'unused_offers',
  'single_holders',
  'silos_of_poles',
  'silos_of_kinds',
] as const;
export type ReportTable = (typeof reportTables)[number];

export const reportColumns = [
  // What a row is of.
  'month',
  'from',
  'to',
  'asking',
  'asked_kind',
  'reason',
  'dimension',
  'group',
  'other_group',
  'thing',
  'holders',
  'concept',
  'types',
  'statements',
  'organisation',
  'since',
  // Figures.
  'suggested',
  'interested',
  'offered',
  'introduced',
  'met',
  'together',
  'direct',
  'passage_share',
  'days_lower',
  'days_median',
  'days_upper',
  'asked',
  'accepted',
  'later',
  'declined',
  'open',
  'accepted_share',
  'declined_for',
  'organisations',
  'covered_suggestions',
  'covered_introductions',
  'covered_meetings',
  'gini',
  'lorenz',
  'left_out',
  'unmet_needs',
  'unmet_organisations',
  'unmet_since',
  'nearest',
  'unused_offers',
  'single_holders',
  'needing',
  'observed',
  'expected',
  'ratio',
  'chance',
  'reading',
] as const;
export type ReportColumn = (typeof reportColumns)[number];

/** Codes that stand in cells and are no kind of organisation, pole, type of statement, stage or reason that has words. */
export const reportCodes = [
  'all',
  'kind',
  'pole',
  'suggestions',
  'introductions',
  'meetings',
  'hardly',
  'often',
  'as_expected',
  'none_given',
  'no_time',
] as const;
export type ReportCode = (typeof reportCodes)[number];

export const columnUnits = [
  'count',
  'share',
  'days',
  'ratio',
  'code',
  'date',
  'concept',
  'organisation',
  'statement',
] as const;
export type ColumnUnit = (typeof columnUnits)[number];

export type Cell =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  /** Fewer than five organisations are behind it, or it would tell of one that is not shown. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'empty' };

export interface Column {
  readonly code: ReportColumn;
  readonly unit: ColumnUnit;
}

export interface Table {
  readonly code: ReportTable;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
}

export interface Report {
  readonly kind: ReportKind;
  readonly tables: readonly Table[];
  /** Statements of which so many were read and searched for: while it is still being made, without a table. */
  readonly making?: { readonly done: number; readonly all: number };
  /** ISO 8601 UTC. */
  readonly asOf: string;
}

/** Days are YYYY-MM-DD; both included. */
export interface ReportFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: string | undefined;
  readonly pole?: string | undefined;
}

/** The cell of a row in a column, where the table has it. */
export const cellIn = (table: Table, row: Table['rows'][number], column: ReportColumn): Cell => {
  const at = table.columns.findIndex(({ code }) => code === column);
  return row.cells[at] ?? { kind: 'empty' };
};

export const numberIn = (cell: Cell | undefined): number | undefined =>
  cell?.kind === 'number' ? cell.number : undefined;

/** What is behind figures, by the prefix of its ids. */
const kindsByPrefix: ReadonlyMap<string, BehindKind> = new Map([
  ['int', 'introduction'],
  ['sug', 'suggestion'],
  ['org', 'organisation'],
  ['stm', 'statement'],
]);
export const behindKinds = ['introduction', 'suggestion', 'organisation', 'statement'] as const;
export type BehindKind = (typeof behindKinds)[number];

export const behindKindOf = (id: string): BehindKind | undefined => kindsByPrefix.get(id.slice(0, 3));
