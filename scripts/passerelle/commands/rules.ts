// `passerelle rules`: what must never be suggested because somebody said so; made and ended.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { ProblemError } from '../../../services/gateway/web/imports/rows/problem.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { authorNames } from '../name-authors.ts';
import { type Given, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { ruleLines } from '../show-rule.ts';
import { exitCodes, Told } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const print = async (
  rules: readonly Json[],
  api: Api,
  { say, terminal: { out } }: Context,
): Promise<void> => {
  const name = authorNames(api, say);
  for (const [at, rule] of rules.entries()) {
    if (at > 0) out.line();
    const author = await name(String(rule['author']));
    for (const line of ruleLines(rule, author, { say, screen: out })) out.line(line);
  }
};

const kindsOf = (given: Given, say: Sentences): string | undefined => {
  const list = given.value('kind');
  const known = Object.keys(say.animators.ruleKinds);
  const wrong = (list ?? '').split(',').filter((kind) => !known.includes(kind.trim()));
  if (list === undefined || wrong.length === 0) return list;
  throw usageOf(say.badList('--kind', say.quoted(wrong.join(',')), known));
};

const pageOf = async (
  api: Api,
  limit: number,
  query: Readonly<Record<string, string | undefined>>,
): Promise<readonly Json[]> => {
  const rules: Json[] = [];
  for await (const one of pagesOf(api, '/v1/rules', { limit, query })) rules.push(one);
  return rules;
};

const list: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const wanted = given.words.length > 0 ? oneWord(given, 'NAME', say) : undefined;
  const limit = numberOption(given, 'limit', { standard: 50, most: 100_000, say });
  const organisation = wanted === undefined ? undefined : await findOrganisation(api, wanted, say);
  const query = { organisation: organisation?.id, kind: kindsOf(given, say) };
  const rules = await pageOf(api, limit, query).catch((error: unknown) => {
    // What must stay hidden is answered as if it were not there; the organisation was, a moment ago.
    const refused = error instanceof ProblemError && [403, 404].includes(error.problem.status);
    const actAs = given.value('as');
    if (!refused || actAs === undefined || organisation === undefined) throw error;
    throw new Told(say.animators.mayNotSeeRules(actAs, say.quoted(organisation.name)));
  });
  if (given.flag('json')) return terminal.out.line(JSON.stringify(rules, undefined, 2));
  if (rules.length === 0) return terminal.out.line(say.animators.noRules(organisation?.name));
  await print(rules, api, context);
};

/** A day begins at midnight UTC. */
const instantOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;

const add: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const [kind, one, two, extra] = given.words;
  if (kind === undefined || one === undefined || two === undefined)
    throw usageOf(say.missingArgument(kind === undefined ? 'KIND' : one === undefined ? 'A' : 'B'));
  if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
  const reason = given.value('reason');
  if (reason === undefined) throw usageOf(say.animators.whyRule);
  const first = await findOrganisation(api, one, say);
  const second = await findOrganisation(api, two, say);
  const body = {
    kind,
    organisations: [first.id, second.id],
    reason,
    since: instantOf(given.value('since')),
    until: given.value('until'),
  };
  const rule = await api.ask({ method: 'POST', path: '/v1/rules', body });
  if (given.flag('json')) return terminal.out.line(JSON.stringify(rule, undefined, 2));
  await print([rule], api, context);
};

const end: Action = async (api, given, { say, terminal: { out } }) => {
  const id = oneWord(given, 'ID', say);
  await api.ask({ method: 'DELETE', path: `/v1/rules/${encodeURIComponent(id)}` });
  out.line(given.flag('json') ? JSON.stringify({ ended: id }) : say.animators.ruleEnded(id));
};

export const rules: Command = {
  places: { A: 2, B: 3 },
  typedFor: {
    kind: 'KIND',
    'organisations[0]': 'A',
    'organisations[1]': 'B',
    organisation: 'NAME',
    reason: '--reason',
    since: '--since',
    until: '--until',
    limit: '--limit',
  },
  options: {
    kind: 'value',
    reason: 'value',
    since: 'value',
    until: 'value',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  run: async (given, context) => {
    const actions = { add, end };
    const chosen = chooseAction('rules', actions, { given, say: context.say, otherwise: () => list });
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
