// `passerelle reports KIND`: figures about the campus, as tables or as CSV; what is behind them; a text about unmet needs.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { table, wrap } from '../lay-out-text.ts';
import { type Given, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import { nameOf } from '../show-rule.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const filterOf = (given: Given): Readonly<Record<string, string | undefined>> => ({
  from: given.value('from'),
  to: given.value('to'),
  organisation_kind: given.value('kind'),
  pole: given.value('pole'),
});

const pathOf = (kind: string, part = ''): string => `/v1/reports/${encodeURIComponent(kind)}${part}`;

const cellText = (cell: Json): string => (cell['hidden'] === true ? '<5' : String(cell['text'] ?? ''));

const tableLines = (of: Json, { terminal: { out } }: Context): readonly string[] => {
  const headings = listOf(of['columns']).map(({ heading }) => String(heading));
  const rows = listOf(of['rows']).map(({ cells }) => listOf(cells).map(cellText));
  const [first = '', ...others] = table([headings, ...rows]);
  return [
    '',
    out.paint.bold(String(of['title'])),
    ...wrap(out.paint.dim(String(of['definition'])), out.columns - 2),
    out.paint.dim(first),
    ...others,
  ];
};

const csv = async (api: Api, given: Given, path: string, { terminal: { out } }: Context): Promise<void> => {
  const query = Object.entries({ ...filterOf(given), format: 'csv', table: given.value('table') }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]),
  );
  const decoder = new TextDecoder();
  const parts = await api.download(`${path}?${new URLSearchParams(query)}`);
  for await (const part of parts) out.write(decoder.decode(part, { stream: true }));
};

const show: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const path = pathOf(oneWord(given, 'KIND', say));
  if (given.flag('csv')) return csv(api, given, path, context);
  const of = await api.ask({ path, query: filterOf(given) });
  if (given.flag('json')) return terminal.out.line(JSON.stringify(of, undefined, 2));
  const wanted = given.value('table');
  const all = listOf(of['tables']);
  const tables = all.filter(({ code }) => wanted === undefined || code === wanted);
  if (wanted !== undefined && tables.length === 0 && of['making'] === undefined)
    throw usageOf(
      say.badOption('--table', say.quoted(wanted), say.oneOf(all.map(({ code }) => String(code)))),
    );
  terminal.out.line(String(of['says']));
  for (const one of tables) for (const line of tableLines(one, context)) terminal.out.line(line);
};

const behind: Action = async (api, given, { say, terminal: { out } }) => {
  const [kind, code, row, extra] = given.words;
  if (kind === undefined || code === undefined || row === undefined)
    throw usageOf(say.missingArgument(kind === undefined ? 'KIND' : code === undefined ? 'TABLE' : 'ROW'));
  if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
  const limit = numberOption(given, 'limit', { standard: 50, most: 100_000, say });
  const query = { ...filterOf(given), table: code, row, column: given.value('column') };
  const items: Json[] = [];
  for await (const one of pagesOf(api, pathOf(kind, '/behind'), { limit, query })) items.push(one);
  if (given.flag('json')) return out.line(JSON.stringify(items, undefined, 2));
  if (items.length === 0) return out.line(say.brokering.nothingBehind);
  const rows = items.map((item) => [
    listOf(item['organisations']).map(nameOf).join(' · '),
    String(item['text'] ?? ''),
    String(item['id']),
  ]);
  for (const line of table(rows)) out.line(line);
};

const brief: Action = async (api, given, { say, language, terminal: { out } }) => {
  const query = { row: oneWord(given, 'ROW', say) };
  const of = await api.ask({ path: '/v1/reports/unmet_needs/brief', query });
  if (given.flag('json')) return out.line(JSON.stringify(of, undefined, 2));
  out.line(String((of['texts'] as Json)[language]));
};

export const reports: Command = {
  typedFor: {
    from: '--from',
    to: '--to',
    organisation_kind: '--kind',
    pole: '--pole',
    table: '--table',
    column: '--column',
    row: 'ROW',
    limit: '--limit',
  },
  options: {
    from: 'value',
    to: 'value',
    kind: 'value',
    pole: 'value',
    table: 'value',
    column: 'value',
    csv: 'flag',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  run: async (given, context) => {
    const chosen = chooseAction(
      'reports',
      { behind, brief },
      {
        ...{ given, say: context.say, otherwise: () => show },
      },
    );
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
