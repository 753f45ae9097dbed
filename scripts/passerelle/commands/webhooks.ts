// `passerelle webhooks list|deliveries|replay|resume`: who is told what becomes public, what arrived there, and sending again.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { table, wrap } from '../lay-out-text.ts';
import { type Given, noWords, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const pathOf = (id: string): string => `/v1/webhooks/${encodeURIComponent(id)}`;

const collected = async (
  api: Api,
  path: string,
  options: { limit: number; query?: Readonly<Record<string, string | undefined>> },
): Promise<readonly Json[]> => {
  const items: Json[] = [];
  for await (const one of pagesOf(api, path, options)) items.push(one);
  return items;
};

const webhookLines = (of: Json, { terminal: { out } }: Context): readonly string[] => {
  const said = wrap(String(of['text']), out.columns - 2, '    ');
  const description = String(of['description']);
  const events = Array.isArray(of['events']) ? of['events'].join(', ') : '';
  return [
    out.paint.bold(String(of['url'])),
    ...(description === '' ? [] : wrap(description, out.columns - 2, '    ')),
    ...(of['state'] === 'paused' ? said.map(out.paint.yellow) : said),
    out.paint.dim(`    ${events}`),
    out.paint.dim(`    ${String(of['id'])}${of['key'] === undefined ? '' : ` · ${String(of['key'])}`}`),
  ];
};

const list: Action = async (api, given, context) => {
  const { say, terminal } = context;
  noWords(given, say);
  const limit = numberOption(given, 'limit', { standard: 50, most: 100_000, say });
  const webhooks = await collected(api, '/v1/webhooks', { limit, query: { key: given.value('key') } });
  if (given.flag('json')) return terminal.out.line(JSON.stringify(webhooks, undefined, 2));
  if (webhooks.length === 0) return terminal.out.line(say.webhooks.none);
  for (const one of webhooks) for (const line of webhookLines(one, context)) terminal.out.line(line);
};

/** The latest attempt, in a word. */
const cameOf = (delivery: Json): string => {
  const last = listOf(delivery['attempts']).at(-1);
  return last === undefined
    ? ''
    : [last['status'], last['code']].filter((one) => one !== undefined).join(' ');
};

const deliveries: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const { out } = terminal;
  const id = oneWord(given, 'ID', say);
  const limit = numberOption(given, 'limit', { standard: 50, most: 100_000, say });
  const query = { state: given.value('state') };
  const found = await collected(api, `${pathOf(id)}/deliveries`, { limit, query });
  if (given.flag('json')) return out.line(JSON.stringify(found, undefined, 2));
  if (found.length === 0) return out.line(say.webhooks.noDeliveries);
  const rows = found.map((one) => [
    String(one['at']),
    say.webhooks.states[String(one['state'])] ?? String(one['state']),
    String(one['event']),
    String(listOf(one['attempts']).length),
    cameOf(one),
    String(one['id']),
  ]);
  table([[...say.webhooks.headings], ...rows]).forEach((line, place) =>
    out.line(place === 0 ? out.paint.dim(line) : line),
  );
};

const replay: Action = async (api, given, { say, terminal: { out } }) => {
  const id = oneWord(given, 'ID', say);
  const [delivery, since] = [given.value('delivery'), given.value('since')];
  if ((delivery === undefined) === (since === undefined)) throw usageOf(say.webhooks.whichAgain);
  const body = { delivery, failed_since: since };
  const answer = await api.ask({ method: 'POST', path: `${pathOf(id)}/replay`, body });
  out.line(given.flag('json') ? JSON.stringify(answer) : say.webhooks.again(Number(answer['replayed'])));
};

const resume: Action = async (api, given, context) => {
  const { out } = context.terminal;
  const path = pathOf(oneWord(given, 'ID', context.say));
  const resumed = await api.ask({ method: 'PATCH', path, body: { state: 'active' } });
  if (given.flag('json')) return out.line(JSON.stringify(resumed));
  for (const line of webhookLines(resumed, context)) out.line(line);
};

export const webhooks: Command = {
  typedFor: {
    key: '--key',
    state: '--state',
    limit: '--limit',
    delivery: '--delivery',
    failed_since: '--since',
  },
  options: {
    key: 'value',
    state: 'value',
    limit: 'value',
    delivery: 'value',
    since: 'value',
    as: 'value',
    json: 'flag',
  },
  run: async (given, context) => {
    const otherwise = (word: string): Action | undefined => (word === '' ? list : undefined);
    const actions = { list, deliveries, replay, resume };
    const chosen = chooseAction('webhooks', actions, { given, say: context.say, otherwise });
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
