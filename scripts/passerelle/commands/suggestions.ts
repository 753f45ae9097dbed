// `passerelle suggestions NAME`: whom an organisation should meet, best first, and why.
import type { Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import type { Command } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { numberOption, oneWord } from '../parse-command-line.ts';
import { suggestionLines } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

export const suggestions: Command = {
  options: { limit: 'value', as: 'value', json: 'flag' },
  run: async (given, { api: connect, terminal, say }) => {
    const name = oneWord(given, 'NAME', say);
    const limit = numberOption(given, 'limit', { standard: 10, most: 10_000, say });
    const api = connect({ actAs: given.value('as') });
    const organisation = await findOrganisation(api, name, say);
    const found: Json[] = [];
    for await (const one of pagesOf(api, `/v1/organisations/${organisation.id}/suggestions`, { limit }))
      found.push(one);
    const ranked = found.toSorted((a, b) => Number(b['score']) - Number(a['score']));
    const { out } = terminal;
    if (given.flag('json')) {
      out.line(JSON.stringify({ organisation: organisation.json, suggestions: ranked }, undefined, 2));
      return exitCodes.done;
    }
    out.line(`${out.paint.bold(organisation.name)} · ${say.toMeet(ranked.length)}`);
    if (ranked.length === 0) out.line(say.noSuggestions);
    ranked.forEach((suggestion, at) => {
      out.line();
      for (const line of suggestionLines(suggestion, at + 1, { say, screen: out })) out.line(line);
    });
    return exitCodes.done;
  },
};
