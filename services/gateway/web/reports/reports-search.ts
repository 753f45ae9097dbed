// What of the reports is in their address: which one, of what part of the campus and its time, and what is looked behind.
import type { OrganisationKind, Pole, Report, ReportColumnCode, ReportTableCode } from '../api/generated.ts';
import { organisationKinds, poles } from '../parts/known-values.ts';

export type ReportKind = Report['kind'];

export const reportKinds = [
  'funnel',
  'acceptance',
  'exposure',
  'unmet_needs',
  'unused_offers',
  'single_holders',
  'silos',
] as const satisfies readonly ReportKind[];

export interface ReportFilter {
  /** YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  readonly kind?: OrganisationKind;
  readonly pole?: Pole;
}

export interface ReportsSearch extends ReportFilter {
  /** Absent: the funnel. */
  readonly report?: ReportKind;
  /** A figure whose list is shown: its table, column and row, `~` between them. */
  readonly behind?: string;
  /** Row of the needs for which a text is shown. */
  readonly brief?: string;
}

/** What is undefined is no longer said. */
export type ReportsChange = { readonly [K in keyof ReportsSearch]?: ReportsSearch[K] | undefined };

const shapeOf = {
  day: /^\d{4}-\d\d-\d\d$/,
  behind: /^[a-z_]+~[a-z_]+~.{0,300}$/s,
  row: /^.{0,300}$/s,
} as const;

const matching = (shape: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/** What cannot be read is left out. */
export const readReportsSearch = (search: Readonly<Record<string, unknown>>): ReportsSearch => {
  const report = reportKinds.find((one) => one === search['report']);
  const read: ReportsChange = {
    report: report === 'funnel' ? undefined : report,
    from: matching(shapeOf.day, search['from']),
    to: matching(shapeOf.day, search['to']),
    kind: organisationKinds.find((one) => one === search['kind']),
    pole: poles.find((one) => one === search['pole']),
    behind: matching(shapeOf.behind, search['behind']),
    brief: matching(shapeOf.row, search['brief']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
};

/** What each can be narrowed by: the others are of today and the whole campus. */
const filters: Readonly<Record<ReportKind, readonly (keyof ReportFilter)[]>> = {
  funnel: ['from', 'to', 'kind', 'pole'],
  acceptance: ['from', 'to'],
  exposure: ['from', 'to'],
  silos: ['from', 'to'],
  unmet_needs: [],
  unused_offers: [],
  single_holders: [],
};

export const isNarrowedBy = (report: ReportKind, filter: keyof ReportFilter): boolean =>
  filters[report].includes(filter);

/** Of what the address says, as far as the report can be narrowed by it. */
export const filterOf = (report: ReportKind, search: ReportFilter): ReportFilter =>
  Object.fromEntries(filters[report].flatMap((name) => (search[name] ? [[name, search[name]]] : [])));

export interface Behind {
  readonly table: ReportTableCode;
  readonly column: ReportColumnCode;
  readonly row: string;
}

export const behindOf = ({ table, column, row }: Behind): string => `${table}~${column}~${row}`;

/** Tables and columns are as the address says: the server answers to those it knows. */
export const readBehind = (behind: string | undefined): Behind | undefined => {
  const [table, column, ...row] = (behind ?? '').split('~');
  return table && column
    ? { table: table as ReportTableCode, column: column as ReportColumnCode, row: row.join('~') }
    : undefined;
};
