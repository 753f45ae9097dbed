// `passerelle similar NAME`: who has said and done what is most like an organisation.
import type { Command } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { oneWord } from '../parse-command-line.ts';
import { searchOptions, searchParameters, typedFor } from '../search-options.ts';
import { pageLines } from '../show-hits.ts';
import { exitCodes } from '../told.ts';

export const similar: Command = {
  options: searchOptions,
  typedFor,
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const wanted = oneWord(given, 'NAME', say);
    const query = searchParameters(given, say);
    const api = connect({ actAs: given.value('as') });
    const { id, name } = await findOrganisation(api, wanted, say);
    const page = await api.ask({ path: `/v1/organisations/${id}/similar`, query });
    if (given.flag('json')) {
      out.line(JSON.stringify(page, undefined, 2));
      return exitCodes.done;
    }
    const lines = pageLines(page, say.noneLike(say.quoted(name)), { say, out });
    if (Number(page['found']) > 0) out.line(`${say.mostLike(out.paint.bold(name))}\n`);
    for (const line of lines) out.line(line);
    return exitCodes.done;
  },
};
