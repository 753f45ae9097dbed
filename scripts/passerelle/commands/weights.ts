// `passerelle weights`: what features count, what was and would be learned from answers, and the way back.
import type { Api, Json } from '../api/api.ts';
import { chooseAction } from '../choose-action.ts';
import type { Command, Context } from '../command.ts';
import { table } from '../lay-out-text.ts';
import { type Given, noWords } from '../parse-command-line.ts';
import { versionLines, versionRow } from '../show-weights.ts';
import { listOf } from '../show-suggestion.ts';
import { exitCodes } from '../told.ts';

type Action = (api: Api, given: Given, context: Context) => Promise<void>;

const printVersion = (version: Json, { say, terminal: { out } }: Context, isKept = true): void => {
  for (const line of versionLines(version, { say, screen: out, isKept })) out.line(line);
};

const current: Action = async (api, given, context) => {
  const version = await api.ask({ path: '/v1/weights' });
  if (given.flag('json')) context.terminal.out.line(JSON.stringify(version, undefined, 2));
  else printVersion(version, context);
};

const history: Action = async (api, given, { say, terminal: { out } }) => {
  // They come all at once.
  const versions = listOf((await api.ask({ path: '/v1/weights/versions' }))['items']);
  if (given.flag('json')) return out.line(JSON.stringify(versions, undefined, 2));
  table([say.animators.versionHeadings, ...versions.map((one) => versionRow(one, say))]).forEach((line, at) =>
    out.line(at === 0 ? out.paint.dim(line) : line),
  );
};

const learned =
  (method: 'GET' | 'POST', path: string): Action =>
  async (api, given, context) => {
    const { out } = context.terminal;
    const outcome = await api.ask({ method, path });
    if (given.flag('json')) return out.line(JSON.stringify(outcome, undefined, 2));
    out.line(String(outcome['text']));
    out.line(out.paint.dim(context.say.animators.answersSoFar(Number(outcome['answers']))));
    const version = outcome['version'] as Json | undefined;
    if (version === undefined) return;
    out.line();
    printVersion(version, context, method === 'POST');
  };

const rollBack: Action = async (api, given, context) => {
  const { say, terminal } = context;
  const { number } = await api.ask({ path: '/v1/weights' });
  // Asked again after a lost answer, it would go back twice.
  const ifMatch = `"${String(number)}"`;
  const version = await api.ask({ method: 'POST', path: '/v1/weights/roll-back', ifMatch });
  if (given.flag('json')) return terminal.out.line(JSON.stringify(version, undefined, 2));
  terminal.out.line(`${say.animators.wentBack(Number(version['number']))}\n`);
  printVersion(version, context);
};

export const weights: Command = {
  options: { as: 'value', json: 'flag' },
  run: async (given, context) => {
    const actions = {
      history,
      replay: learned('GET', '/v1/weights/replay'),
      learn: learned('POST', '/v1/weights/learn'),
      'roll-back': rollBack,
    };
    const otherwise = (word: string): Action | undefined => (word === '' ? current : undefined);
    const chosen = chooseAction('weights', actions, { given, say: context.say, otherwise });
    noWords(chosen.given, context.say);
    await chosen.action(context.api({ actAs: given.value('as') }), chosen.given, context);
    return exitCodes.done;
  },
};
