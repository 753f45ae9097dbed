// `passerelle rounds`: one assignment of suggestions for the whole campus; started, looked at, compared, published.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { awaitRound } from '../await-round.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { table } from '../lay-out-text.ts';
import { authorNames } from '../name-authors.ts';
import { type Given, noWords, numberOption, oneWord } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { comparedLine, roundLines, roundRow } from '../show-round.ts';
import { exitCodes, Told } from '../told.ts';

/** Resolves to the exit code. */
type Action = (api: Api, given: Given, context: Context) => Promise<number>;

const isNumber = (word: string): boolean => word === 'published' || /^\d+$/.test(word);

const numberOf = (given: Given, say: Sentences): string => {
  const word = oneWord(given, 'N', say);
  if (isNumber(word)) return word;
  throw new Told(say.badOption('N', say.quoted(word), say.animators.numberCure), exitCodes.usage);
};

/** As it is given, or the latest that may be published, which is then said: those before the published one are past. */
const numberOrLatest = async (
  api: Api,
  given: Given,
  { say, terminal: { out } }: Context,
): Promise<string> => {
  if (given.words.length > 0) return numberOf(given, say);
  for await (const { number, state } of pagesOf(api, '/v1/rounds')) {
    if (state === 'published') break;
    if (state !== 'proposed') continue;
    if (!given.flag('json')) out.line(out.paint.dim(say.animators.latestProposed(Number(number))));
    return String(number);
  }
  throw new Told(say.animators.noneProposed, exitCodes.notDone);
};

const print = async (
  round: Json,
  api: Api,
  given: Given,
  { say, terminal: { out } }: Context,
): Promise<void> => {
  if (given.flag('json')) return out.line(JSON.stringify(round, undefined, 2));
  const author = await authorNames(api, say)(String(round['started_by']));
  const most = numberOption(given, 'limit', { standard: 20, most: 100_000, say });
  for (const line of roundLines(round, { say, screen: out, author, most })) out.line(line);
};

const list: Action = async (api, given, { say, terminal: { out } }) => {
  noWords(given, say);
  const limit = numberOption(given, 'limit', { standard: 20, most: 100_000, say });
  const rounds: Json[] = [];
  for await (const one of pagesOf(api, '/v1/rounds', { limit })) rounds.push(one);
  if (given.flag('json')) out.line(JSON.stringify(rounds, undefined, 2));
  else if (rounds.length === 0) out.line(say.animators.noRounds);
  else {
    const name = authorNames(api, say);
    const rows = await Promise.all(
      rounds.map(async (one) => roundRow(one, await name(String(one['started_by'])), say)),
    );
    table([say.animators.roundHeadings, ...rows]).forEach((line, place) =>
      out.line(place === 0 ? out.paint.dim(line) : line),
    );
  }
  return exitCodes.done;
};

const show: Action = async (api, given, context) => {
  const number = numberOf(given, context.say);
  await print(await api.ask({ path: `/v1/rounds/${number}` }), api, given, context);
  return exitCodes.done;
};

/** How a round that was waited for ended, and what to do next. */
const tellEnd = async (round: Json, api: Api, given: Given, context: Context): Promise<number> => {
  await print(round, api, given, context);
  const { say, terminal } = context;
  const proposed = round['state'] === 'proposed';
  if (proposed && !given.flag('json'))
    terminal.out.line(`\n${say.animators.lookThenPublish(Number(round['number']))}`);
  return proposed || round['state'] === 'published' ? exitCodes.done : exitCodes.notDone;
};

const start: Action = async (api, given, context) => {
  noWords(given, context.say);
  const body = { publish: given.flag('publish') };
  const started = await api.ask({ method: 'POST', path: '/v1/rounds', body });
  return tellEnd(await awaitRound(api, started, context), api, given, context);
};

const publish: Action = async (api, given, context) => {
  const number = await numberOrLatest(api, given, context);
  const publishing = await api.ask({ method: 'POST', path: `/v1/rounds/${number}/publish` });
  return tellEnd(await awaitRound(api, publishing, context), api, given, context);
};

const discard: Action = async (api, given, { say, terminal: { out } }) => {
  const number = numberOf(given, say);
  const round = await api.ask({ method: 'POST', path: `/v1/rounds/${number}/discard` });
  out.line(
    given.flag('json')
      ? JSON.stringify(round, undefined, 2)
      : say.animators.discarded(Number(round['number'])),
  );
  return exitCodes.done;
};

const compare: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const { out } = terminal;
  const limit = numberOption(given, 'limit', { standard: 50, most: 1_000_000, say });
  const number = await numberOrLatest(api, given, context);
  const wanted = given.value('organisation');
  const organisation = wanted === undefined ? undefined : (await findOrganisation(api, wanted, say)).id;
  // What stays as it was is most of it, and no news.
  const change = given.value('change') ?? 'fresh,dropped';
  const query = { with: given.value('with'), change, organisation };
  const isNarrowed = ['with', 'change', 'organisation'].some((name) => given.value(name) !== undefined);
  const pairs: Json[] = [];
  // One more than is shown tells whether there are more.
  const path = `/v1/rounds/${number}/changes`;
  for await (const one of pagesOf(api, path, { limit: limit + 1, query })) pairs.push(one);
  const shown = pairs.slice(0, limit);
  if (given.flag('json')) out.line(JSON.stringify(shown, undefined, 2));
  else if (pairs.length === 0) out.line(isNarrowed ? say.animators.noSuchPair : say.animators.nothingChanges);
  else {
    for (const pair of shown) out.line(comparedLine(pair, say, out));
    if (pairs.length > limit) out.line(out.paint.dim(say.animators.morePairs));
    else if (!given.value('change')) out.line(out.paint.dim(say.animators.withoutRepeated));
  }
  return exitCodes.done;
};

export const rounds: Command = {
  typedFor: {
    with: '--with',
    change: '--change',
    organisation: '--organisation',
    limit: '--limit',
  },
  options: {
    publish: 'flag',
    with: 'value',
    organisation: 'value',
    change: 'value',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  run: (given, context) => {
    const actions = { start, compare, publish, discard };
    const otherwise = (word: string): Action | undefined => {
      if (word === '') return list;
      return isNumber(word) ? show : undefined;
    };
    const chosen = chooseAction('rounds', actions, {
      ...{ given, say: context.say, otherwise },
      also: context.say.animators.numberCure,
    });
    return chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
  },
};
