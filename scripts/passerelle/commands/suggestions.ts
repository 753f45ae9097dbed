// `passerelle suggestions NAME`: whom an organisation should meet, best first, and why.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { ProblemError } from '../api/problem.ts';
import type { Command, Context } from '../command.ts';
import { findDiscreet } from '../find-discreet.ts';
import { findOrganisation, type Organisation } from '../find-organisation.ts';
import { percent } from '../lay-out-text.ts';
import { numberOption, oneWord } from '../parse-command-line.ts';
import { suggestionLines } from '../show-suggestion.ts';
import { exitCodes, Told } from '../told.ts';

/**
 * Below this score a suggestion is worth a look, not a promise. One need that one offer answers scores two thirds of how
 * well it does: .45 is what that comes to where one of some 1,700 random pairs would answer as well.
 */
const weakBelow = 0.45;

const bestFirst = async (api: Api, id: string, limit: number): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for await (const one of pagesOf(api, `/v1/organisations/${id}/suggestions`, { limit })) found.push(one);
  return found.toSorted((a, b) => Number(b['score']) - Number(a['score']));
};

const print = async (
  { name }: Organisation,
  ranked: readonly Json[],
  { api, context }: { api: Api; context: Context },
): Promise<void> => {
  const { say, terminal } = context;
  const { out } = terminal;
  const strong = ranked.filter(({ score }) => Number(score) >= weakBelow).length;
  const discreet = await findDiscreet(api, ranked);
  out.line(`${out.paint.bold(name)} · ${say.toMeet(strong, ranked.length - strong)}`);
  if (ranked.length === 0) out.line(say.noSuggestions);
  ranked.forEach((suggestion, at) => {
    out.line();
    if (at === strong) out.line(`${out.paint.bold(say.perhaps(percent(weakBelow).trim()))}\n`);
    for (const line of suggestionLines(suggestion, at + 1, { say, screen: out, discreet })) out.line(line);
  });
};

export const suggestions: Command = {
  options: { limit: 'value', as: 'value', json: 'flag' },
  run: async (given, context) => {
    const { api: connect, terminal, say } = context;
    const name = oneWord(given, 'NAME', say);
    const limit = numberOption(given, 'limit', { standard: 10, most: 10_000, say });
    const actAs = given.value('as');
    const api = connect({ actAs });
    const organisation = await findOrganisation(api, name, say);
    const ranked = await bestFirst(api, organisation.id, limit).catch((error: unknown) => {
      // What must stay hidden is answered as if it were not there; the organisation was, a moment ago.
      const refused = error instanceof ProblemError && [403, 404].includes(error.problem.status);
      if (!refused || actAs === undefined) throw error;
      throw new Told(say.mayNotSeeSuggestions(actAs, say.quoted(organisation.name)));
    });
    if (given.flag('json'))
      terminal.out.line(
        JSON.stringify({ organisation: organisation.json, suggestions: ranked }, undefined, 2),
      );
    else await print(organisation, ranked, { api, context });
    return exitCodes.done;
  },
};
