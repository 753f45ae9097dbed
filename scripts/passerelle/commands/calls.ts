// `passerelle calls`: calls for projects, whom they fit, and consortia that could answer them.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { readRequirements } from '../../../services/gateway/calls/read-requirements.ts';
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { idsOf, namesIn } from '../brokering/find-organisations.ts';
import { callLines, consortiaLines, fitRows, wholeCall } from '../brokering/show-call.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { type Given, noWords, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes, Told } from '../told.ts';

/** Resolves to the exit code. */
type Action = (api: Api, given: Given, context: Context) => Promise<number>;

const pathOf = (id: string, part = ''): string => `/v1/calls/${encodeURIComponent(id)}${part}`;

const print = (
  of: Json,
  lines: (showing: { say: Sentences; screen: Context['terminal']['out'] }) => readonly string[],
  given: Given,
  { say, terminal: { out } }: Context,
): number => {
  if (given.flag('json')) out.line(JSON.stringify(of, undefined, 2));
  else for (const line of lines({ say, screen: out })) out.line(line);
  return exitCodes.done;
};

const list: Action = async (api, given, { say, terminal: { out } }) => {
  noWords(given, say);
  const limit = numberOption(given, 'limit', { standard: 20, most: 100_000, say });
  const wanted = given.value('fits');
  const fits = wanted === undefined ? undefined : (await findOrganisation(api, wanted, say)).id;
  const query = { open: given.flag('open') ? 'true' : undefined, fits };
  const items: Json[] = [];
  for await (const one of pagesOf(api, '/v1/calls', { limit, query })) items.push(one);
  if (given.flag('json')) out.line(JSON.stringify(items, undefined, 2));
  else if (items.length === 0) out.line(say.brokering.noCalls);
  else for (const one of items) for (const line of callLines(one, { say, screen: out })) out.line(line);
  return exitCodes.done;
};

const show: Action = async (api, given, context) => {
  const of = await api.ask({ path: pathOf(oneWord(given, 'ID', context.say)) });
  return print(of, (showing) => wholeCall(of, showing), given, context);
};

/** `3-6`: at least, at most. */
const partnersOf = (given: Given, say: Sentences): Json => {
  const value = given.value('partners');
  if (value === undefined) return {};
  const [, least, most] = /^(\d{1,2})-(\d{1,2})$/.exec(value) ?? [];
  if (least === undefined || most === undefined || Number(least) > Number(most))
    throw usageOf(say.badOption('--partners', say.quoted(value), say.brokering.partnersCure));
  return { least_partners: Number(least), most_partners: Number(most) };
};

const requirementsOf = (given: Given, say: Sentences): Json => {
  const value = given.value('requirements');
  if (value === undefined) return {};
  const items = readRequirements(value);
  const unread = items.find(({ kind }) => kind === 'unread');
  if (unread)
    throw usageOf(say.badOption('--requirements', say.quoted(unread.item), say.brokering.requirementsCure));
  return { requirements: items.flatMap((one) => (one.kind === 'read' ? [one.requirement] : [])) };
};

const add: Action = async (api, given, context) => {
  const { say } = context;
  const budget = given.value('budget');
  const body = {
    title: oneWord(given, 'TITLE', say),
    text: given.value('text'),
    closes_on: given.value('closes'),
    opens_on: given.value('opens'),
    budget: budget === undefined ? undefined : Number(budget),
    external_id: given.value('id'),
    ...requirementsOf(given, say),
    ...partnersOf(given, say),
  };
  const of = await api.ask({ method: 'POST', path: '/v1/calls', body });
  return print(of, (showing) => wholeCall(of, showing), given, context);
};

const fileTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.ndjson': 'application/x-ndjson',
};

const refusedLines = (row: Json): readonly string[] =>
  listOf(row['errors']).map(
    ({ message, cure }) => `${String(row['row'])}: ${String(message)} ${String(cure)}`,
  );

const take: Action = async (api, given, { say, terminal: { out, err } }) => {
  const path = oneWord(given, 'FILE', say);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Told(`${path}: ${say.unreadable.missing}`);
  const type = fileTypes[extname(path).toLowerCase()] ?? 'text/csv';
  const dryRun = given.flag('dry-run');
  const to = `/v1/calls/import${dryRun ? '?dry_run=true' : ''}`;
  const done = await api.upload(to, createReadStream(path) as AsyncIterable<Uint8Array>, type);
  if (given.flag('json')) out.line(JSON.stringify(done, undefined, 2));
  else {
    for (const row of listOf(done['items'])) for (const line of refusedLines(row)) err.line(line);
    const words = dryRun ? say.dryTally : say.tally;
    const counted = (['created', 'changed', 'unchanged', 'refused'] as const).map(
      (name) => `${String(done[name])} ${words[name]}`,
    );
    out.line(`${path}: ${counted.join(', ')}`);
  }
  return Number(done['refused']) > 0 ? exitCodes.notDone : exitCodes.done;
};

const remove: Action = async (api, given, { say, terminal: { out } }) => {
  const id = oneWord(given, 'ID', say);
  await api.ask({ method: 'DELETE', path: pathOf(id) });
  out.line(given.flag('json') ? JSON.stringify({ removed: id }) : say.brokering.callRemoved(id));
  return exitCodes.done;
};

const fits: Action = async (api, given, context) => {
  const of = await api.ask({ path: pathOf(oneWord(given, 'ID', context.say), '/fits') });
  const rows = fitRows(listOf(of['items']));
  return print(of, () => (rows.length > 0 ? rows : [context.say.brokering.noFits]), given, context);
};

const consortia: Action = async (api, given, context) => {
  const { say } = context;
  const id = oneWord(given, 'ID', say);
  const body = {
    pinned: await idsOf(api, namesIn(given.value('pin')), say),
    removed: await idsOf(api, namesIn(given.value('without')), say),
  };
  const of = await api.ask({ method: 'POST', path: pathOf(id, '/consortia'), body });
  print(of, (showing) => consortiaLines(of, showing), given, context);
  return listOf(of['consortia']).length > 0 ? exitCodes.done : exitCodes.notDone;
};

export const calls: Command = {
  typedFor: {
    title: 'TITLE',
    text: '--text',
    closes_on: '--closes',
    opens_on: '--opens',
    budget: '--budget',
    external_id: '--id',
    requirements: '--requirements',
    least_partners: '--partners',
    most_partners: '--partners',
    fits: '--fits',
    limit: '--limit',
    pinned: '--pin',
    removed: '--without',
  },
  options: {
    open: 'flag',
    fits: 'value',
    text: 'value',
    closes: 'value',
    opens: 'value',
    budget: 'value',
    id: 'value',
    requirements: 'value',
    partners: 'value',
    pin: 'value',
    without: 'value',
    'dry-run': 'flag',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  run: (given, context) => {
    const actions = { show, add, import: take, remove, fits, consortia };
    const otherwise = (word: string): Action | undefined => (word === '' ? list : undefined);
    const chosen = chooseAction('calls', actions, { given, say: context.say, otherwise });
    return chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
  },
};
