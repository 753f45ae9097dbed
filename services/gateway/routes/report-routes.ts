// Figures about the campus: reports, what is behind each figure, and a text about needs that nobody answers. For animators.
import * as z from 'zod';
import { prefersCsv } from '../http/prefers-media.ts';
import { refuseFields, refuseFor } from '../problems/refusal.ts';
import { briefOf } from '../reports/brief.ts';
import { nameBehind, nameCells } from '../reports/name-cells.ts';
import { type Report, type ReportFilter, type ReportKind, reportKinds } from '../reports/report.ts';
import { showReport, tableAsCsv } from '../reports/show-report.ts';
import { type EdgeRequest, json, type Route, route, valueOr } from '../route.ts';
import { defaultLimit } from '../schemas/page.ts';
import { behindPage, behindQuery, brief, report, reportQuery } from '../schemas/report.ts';

const curate = { action: 'curate', tag: 'reports', about: () => ({}) } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const kindOf = (request: EdgeRequest): ReportKind => {
  const part = request.part('kind');
  return (
    reportKinds.find((one) => one === part) ??
    refuseFor('report-kinds', 'not-found', {
      parameters: { value: part.slice(0, 80), allowed: reportKinds.join(', ') },
    })
  );
};

const filterOf = (query: z.output<typeof reportQuery> | z.output<typeof behindQuery>): ReportFilter => {
  const { from, to, organisation_kind: kind, pole } = query;
  if (from !== undefined && to !== undefined && to < from)
    refuseFields([{ field: 'to', rule: 'before', value: to, parameters: { other: 'from' } }], 'query');
  return { from, to, kind, pole };
};

const refuseHalf = ({ done, all }: NonNullable<Report['making']>): never =>
  refuseFor('report-making', 'unavailable', { parameters: { done: String(done), all: String(all) } });

const reportRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/reports/{kind}',
  summary:
    'Figures with their definitions, and a sentence that says what they show; one table of them as CSV',
  query: reportQuery,
  answer: { ...answered(report), also: 'text/csv' },
  find: kindOf,
  handle: async (kind, request) => {
    const { format, table: wanted } = request.query;
    const found = valueOr(await request.edge.reports.get(kind, filterOf(request.query), request));
    const { making } = found;
    const named = await nameCells(found, request);
    const { sentences } = request;
    const isCsv = format === undefined ? prefersCsv(request.accept) : format === 'csv';
    if (!isCsv) return json(showReport(found, named, sentences));
    // A file says nothing of being half of one.
    if (making) return refuseHalf(making);
    const table = wanted === undefined ? found.tables[0] : found.tables.find(({ code }) => code === wanted);
    if (!table)
      return refuseFields(
        [
          {
            field: 'table',
            rule: 'not-one-of',
            value: wanted ?? '',
            parameters: { allowed: found.tables.map(({ code }) => code).join(', ') },
          },
        ],
        'query',
      );
    const text = tableAsCsv(table, named, sentences);
    return { kind: 'text', media: 'text/csv', text, file: `${table.code}.csv` };
  },
});

const behindRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/reports/{kind}/behind',
  summary: 'What is behind a figure, as the report was asked for; nothing where it is hidden',
  query: behindQuery,
  answer: answered(behindPage),
  find: kindOf,
  handle: async (kind, request) => {
    const { table, row, column, limit = defaultLimit, cursor } = request.query;
    const asked = { kind, filter: filterOf(request.query), table, row, column, limit, cursor };
    const page = valueOr(await request.edge.reports.behind(asked, request));
    const items = await nameBehind(page.items, request);
    return json({ items, next: page.next ?? null, found: page.found });
  },
});

const briefRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/reports/unmet_needs/brief',
  summary: 'A text to paste into a call for partners, about needs that nobody on the campus answers well',
  query: z.object({
    row: z.string().max(300).meta({ description: 'Key of a row of the report: the concept.' }),
  }),
  answer: answered(brief),
  find: ({ query }) => query.row,
  handle: async (key, request) => {
    const { tables, making } = valueOr(await request.edge.reports.get('unmet_needs', {}, request));
    if (making) return refuseHalf(making);
    const [table] = tables;
    const row = table?.rows.find((one) => one.key === key);
    if (!table || !row)
      return refuseFields([{ field: 'row', rule: 'unresolved', value: key.slice(0, 80) }], 'query');
    const concept = key === '' ? undefined : await request.edge.concepts.get(key, request);
    return json({ row: key, texts: briefOf(table, row, concept?.ok ? concept.value : undefined) });
  },
});

export const reportRoutes: readonly Route[] = [briefRoute, reportRoute, behindRoute];
