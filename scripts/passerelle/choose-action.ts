// A command that has actions of its own, such as `rounds start`: which one is meant. Pure.
import { nearestWord } from '../../services/gateway/web/imports/rows/nearest-word.ts';
import type { Given } from './parse-command-line.ts';
import type { Sentences } from './say/en.ts';
import { exitCodes, Told } from './told.ts';

export interface Chosen<A> {
  readonly action: A;
  /** Without the action's own word. */
  readonly given: Given;
}

/**
 * `otherwise`: what to do where the first word is no action's, if it is not to be refused; `also`: what such a word is, for
 * who typed another one.
 */
export const chooseAction = <A>(
  command: string,
  actions: Readonly<Record<string, A>>,
  {
    given,
    say,
    otherwise,
    also,
  }: { given: Given; say: Sentences; otherwise?: (word: string) => A | undefined; also?: string },
): Chosen<A> => {
  const [name = '', ...words] = given.words;
  const own = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (own !== undefined) return { action: own, given: { ...given, words } };
  const other = otherwise?.(name);
  if (other !== undefined) return { action: other, given };
  const names = Object.keys(actions);
  const nearest = nearestWord(name, names);
  const said = nearest
    ? say.unknownCommand(`${command} ${name}`) + say.didYouMean(nearest)
    : say.unknownAction(command, name, names, also);
  throw new Told(said, exitCodes.usage);
};
