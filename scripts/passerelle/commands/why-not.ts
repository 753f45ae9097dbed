// `passerelle why-not A B`: why two organisations are suggested to one another, or why not.
import type { Json } from '../api/api.ts';
import type { Command } from '../command.ts';
import { findDiscreet } from '../find-discreet.ts';
import { findOrganisation } from '../find-organisation.ts';
import { usageOf } from '../parse-command-line.ts';
import { standingLines } from '../show-standing.ts';
import { orTell } from '../tell-refusal.ts';
import { exitCodes } from '../told.ts';

export const whyNot: Command = {
  options: { features: 'flag', as: 'value', json: 'flag' },
  typedFor: { a: 'A', b: 'B' },
  places: { A: 0, B: 1 },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const [one, two, extra] = given.words;
    if (one === undefined || two === undefined)
      throw usageOf(say.missingArgument(one === undefined ? 'A' : 'B'));
    if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
    const actAs = given.value('as');
    const api = connect({ actAs });
    const a = await findOrganisation(api, one, say);
    const b = await findOrganisation(api, two, say);
    const standing = await orTell(
      api.ask({ path: `/v1/pairs/${a.id}/${b.id}` }),
      actAs === undefined ? undefined : () => say.pairs.mayNotAsk(actAs),
    );
    if (given.flag('json')) {
      out.line(JSON.stringify(standing, undefined, 2));
      return exitCodes.done;
    }
    const candidate = standing['candidate'] as Json | undefined;
    const discreet = await findDiscreet(api, candidate === undefined ? [] : [candidate]);
    const showing = { say, screen: out, discreet, features: given.flag('features') };
    for (const line of standingLines(standing, showing)) out.line(line);
    return exitCodes.done;
  },
};
