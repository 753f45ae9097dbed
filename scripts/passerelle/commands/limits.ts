// `passerelle limits NAME`: how many suggestions an organisation may have; chosen with --minimum and --maximum.
import type { Command } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { type Given, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { orTell } from '../tell-refusal.ts';
import { exitCodes, type Told } from '../told.ts';

const most = 50;

const placesOf = (given: Given, name: 'minimum' | 'maximum', say: Sentences): number | undefined => {
  const value = given.value(name);
  if (value === undefined) return undefined;
  if (/^\d{1,2}$/.test(value) && Number(value) <= most) return Number(value);
  throw usageOf(say.badOption(`--${name}`, say.quoted(value), say.wholeNumber(0, most)));
};

const tooFar = (name: string, value: number, cure: string, say: Sentences): Told =>
  usageOf(say.badOption(`--${name}`, say.quoted(String(value)), cure));

export const limits: Command = {
  options: { minimum: 'value', maximum: 'value', as: 'value', json: 'flag' },
  typedFor: { minimum: '--minimum', maximum: '--maximum' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const wanted = oneWord(given, 'NAME', say);
    const [minimum, maximum] = [placesOf(given, 'minimum', say), placesOf(given, 'maximum', say)];
    const actAs = given.value('as');
    const api = connect({ actAs });
    const { id, name } = await findOrganisation(api, wanted, say);
    const path = `/v1/organisations/${id}/limits`;
    const told = actAs === undefined ? undefined : () => say.pairs.mayNotSeeLimits(actAs, say.quoted(name));
    const standing = await orTell(api.ask({ path }), told);
    // Of the two, the one that was typed is the one that is wrong.
    if (maximum === undefined && minimum !== undefined && minimum > Number(standing['maximum']))
      throw tooFar('minimum', minimum, say.pairs.atMost(Number(standing['maximum'])), say);
    if (minimum === undefined && maximum !== undefined && maximum < Number(standing['minimum']))
      throw tooFar('maximum', maximum, say.pairs.atLeast(Number(standing['minimum'])), say);
    const isChosen = minimum !== undefined || maximum !== undefined;
    const wish = { minimum: minimum ?? standing['minimum'], maximum: maximum ?? standing['maximum'] };
    // What is left out is as it stands: so only while it does.
    const ifMatch = `"${String(standing['version'])}"`;
    const limits = isChosen ? await api.ask({ method: 'PUT', path, body: wish, ifMatch }) : standing;
    if (given.flag('json')) {
      out.line(JSON.stringify(limits, undefined, 2));
      return exitCodes.done;
    }
    const said = say.pairs.limits(Number(limits['minimum']), Number(limits['maximum']));
    const by = say.pairs.chosen[limits['chosen'] === true ? 'true' : 'false'];
    out.line(`${out.paint.bold(name)} · ${said} (${by})`);
    if (isChosen) out.line(say.pairs.limitsFrom);
    return exitCodes.done;
  },
};
