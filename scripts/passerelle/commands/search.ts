// `passerelle search TEXT`: who knows about something, with the words that say so.
import type { Json } from '../api/api.ts';
import type { Command } from '../command.ts';
import { bar, percent, wrap } from '../lay-out-text.ts';
import { allWords, numberOption } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { describeOrganisation, listOf } from '../show-suggestion.ts';
import type { Screen } from '../terminal.ts';
import { exitCodes } from '../told.ts';

const hitLines = (hit: Json, rank: number, say: Sentences, { paint, columns }: Screen): readonly string[] => {
  const organisation = hit['organisation'] as Json;
  const score = Number(hit['score']);
  const evidence = listOf(hit['evidence']).flatMap(({ kind, quotes }) => {
    const label = `    ${say.evidence[String(kind)] ?? String(kind)} `;
    return listOf(quotes).flatMap((quote) =>
      wrap(say.quoted(String(quote['words'])), columns - 2, label).map(paint.cyan),
    );
  });
  return [
    `${String(rank).padStart(2)}. ${paint.green(bar(score, 10))} ${percent(score)}  ${paint.bold(String(organisation['name']))}`,
    `    ${paint.dim(describeOrganisation(organisation, say))}`,
    ...evidence,
  ];
};

export const search: Command = {
  options: { limit: 'value', as: 'value', json: 'flag' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const text = allWords(given, 'TEXT', say);
    const limit = numberOption(given, 'limit', { standard: 10, most: 100, say });
    const page = await connect({ actAs: given.value('as') }).ask({
      path: '/v1/search',
      query: { q: text, limit },
    });
    const hits = listOf(page['items']);
    if (given.flag('json')) {
      out.line(JSON.stringify(hits, undefined, 2));
      return exitCodes.done;
    }
    if (hits.length === 0) out.line(say.noHits(say.quoted(text)));
    hits.forEach((hit, at) => {
      if (at > 0) out.line();
      for (const line of hitLines(hit, at + 1, say, out)) out.line(line);
    });
    return exitCodes.done;
  },
};
