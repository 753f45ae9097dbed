// Figures for animators, and what is behind each.
import {
  Cell as CellMessage,
  ColumnUnit,
  type GetReportRequest,
  type ListBehindRequest,
  type ListBehindResponse,
  type Report as ReportMessage,
  type ReportFilter,
  ReportKind as ReportKindValue,
  type Table as TableMessage,
} from '../../proto/generated/passerelle/brokering/v1/reports.ts';
import { OrganisationKind, Pole } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { enumWords } from '../platform/enum-words.ts';
import { fault, invalid, ok, type Outcome, refused, type Violation } from '../platform/faults/fault.ts';
import { isDay } from '../platform/local-day.ts';
import type { Deps } from './deps.ts';
import { listBehind } from './list-behind.ts';
import { makeReport, type NamedTable, type ReportKind, reportProgress } from './make-report.ts';
import type { ReportQuery } from './reports/report-query.ts';

const subject = 'report';
const mostListed = 1_000;
const reports = enumWords(ReportKindValue);
const kinds = enumWords(OrganisationKind);
const poles = enumWords(Pole);

const units: Readonly<Record<string, ColumnUnit>> = {
  month: ColumnUnit.DATE,
  since: ColumnUnit.DATE,
  unmet_since: ColumnUnit.DATE,
  passage_share: ColumnUnit.SHARE,
  accepted_share: ColumnUnit.SHARE,
  chance: ColumnUnit.SHARE,
  gini: ColumnUnit.RATIO,
  holders: ColumnUnit.SHARE,
  lorenz: ColumnUnit.SHARE,
  ratio: ColumnUnit.RATIO,
  expected: ColumnUnit.RATIO,
  days_lower: ColumnUnit.DAYS,
  days_median: ColumnUnit.DAYS,
  days_upper: ColumnUnit.DAYS,
  concept: ColumnUnit.CONCEPT,
  single_holders: ColumnUnit.CONCEPT,
  organisation: ColumnUnit.ORGANISATION,
  nearest: ColumnUnit.ORGANISATION,
  unused_offers: ColumnUnit.STATEMENT,
  statements: ColumnUnit.STATEMENT,
};
const codes = [
  'from',
  'to',
  'asking',
  'asked_kind',
  'reason',
  'dimension',
  'group',
  'other_group',
  'thing',
  'types',
  'reading',
];

const unitOf = (table: string, column: string): ColumnUnit =>
  codes.includes(column)
    ? ColumnUnit.CODE
    : column === 'unused_offers' && table !== 'unused_offers'
      ? ColumnUnit.COUNT
      : (units[column] ?? ColumnUnit.COUNT);

/** Columns of which a cell may name several. */
const several = ['types', 'nearest', 'statements', 'concept'];

const cellMessage = (value: string | number, column: string): CellMessage => {
  if (value === 'hidden') return CellMessage.fromPartial({ hidden: true });
  if (value === '') return CellMessage.fromPartial({});
  if (typeof value === 'number') return CellMessage.fromPartial({ number: value });
  return several.includes(column) && value.includes(' ')
    ? CellMessage.fromPartial({ ids: { ids: value.split(' ') } })
    : CellMessage.fromPartial({ text: value });
};

const tableMessage = ({ code, keys, columns, rows }: NamedTable): TableMessage => ({
  code,
  columns: columns.map((column) => ({ code: column, unit: unitOf(code, column) })),
  rows: rows.map((row) => ({
    key: row.slice(0, keys).join('/'),
    cells: row.map((value, at) => cellMessage(value, columns[at] ?? '')),
  })),
});

const checkDays = ({ from, to }: ReportFilter): readonly Violation[] => {
  const malformed = Object.entries({ from, to }).flatMap(([field, day]): readonly Violation[] =>
    day === undefined || isDay(day)
      ? []
      : [{ field, rule: 'malformed', value: day.slice(0, 80), parameters: { expected: 'YYYY-MM-DD' } }],
  );
  if (malformed.length > 0 || from === undefined || to === undefined || from <= to) return malformed;
  return [{ field: 'to', rule: 'before', value: to, parameters: { other: 'from' } }];
};

interface Asked {
  readonly kind: ReportKind;
  readonly query: ReportQuery;
}

const readAsked = async (
  deps: Deps,
  { actor, kind: value, filter }: Pick<GetReportRequest, 'actor' | 'kind' | 'filter'>,
): Promise<Outcome<Asked>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', { subject }));
  const kind = reports.word(value);
  const allowed = reports.all.join(', ');
  if (!kind) return refused(invalid({ field: 'kind', rule: 'not-one-of', parameters: { allowed } }));
  const violations = filter ? checkDays(filter) : [];
  if (violations.length > 0) return refused(invalid(...violations));
  const [ofKind, pole] = [filter && kinds.word(filter.kind), filter && poles.word(filter.pole)];
  const query: ReportQuery = {
    timeZone: await deps.timeZone(),
    ...(filter?.from === undefined ? {} : { from: filter.from }),
    ...(filter?.to === undefined ? {} : { to: filter.to }),
    ...(ofKind === undefined ? {} : { kind: ofKind }),
    ...(pole === undefined ? {} : { pole }),
  };
  await deps.campus.awaited.until([], deps.stopping.signal);
  return ok({ kind, query });
};

export const getReport = async (deps: Deps, request: GetReportRequest): Promise<Outcome<ReportMessage>> => {
  const asked = await readAsked(deps, request);
  if (!asked.ok) return asked;
  const making = await reportProgress(deps, asked.value.kind);
  if (making) return ok({ kind: request.kind, tables: [], asOf: deps.clock(), making });
  const tables = await makeReport(deps, asked.value.kind, asked.value.query);
  return ok({ kind: request.kind, tables: tables.map(tableMessage), asOf: deps.clock(), making: undefined });
};

const readCursor = (cursor: string | undefined): number | undefined => {
  if (cursor === undefined) return 0;
  return /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
};

export const getBehind = async (
  deps: Deps,
  request: ListBehindRequest,
): Promise<Outcome<ListBehindResponse>> => {
  const asked = await readAsked(deps, request);
  if (!asked.ok) return asked;
  const skip = readCursor(request.cursor);
  if (skip === undefined)
    return refused(
      invalid({ field: 'cursor', rule: 'malformed', parameters: { expected: 'the next of a page before' } }),
    );
  const { table, row, column, limit } = request;
  const most = Math.min(Math.max(1, limit), mostListed);
  const found = await listBehind(deps, asked.value.query, {
    kind: asked.value.kind,
    table,
    keys: row.split('/'),
    ...(column === undefined ? {} : { column }),
    page: { skip, most },
  });
  if (!found || found === 'hidden') return ok({ ids: [], next: undefined, found: 0 });
  const more = skip + most < found.total;
  return ok({ ids: [...found.items], next: more ? String(skip + most) : undefined, found: found.total });
};
