// `passerelle candidates NAME`: who could be suggested to an organisation now, also for words that are not saved.
import type { Api } from '../api/api.ts';
import type { Command } from '../command.ts';
import { findDiscreet } from '../find-discreet.ts';
import { findOrganisation, type Organisation } from '../find-organisation.ts';
import { lacksConsent } from '../lacks-consent.ts';
import { type Given, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { legendLines, listOf, suggestionLines } from '../show-suggestion.ts';
import { orTell } from '../tell-refusal.ts';
import { exitCodes } from '../told.ts';

interface Unsaved {
  readonly kind: 'need' | 'offer';
  readonly text: string;
  readonly type?: string;
}

const unsavedOf = (given: Given, say: Sentences): Unsaved | undefined => {
  const [need, offer, type] = [given.value('need'), given.value('offer'), given.value('type')];
  if (need !== undefined && offer !== undefined) throw usageOf(say.pairs.needOrOffer);
  const text = need ?? offer;
  if (text === undefined) {
    if (type !== undefined) throw usageOf(say.pairs.typeAlone);
    return undefined;
  }
  return { kind: need === undefined ? 'offer' : 'need', text, ...(type === undefined ? {} : { type }) };
};

/** Who did not agree to be suggested has no candidates, whatever it states. */
const whyNobody = async (
  api: Api,
  { id, name }: Pick<Organisation, 'id' | 'name'>,
  { unsaved, say }: { unsaved: Unsaved | undefined; say: Sentences },
): Promise<string> => {
  if (await lacksConsent(api, id)) return say.pairs.noConsent(name);
  return unsaved === undefined ? say.pairs.noCandidates : say.pairs.nobodyAnswers[unsaved.kind];
};

export const candidates: Command = {
  options: {
    ...{ need: 'value', offer: 'value', type: 'value', features: 'flag' },
    ...{ limit: 'value', as: 'value', json: 'flag' },
  },
  typedFor: (given) => ({
    text: given.value('need') === undefined ? '--offer' : '--need',
    type: '--type',
    limit: '--limit',
  }),
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const wanted = oneWord(given, 'NAME', say);
    const limit = numberOption(given, 'limit', { standard: 10, most: 50, say });
    const unsaved = unsavedOf(given, say);
    const actAs = given.value('as');
    const api = connect({ actAs });
    const { id, name } = await findOrganisation(api, wanted, say);
    const path = `/v1/organisations/${id}/candidates`;
    const { items } = await orTell(
      api.ask(
        unsaved === undefined
          ? { path, query: { limit } }
          : { method: 'POST', path, body: { ...unsaved, limit } },
      ),
      actAs === undefined ? undefined : () => say.mayNotSeeSuggestions(actAs, say.quoted(name)),
    );
    const found = listOf(items);
    if (given.flag('json')) {
      out.line(JSON.stringify(found, undefined, 2));
      return exitCodes.done;
    }
    const count = unsaved === undefined ? say.pairs.could : say.pairs.wouldAnswer[unsaved.kind];
    out.line(`${out.paint.bold(name)} · ${count(found.length)}`);
    if (found.length === 0) out.line(await whyNobody(api, { id, name }, { unsaved, say }));
    const showing = {
      ...{ say, screen: out, features: given.flag('features') },
      discreet: await findDiscreet(api, found),
    };
    for (const line of legendLines(found, showing)) out.line(line);
    for (const [at, one] of found.entries())
      for (const line of ['', ...suggestionLines(one, at + 1, showing)]) out.line(line);
    return exitCodes.done;
  },
};
