// The calls the edge makes of brokering about figures, and about what is behind them.
import {
  type Cell as CellMessage,
  ColumnUnit as ColumnUnitMessage,
  type ReportFilter as FilterMessage,
  ReportKind as ReportKindMessage,
  type ReportServiceDefinition,
  type Table as TableMessage,
} from '../../proto/generated/passerelle/brokering/v1/reports.ts';
import { OrganisationKind, Pole } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import { knownOf } from './known-words.ts';
import { words } from './profile-messages-api.ts';
import {
  type Cell,
  columnUnits,
  type Report,
  reportColumns,
  type ReportFilter,
  type ReportKind,
  reportTables,
  type Table,
} from './reports/report.ts';

export interface BehindAsked {
  readonly kind: ReportKind;
  readonly filter: ReportFilter;
  readonly table: string;
  readonly row: string;
  /** Code of the figure in that row; absent: the row's own. */
  readonly column?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Reports {
  get(kind: ReportKind, filter: ReportFilter, as: Asking): Promise<Outcome<Report>>;
  /** Ids of introductions, organisations, suggestions or statements; none where the row is hidden. */
  behind(asked: BehindAsked, as: Asking): Promise<Outcome<PageOf<string> & { readonly found: number }>>;
}

const kinds = words(ReportKindMessage);
const units = words(ColumnUnitMessage);
const organisationKinds = words(OrganisationKind);
const poles = words(Pole);

const readCell = ({ number, text, hidden, ids }: CellMessage | undefined = {}): Cell => {
  if (hidden) return { kind: 'hidden' };
  if (number !== undefined) return { kind: 'number', number };
  if (ids !== undefined) return { kind: 'ids', ids: ids.ids };
  return text === undefined || text === '' ? { kind: 'empty' } : { kind: 'text', text };
};

/** None that a newer release added, and no such column: there are no words for them here. */
const readTable = ({ code: said, columns, rows }: TableMessage): readonly Table[] => {
  const code = knownOf(reportTables, said);
  if (code === undefined) return [];
  const known = columns.flatMap((column, at) => {
    const name = knownOf(reportColumns, column.code);
    const unit = knownOf(columnUnits, units.word(column.unit));
    return name === undefined || unit === undefined ? [] : [{ at, code: name, unit }];
  });
  return [
    {
      code,
      columns: known.map(({ code: of, unit }) => ({ code: of, unit })),
      rows: rows.map(({ key, cells }) => ({ key, cells: known.map(({ at }) => readCell(cells[at])) })),
    },
  ];
};

const filterMessage = ({ from, to, kind, pole }: ReportFilter): FilterMessage => ({
  from,
  to,
  kind:
    kind === undefined ? OrganisationKind.UNSPECIFIED : (organisationKinds.value(kind) as OrganisationKind),
  pole: pole === undefined ? Pole.UNSPECIFIED : (poles.value(pole) as Pole),
});

export const reportsOf = (client: Client<typeof ReportServiceDefinition>): Reports => ({
  get: async (kind, filter, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      kind: kinds.value(kind) as ReportKindMessage,
      filter: filterMessage(filter),
    };
    const report = await client.getReport(request, call);
    if (!report.ok) return report;
    const { tables, asOf, making } = report.value;
    return ok({
      kind,
      tables: tables.flatMap(readTable),
      asOf: asOf?.toISOString() ?? '',
      ...(making === undefined ? {} : { making }),
    });
  },
  behind: async ({ kind, filter, table, row, column, limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      kind: kinds.value(kind) as ReportKindMessage,
      filter: filterMessage(filter),
      ...{ table, row, column, limit, cursor },
    };
    const page = await client.listBehind(request, call);
    if (!page.ok) return page;
    const { ids, next, found } = page.value;
    return ok({ items: ids, found, ...(next === undefined ? {} : { next }) });
  },
});
