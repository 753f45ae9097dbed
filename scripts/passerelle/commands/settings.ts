// `passerelle settings`: how many suggestions each may have, when rounds are made, and what kinds usually bring.
import type { Api, Json } from '../api/api.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { table } from '../lay-out-text.ts';
import { type Given, noWords, usageOf } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { settingsOptions, settingsPatch, settingsTypedFor } from '../settings-options.ts';
import { exitCodes } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const path = '/v1/matchmaking/settings';
const tablePath = '/v1/matchmaking/kind-types';

const scheduleText = (schedule: Json | undefined, { animators }: Sentences): string => {
  if (schedule === undefined) return animators.onDemand;
  const day = animators.weekdays[Number(schedule['weekday']) - 1] ?? '';
  return animators.weekly(day, Number(schedule['hour']), schedule['publish'] === true);
};

const numbers = [
  'minimum',
  'maximum',
  'exposure_cap',
  'most_of_a_person',
  'introduced_months',
  'animators_capacity',
] as const;

const showOrChange: Action = async (api, given, { say, terminal: { out } }) => {
  noWords(given, say);
  const patch = settingsPatch(given, say);
  const settings = await api.ask(patch === undefined ? { path } : { method: 'PATCH', path, body: patch });
  if (given.flag('json')) return out.line(JSON.stringify(settings, undefined, 2));
  const rows = numbers.map((field) => [String(settings[field]).padStart(6), say.animators.settings[field]]);
  for (const line of table(rows)) out.line(line);
  out.line(`        ${scheduleText(settings['schedule'] as Json | undefined, say)}`);
};

type Usual = Readonly<Record<string, Readonly<Record<string, number>>>>;

const usualOf = (of: Json): Usual => of['usual'] as Usual;

const printTable = (of: Json, { say, terminal: { out } }: Context): void => {
  const usual = usualOf(of);
  const types = Object.keys(Object.values(usual)[0] ?? {});
  const short = (type: string): string => type.slice(0, 4);
  const rows = Object.entries(usual).map(([kind, row]) => [
    kind,
    ...types.map((type) => say.decimal(String(row[type] ?? ''))),
  ]);
  table([['', ...types.map(short)], ...rows]).forEach((line, at) =>
    out.line(at === 0 ? out.paint.dim(line) : line),
  );
  out.line(
    out.paint.dim(say.animators.usualLegend(types.map((type) => `${short(type)}: ${type}`).join(', '))),
  );
};

/** What is typed wrong is told with what there is. */
const oneOf = (name: string, word: string | undefined, all: readonly string[], say: Sentences): string => {
  if (word === undefined) throw usageOf(say.missingArgument(name));
  if (!all.includes(word)) throw usageOf(say.badOption(name, say.quoted(word), say.oneOf(all)));
  return word;
};

const kinds: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const [kind, type, share, extra] = given.words;
  if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
  const standing = await api.ask({ path: tablePath });
  if (kind === undefined)
    return given.flag('json')
      ? terminal.out.line(JSON.stringify(standing, undefined, 2))
      : printTable(standing, context);
  const usual = usualOf(standing);
  const ofKind = oneOf('KIND', kind, Object.keys(usual), say);
  const ofType = oneOf('TYPE', type, Object.keys(usual[ofKind] ?? {}), say);
  if (share === undefined) throw usageOf(say.missingArgument('SHARE'));
  if (!/^(?:0|1|[01]?[.,]\d{1,6})$/.test(share) || Number(share.replace(',', '.')) > 1)
    throw usageOf(say.badOption('SHARE', say.quoted(share), say.animators.shareCure));
  const body = { usual: { [ofKind]: { [ofType]: Number(share.replace(',', '.')) } } };
  const changed = await api.ask({ method: 'PATCH', path: tablePath, body });
  if (given.flag('json')) terminal.out.line(JSON.stringify(changed, undefined, 2));
  else printTable(changed, context);
};

export const settings: Command = {
  options: settingsOptions,
  typedFor: settingsTypedFor,
  run: async (given, context) => {
    const otherwise = (word: string): Action | undefined => (word === '' ? showOrChange : undefined);
    const chosen = chooseAction('settings', { kinds }, { given, say: context.say, otherwise });
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
