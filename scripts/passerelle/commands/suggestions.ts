// `passerelle suggestions NAME`: whom an organisation should meet, best first, and why.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import type { Command, Context } from '../command.ts';
import { findDiscreet } from '../find-discreet.ts';
import { findOrganisation, type Organisation } from '../find-organisation.ts';
import { lacksConsent } from '../lacks-consent.ts';
import { percent } from '../lay-out-text.ts';
import { type Given, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { legendLines, suggestionLines } from '../show-suggestion.ts';
import { orTell } from '../tell-refusal.ts';
import { exitCodes } from '../told.ts';

/**
 * Below this score a suggestion is worth a look, not a promise: .3 is what one need comes to, with the hand-set weights,
 * that one offer answers as well as one of 10,000 random pairs would, where nothing else is known of both.
 */
const weakBelow = 0.3;

const shareOf = (given: Given, say: Sentences): string | undefined => {
  const value = given.value('at-least');
  if (value === undefined) return undefined;
  const share = /^(\d{1,3})(?: ?%)?$/.exec(value)?.[1];
  if (share !== undefined && Number(share) <= 100) return String(Number(share) / 100);
  throw usageOf(say.badOption('--at-least', say.quoted(value), say.pairs.shareCure));
};

interface Filters {
  readonly at_least_score: string | undefined;
  readonly answer: string | undefined;
}

const filtersOf = (given: Given, say: Sentences): Filters => ({
  at_least_score: shareOf(given, say),
  answer: given.value('answer')?.replaceAll('-', '_'),
});

const bestFirst = async (
  api: Api,
  id: string,
  { limit, query }: { limit: number; query: Filters },
): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for await (const one of pagesOf(api, `/v1/organisations/${id}/suggestions`, { limit, query: { ...query } }))
    found.push(one);
  return found.toSorted((a, b) => Number(b['score']) - Number(a['score']));
};

/** As far as the asker may know: rounds are for animators. */
const hasNoRoundYet = async (api: Api): Promise<boolean> => {
  const answer = await api.send({ path: '/v1/rounds', query: { limit: 1 } });
  return answer.ok && Array.isArray(answer.body['items']) && answer.body['items'].length === 0;
};

const whyNone = async ({ id, name }: Organisation, api: Api, say: Sentences): Promise<string> => {
  if (await lacksConsent(api, id)) return say.pairs.noConsent(name);
  return (await hasNoRoundYet(api)) ? say.noRoundYet : say.noSuggestions;
};

interface Printing {
  readonly api: Api;
  readonly context: Context;
  readonly features: boolean;
  readonly isFiltered: boolean;
}

const print = async (
  organisation: Organisation,
  ranked: readonly Json[],
  { api, context, features, isFiltered }: Printing,
): Promise<void> => {
  const { say, terminal } = context;
  const { out } = terminal;
  const { name } = organisation;
  // What was answered, and is withdrawn since, comes where it is asked for by its answer.
  const live = ranked.filter(({ state }) => state !== 'withdrawn');
  const gone = ranked.filter(({ state }) => state === 'withdrawn');
  const strong = live.filter(({ score }) => Number(score) >= weakBelow).length;
  const showing = { say, screen: out, discreet: await findDiscreet(api, ranked), features };
  const counts = [
    ...(live.length > 0 || gone.length === 0 ? [say.toMeet(strong, live.length - strong)] : []),
    ...(gone.length > 0 ? [say.pairs.noLonger(gone.length)] : []),
  ];
  out.line(`${out.paint.bold(name)} · ${counts.join(', ')}`);
  if (ranked.length === 0 && isFiltered) out.line(say.pairs.noneSo);
  else if (ranked.length === 0) out.line(await whyNone(organisation, api, say));
  for (const line of legendLines(ranked, showing)) out.line(line);
  [...live, ...gone].forEach((suggestion, at) => {
    out.line();
    if (at === strong && at < live.length)
      out.line(`${out.paint.bold(say.perhaps(percent(weakBelow).trim()))}\n`);
    if (at === live.length) out.line(`${out.paint.bold(say.pairs.noLongerHeading)}\n`);
    for (const line of suggestionLines(suggestion, at + 1, showing)) out.line(line);
  });
};

export const suggestions: Command = {
  options: {
    'at-least': 'value',
    answer: 'value',
    features: 'flag',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  typedFor: { at_least_score: '--at-least', answer: '--answer', limit: '--limit' },
  run: async (given, context) => {
    const { api: connect, terminal, say } = context;
    const name = oneWord(given, 'NAME', say);
    const limit = numberOption(given, 'limit', { standard: 10, most: 10_000, say });
    const query = filtersOf(given, say);
    const actAs = given.value('as');
    const api = connect({ actAs });
    const organisation = await findOrganisation(api, name, say);
    const ranked = await orTell(
      bestFirst(api, organisation.id, { limit, query }),
      actAs === undefined ? undefined : () => say.mayNotSeeSuggestions(actAs, say.quoted(organisation.name)),
    );
    const isFiltered = Object.values(query).some((value) => value !== undefined);
    if (given.flag('json'))
      terminal.out.line(
        JSON.stringify({ organisation: organisation.json, suggestions: ranked }, undefined, 2),
      );
    else await print(organisation, ranked, { api, context, features: given.flag('features'), isFiltered });
    return exitCodes.done;
  },
};
