// `passerelle concepts NAME`: what an organisation speaks of, the reader's language first.
import type { Json } from '../api/api.ts';
import type { Command } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { bar, table } from '../lay-out-text.ts';
import { numberOption, oneWord } from '../parse-command-line.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

/** What it is called in the other language, where that is not the same. */
const otherLabel = ({ label, labels }: Json): string => {
  const { fr = [], en = [] } = (labels ?? {}) as { fr?: readonly string[]; en?: readonly string[] };
  const [first] = fr.concat(en).filter((one) => one !== label && [fr[0], en[0]].includes(one));
  return first ?? '';
};

export const concepts: Command = {
  options: { limit: 'value', as: 'value', json: 'flag' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const wanted = oneWord(given, 'NAME', say);
    const limit = numberOption(given, 'limit', { standard: 20, most: 100, say });
    const api = connect({ actAs: given.value('as') });
    const { id, name } = await findOrganisation(api, wanted, say);
    const { items } = await api.ask({ path: `/v1/organisations/${id}/concepts`, query: { limit } });
    const found = listOf(items);
    if (given.flag('json')) out.line(JSON.stringify(found, undefined, 2));
    else if (found.length === 0) out.line(say.noConcepts(say.quoted(name)));
    else {
      out.line(`${out.paint.bold(name)}\n`);
      const rows = found.map((concept) => [
        bar(Number(concept['weight']), 10),
        String(concept['label']),
        otherLabel(concept),
        say.sources(Number(concept['sources'])),
      ]);
      for (const line of table(rows)) out.line(line);
    }
    return exitCodes.done;
  },
};
