// Words of a command line as options and arguments, or what is wrong with them and what was probably meant. Pure.
import { parseArgs } from 'node:util';
import { nearestWord } from '../../services/gateway/web/imports/rows/nearest-word.ts';
import type { Sentences } from './say/en.ts';
import { exitCodes, Told } from './told.ts';

/** `flag` is there or not; `value` has one; `optional` has one where it is given after `=`. */
export type OptionTypes = Readonly<Record<string, 'flag' | 'value' | 'optional'>>;

export interface Given {
  readonly words: readonly string[];
  flag(name: string): boolean;
  value(name: string): string | undefined;
  /** The word that stands right after the option, and is none of its. */
  after(name: string): string | undefined;
}

/** Ends the command: it was not understood. */
export const usageOf = (message: string): Told => new Told(message, exitCodes.usage);

/** Options that every command has. */
export const everywhere: OptionTypes = { url: 'value', lang: 'value', help: 'flag', version: 'flag' };

export const parseCommandLine = (args: readonly string[], own: OptionTypes, say: Sentences): Given => {
  const types: OptionTypes = { ...everywhere, ...own };
  const options = Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      {
        type: type === 'value' ? ('string' as const) : ('boolean' as const),
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const type = types[name];
    if (type === undefined) {
      const nearest = nearestWord(name, Object.keys(types));
      if (nearest !== undefined) throw usageOf(say.unknownOption(rawName) + say.didYouMean(`--${nearest}`));
      throw usageOf(say.unknownOption(rawName) + (rawName.startsWith('--') ? '' : say.wordsAfterDashes));
    }
    if (type === 'flag' && value !== undefined) throw usageOf(say.optionTakesNone(rawName));
    if (type === 'value' && (value === undefined || (!token.inlineValue && value.startsWith('--'))))
      throw usageOf(say.optionNeedsValue(rawName));
    values.set(name, value ?? '');
  }
  const after = (name: string): string | undefined => {
    const at = tokens.findIndex((token) => token.kind === 'option' && token.name === name);
    const next = at < 0 ? undefined : tokens[at + 1];
    return next?.kind === 'positional' ? next.value : undefined;
  };
  return { words: positionals, flag: (name) => values.has(name), value: (name) => values.get(name), after };
};

/** A whole number within bounds; `standard` when the option is left out. */
export const numberOption = (
  given: Given,
  name: string,
  { standard, most, say }: { standard: number; most: number; say: Sentences },
): number => {
  const value = given.value(name);
  if (value === undefined) return standard;
  if (/^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value);
  throw usageOf(say.badOption(`--${name}`, say.quoted(value), say.wholeNumber(1, most)));
};

/** The one argument of a command. */
export const oneWord = ({ words }: Given, what: string, say: Sentences): string => {
  const [word, extra] = words;
  if (word === undefined || word.trim() === '') throw usageOf(say.missingArgument(what));
  if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
  return word;
};

/** The words of a command as one text, quoted or not. */
export const allWords = ({ words }: Given, what: string, say: Sentences): string => {
  const text = words.join(' ').trim();
  if (text === '') throw usageOf(say.missingArgument(what));
  return text;
};

/** Refuses every argument. */
export const noWords = ({ words }: Given, say: Sentences): void => {
  const [word] = words;
  if (word !== undefined) throw usageOf(say.tooManyArguments(say.quoted(word)));
};
