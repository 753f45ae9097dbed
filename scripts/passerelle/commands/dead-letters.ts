// `passerelle dead-letters list|show|replay|discard|erase`: what operators do with events that were set aside.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import type { Command, Context } from '../command.ts';
import { table } from '../lay-out-text.ts';
import { nearestWord } from '../../../services/gateway/web/imports/rows/nearest-word.ts';
import { type Given, noWords, numberOption, oneWord } from '../parse-command-line.ts';
import { exitCodes, Told } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const pathOf = (id: string): string => `/v1/dead-letters/${encodeURIComponent(id)}`;

const list: Action = async (api, given, { terminal: { out }, say }) => {
  noWords(given, say);
  const limit = numberOption(given, 'limit', { standard: 50, most: 100_000, say });
  const letters: Json[] = [];
  for await (const letter of pagesOf(api, '/v1/dead-letters', {
    limit,
    query: { group: given.value('group') },
  }))
    letters.push(letter);
  if (given.flag('json')) return out.line(JSON.stringify(letters, undefined, 2));
  if (letters.length === 0) return out.line(say.noDeadLetters);
  const { id, key, type, attempts, at, error } = say.letter;
  const rows = letters.map((letter) =>
    ['id', 'key', 'type', 'attempts', 'at', 'error'].map((name) =>
      String(letter[name] ?? '').replaceAll(/\s+/g, ' '),
    ),
  );
  table([[id, key, type, attempts, at, error], ...rows]).forEach((line, place) =>
    out.line(place === 0 ? out.paint.dim(line) : line),
  );
};

const show: Action = async (api, given, { terminal: { out }, say }) => {
  const letter = await api.ask({ path: pathOf(oneWord(given, 'ID', say)) });
  if (given.flag('json')) return out.line(JSON.stringify(letter, undefined, 2));
  const names: Readonly<Record<string, string>> = say.letter;
  const rows = Object.entries(letter).map(([name, value]) => [
    out.paint.dim(names[name] ?? name),
    String(value),
  ]);
  for (const line of table(rows)) out.line(line);
};

const replay: Action = async (api, given, { terminal: { out }, say }) => {
  const id = oneWord(given, 'ID', say);
  const answer = await api.ask({ method: 'POST', path: `${pathOf(id)}/replay` });
  out.line(given.flag('json') ? JSON.stringify(answer) : say.replayed(id));
};

const discard: Action = async (api, given, { terminal: { out }, say }) => {
  const id = oneWord(given, 'ID', say);
  const answer = await api.ask({ method: 'DELETE', path: pathOf(id) });
  out.line(given.flag('json') ? JSON.stringify(answer) : say.discarded(id));
};

const erase: Action = async (api, given, { terminal: { out }, say }) => {
  const key = oneWord(given, 'KEY', say);
  const answer = await api.ask({ method: 'DELETE', path: '/v1/dead-letters', query: { key } });
  out.line(given.flag('json') ? JSON.stringify(answer) : say.erased(Number(answer['erased']), key));
};

const actions: Readonly<Record<string, Action>> = { list, show, replay, discard, erase };

export const deadLetters: Command = {
  options: { group: 'value', limit: 'value', json: 'flag' },
  run: async (given, context) => {
    const { say } = context;
    const [name, ...words] = given.words;
    const names = Object.keys(actions);
    if (name === undefined) throw new Told(say.whatWithDeadLetters(names), exitCodes.usage);
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) {
      const nearest = nearestWord(name, names);
      throw new Told(
        nearest
          ? say.unknownCommand(`dead-letters ${name}`) + say.didYouMean(nearest)
          : say.unknownAction('dead-letters', name, names),
        exitCodes.usage,
      );
    }
    await action(context.api(), { ...given, words }, context);
    return exitCodes.done;
  },
};
