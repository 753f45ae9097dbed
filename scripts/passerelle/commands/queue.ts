// `passerelle queue`: what needs an animator; claimed, acted on, taken back.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { wrap } from '../lay-out-text.ts';
import { type Given, noWords, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import { nameOf } from '../show-rule.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

/** Resolves to the exit code. */
type Action = (api: Api, given: Given, context: Context) => Promise<number>;

const itemLines = (item: Json, { say: { brokering }, terminal: { out } }: Context): readonly string[] => {
  const actions = listOf(item['actions']).map(({ code }) => String(code));
  const claimer = item['claimed_by'] as Json | undefined;
  return [
    ...wrap(out.paint.bold(String(item['sentence'])), out.columns - 2),
    out.paint.dim(`    ${String(item['id'])}`),
    ...(claimer === undefined ? [] : [out.paint.yellow(`    ${brokering.claimedBy(nameOf(claimer))}`)]),
    out.paint.dim(`    ${actions.join(', ')}`),
  ];
};

const list: Action = async (api, given, context) => {
  const { say, terminal } = context;
  noWords(given, say);
  const limit = numberOption(given, 'limit', { standard: 20, most: 100_000, say });
  const items: Json[] = [];
  for await (const one of pagesOf(api, '/v1/queue', { limit, query: { kind: given.value('kind') } }))
    items.push(one);
  if (given.flag('json')) terminal.out.line(JSON.stringify(items, undefined, 2));
  else if (items.length === 0) terminal.out.line(say.brokering.nothingQueued);
  else for (const item of items) for (const line of itemLines(item, context)) terminal.out.line(line);
  return exitCodes.done;
};

const claim =
  (method: 'PUT' | 'DELETE'): Action =>
  async (api, given, context) => {
    const { say, terminal } = context;
    const id = oneWord(given, 'ID', say);
    const item = await api.ask({ method, path: `/v1/queue/${encodeURIComponent(id)}/claim` });
    if (given.flag('json')) terminal.out.line(JSON.stringify(item, undefined, 2));
    else for (const line of itemLines(item, context)) terminal.out.line(line);
    return exitCodes.done;
  };

/** Done, or it would be. */
const good = ['done', 'would'];

const act: Action = async (api, given, { say, terminal: { out } }) => {
  const [action, ...items] = given.words;
  if (action === undefined || items.length === 0)
    throw usageOf(say.missingArgument(action === undefined ? 'ACTION' : 'ID'));
  const body = { items, action, preview: given.flag('preview'), until: given.value('until') };
  const acted = await api.ask({ method: 'POST', path: '/v1/queue/acts', body });
  const results = listOf(acted['results']);
  if (given.flag('json')) out.line(JSON.stringify(acted, undefined, 2));
  else
    for (const result of results) {
      const effect = result['effect'] as Json | undefined;
      const undo = result['undo'];
      out.line(
        `${String(result['item'])}: ${String(result['text'])} ${String(effect?.['text'] ?? '')}`.trimEnd(),
      );
      if (undo !== undefined) out.line(out.paint.dim(`    ${say.brokering.toUndo(String(undo))}`));
    }
  return results.every(({ code }) => good.includes(String(code))) ? exitCodes.done : exitCodes.notDone;
};

const undo: Action = async (api, given, { say, terminal: { out } }) => {
  const id = oneWord(given, 'ID', say);
  const path = `/v1/queue/acts/${encodeURIComponent(id)}/undo`;
  const undone = await api.ask({ method: 'POST', path });
  out.line(given.flag('json') ? JSON.stringify(undone) : say.brokering.undone);
  return exitCodes.done;
};

export const queue: Command = {
  typedFor: { kind: '--kind', limit: '--limit', action: 'ACTION', items: 'ID', until: '--until' },
  options: {
    kind: 'value',
    limit: 'value',
    preview: 'flag',
    until: 'value',
    as: 'value',
    json: 'flag',
  },
  run: (given, context) => {
    const actions = { claim: claim('PUT'), release: claim('DELETE'), act, undo };
    const otherwise = (word: string): Action | undefined => (word === '' ? list : undefined);
    const chosen = chooseAction('queue', actions, { given, say: context.say, otherwise });
    return chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
  },
};
