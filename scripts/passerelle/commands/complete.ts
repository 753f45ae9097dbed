// `passerelle complete WORDS`: how the words typed so far may go on.
import type { Command } from '../command.ts';
import { table } from '../lay-out-text.ts';
import { allWords, numberOption } from '../parse-command-line.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

export const complete: Command = {
  options: { limit: 'value', as: 'value', json: 'flag' },
  typedFor: { q: 'WORDS', limit: '--limit' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const typed = allWords(given, 'WORDS', say);
    const limit = numberOption(given, 'limit', { standard: 8, most: 20, say });
    const { items } = await connect({ actAs: given.value('as') }).ask({
      path: '/v1/complete',
      query: { q: typed, limit },
    });
    const found = listOf(items);
    if (given.flag('json')) out.line(JSON.stringify(found, undefined, 2));
    else if (found.length === 0) out.line(say.noCompletion(say.quoted(typed)));
    else {
      const rows = found.map(({ text, sources, concept }) => [
        String(text),
        say.sources(Number(sources)),
        typeof concept === 'string' ? concept : '',
      ]);
      for (const line of table(rows)) out.line(line);
    }
    return exitCodes.done;
  },
};
