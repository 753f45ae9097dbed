// `passerelle keys`: the keys by which partners' machines come in; made, given a new secret, and revoked.
import { scopes } from '../../../services/gateway/keys/scopes.ts';
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { type Given, noWords, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { keyLines } from '../show-key.ts';
import { exitCodes } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const pathOf = (id: string, part = ''): string => `/v1/keys/${encodeURIComponent(id)}${part}`;

const list: Action = async (api, given, { say, terminal: { out } }) => {
  noWords(given, say);
  const limit = numberOption(given, 'limit', { standard: 50, most: 100_000, say });
  const items: Json[] = [];
  for await (const one of pagesOf(api, '/v1/keys', { limit })) items.push(one);
  if (given.flag('json')) return out.line(JSON.stringify(items, undefined, 2));
  if (items.length === 0) return out.line(say.keys.none);
  for (const [at, one] of items.entries()) {
    if (at > 0) out.line();
    for (const line of keyLines(one, { say, screen: out })) out.line(line);
  }
};

const partsOf = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const scopesOf = (given: Given, say: Sentences): readonly string[] => {
  const wanted = partsOf(given.value('scopes')) ?? [];
  if (wanted.length === 0) throw usageOf(say.keys.whichScopes(scopes));
  const wrong = wanted.filter((one) => !scopes.some((scope) => scope === one));
  if (wrong.length > 0) throw usageOf(say.badList('--scopes', say.quoted(wrong.join(',')), scopes));
  return wanted;
};

const counted = (given: Given, name: string, say: Sentences): number | undefined => {
  const value = given.value(name);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw usageOf(say.badOption(`--${name}`, say.quoted(value), say.keys.numberCure));
};

/** The secret stands on a line of its own, to be copied whole. */
const print = (key: Json, given: Given, { say, terminal: { out } }: Context): void => {
  if (given.flag('json')) return out.line(JSON.stringify(key, undefined, 2));
  for (const line of keyLines(key, { say, screen: out })) out.line(line);
  out.line();
  out.line(say.keys.shownOnce);
  out.line(String(key['secret']));
};

const create: Action = async (api, given, context) => {
  const { say } = context;
  const name = oneWord(given, 'NAME', say);
  const wanted = given.value('organisation');
  const body = {
    name,
    scopes: scopesOf(given, say),
    organisation: wanted === undefined ? undefined : (await findOrganisation(api, wanted, say)).id,
    expires: given.value('expires'),
    networks: partsOf(given.value('networks')),
    per_second: counted(given, 'per-second', say),
    burst: counted(given, 'burst', say),
    per_day: counted(given, 'per-day', say),
  };
  print(await api.ask({ method: 'POST', path: '/v1/keys', body }), given, context);
};

const rotate: Action = async (api, given, context) => {
  const path = pathOf(oneWord(given, 'ID', context.say), '/rotate');
  const body = { overlap_hours: counted(given, 'overlap', context.say) };
  print(await api.ask({ method: 'POST', path, body }), given, context);
};

const revoke: Action = async (api, given, { say, terminal: { out } }) => {
  const id = oneWord(given, 'ID', say);
  await api.ask({ method: 'DELETE', path: pathOf(id) });
  out.line(given.flag('json') ? JSON.stringify({ revoked: id }) : say.keys.revoked(id));
};

export const keys: Command = {
  typedFor: {
    name: 'NAME',
    scopes: '--scopes',
    organisation: '--organisation',
    expires: '--expires',
    networks: '--networks',
    per_second: '--per-second',
    burst: '--burst',
    per_day: '--per-day',
    overlap_hours: '--overlap',
    limit: '--limit',
  },
  options: {
    scopes: 'value',
    organisation: 'value',
    expires: 'value',
    networks: 'value',
    'per-second': 'value',
    burst: 'value',
    'per-day': 'value',
    overlap: 'value',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  run: async (given, context) => {
    const otherwise = (word: string) => (word === '' ? list : undefined);
    const actions = { list, create, rotate, revoke };
    const chosen = chooseAction('keys', actions, { given, say: context.say, otherwise });
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
