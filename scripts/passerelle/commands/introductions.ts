// `passerelle introductions`: seen through from the request to the outcome; by members for their organisation, by animators
// for the campus.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import { actRequest, introductionActs } from '../brokering/act-on-introduction.ts';
import { idsOf } from '../brokering/find-organisations.ts';
import { introductionLines, wholeIntroduction } from '../brokering/show-introduction.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { type Given, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import { exitCodes } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const pathOf = (id: string, part = ''): string => `/v1/introductions/${encodeURIComponent(id)}${part}`;

const party = async (api: Api, given: Given, { say }: Context): Promise<string | undefined> => {
  const wanted = given.value('organisation');
  return wanted === undefined ? undefined : (await findOrganisation(api, wanted, say)).id;
};

const print = (of: Json, given: Given, { say, terminal: { out } }: Context): void => {
  if (given.flag('json')) return out.line(JSON.stringify(of, undefined, 2));
  for (const line of wholeIntroduction(of, { say, screen: out })) out.line(line);
};

const list: Action = async (api, given, { say, terminal: { out } }) => {
  const wanted = given.words.length > 0 ? oneWord(given, 'NAME', say) : undefined;
  const limit = numberOption(given, 'limit', { standard: 20, most: 100_000, say });
  const commands = `\n${say.brokering.orCommand(Object.keys(actions))}`;
  const of = wanted === undefined ? undefined : await findOrganisation(api, wanted, say, commands);
  const path = of === undefined ? '/v1/introductions' : `/v1/organisations/${of.id}/introductions`;
  const items: Json[] = [];
  for await (const one of pagesOf(api, path, { limit, query: { stage: given.value('stage') } }))
    items.push(one);
  if (given.flag('json')) return out.line(JSON.stringify(items, undefined, 2));
  if (items.length === 0) return out.line(say.brokering.noIntroductions);
  for (const [at, one] of items.entries()) {
    if (at > 0) out.line();
    for (const line of introductionLines(one, { say, screen: out })) out.line(line);
  }
};

const show: Action = async (api, given, context) => {
  const id = oneWord(given, 'ID', context.say);
  const query = { organisation: await party(api, given, context) };
  print(await api.ask({ path: pathOf(id), query }), given, context);
};

const open: Action = async (api, given, context) => {
  const { say } = context;
  if (given.words.length < 2) throw usageOf(say.missingArgument(given.words.length === 0 ? 'A' : 'B'));
  const body = {
    organisations: await idsOf(api, given.words, say),
    suggestion: given.value('suggestion'),
    call: given.value('call'),
    insist: given.flag('insist'),
  };
  print(await api.ask({ method: 'POST', path: '/v1/introductions', body }), given, context);
};

const message: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const id = oneWord(given, 'ID', say);
  const organisation = await party(api, given, context);
  const query = { organisation, language: given.value('language') };
  const of = await api.ask({ path: pathOf(id, '/message'), query });
  if (given.flag('json')) return terminal.out.line(JSON.stringify(of, undefined, 2));
  terminal.out.line(terminal.out.paint.bold(String(of['subject'])));
  terminal.out.line();
  terminal.out.line(String(of['text']).trimEnd());
};

const calendar: Action = async (api, given, { say, terminal: { out } }) => {
  const decoder = new TextDecoder();
  const parts = await api.download(pathOf(oneWord(given, 'ID', say), '/meeting.ics'));
  for await (const part of parts) out.write(decoder.decode(part, { stream: true }));
};

const actions: Readonly<Record<string, Action>> = {
  show,
  open,
  ...Object.fromEntries(
    introductionActs.map((name): [string, Action] => [
      name,
      async (api, given, context) => {
        const organisation = await party(api, given, context);
        print(await api.ask(actRequest(name, given, organisation, context.say)), given, context);
      },
    ]),
  ),
  message,
  calendar,
};

export const introductions: Command = {
  typedFor: {
    stage: '--stage',
    limit: '--limit',
    organisation: '--organisation',
    reason: '--reason',
    words: '--words',
    insist: '--insist',
    suggestion: '--suggestion',
    call: '--call',
    useful: '--useful',
    together: '--together',
    language: '--language',
    start: 'WINDOW',
    end: 'WINDOW',
    windows: 'WINDOW',
  },
  options: {
    stage: 'value',
    organisation: 'value',
    suggestion: 'value',
    call: 'value',
    insist: 'flag',
    reason: 'value',
    words: 'value',
    useful: 'value',
    together: 'value',
    language: 'value',
    limit: 'value',
    as: 'value',
    json: 'flag',
  },
  run: async (given, context) => {
    const { say } = context;
    // Several words are no organisation's name, but an action mistyped.
    const otherwise = () => (given.words.length > 1 ? undefined : list);
    const also = say.brokering.organisationCure;
    const chosen = chooseAction('introductions', actions, { given, say, otherwise, also });
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
