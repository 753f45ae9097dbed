// `passerelle candidates NAME`: who could be suggested to an organisation now, also for words that are not saved.
import type { Command } from '../command.ts';
import { findDiscreet } from '../find-discreet.ts';
import { findOrganisation } from '../find-organisation.ts';
import { type Given, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { listOf, suggestionLines } from '../show-suggestion.ts';
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

export const candidates: Command = {
  options: {
    ...{ need: 'value', offer: 'value', type: 'value', features: 'flag' },
    ...{ limit: 'value', as: 'value', json: 'flag' },
  },
  typedFor: { text: '--need / --offer', type: '--type', limit: '--limit' },
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
    const isSaved = unsaved === undefined;
    const count = isSaved ? say.pairs.could : say.pairs.wouldAnswer;
    out.line(`${out.paint.bold(name)} · ${count(found.length)}`);
    if (found.length === 0) out.line(isSaved ? say.pairs.noCandidates : say.pairs.nobodyAnswers);
    const showing = {
      ...{ say, screen: out, features: given.flag('features') },
      discreet: await findDiscreet(api, found),
    };
    for (const [at, one] of found.entries())
      for (const line of ['', ...suggestionLines(one, at + 1, showing)]) out.line(line);
    return exitCodes.done;
  },
};
