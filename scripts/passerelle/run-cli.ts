// One run of the client: the command, its language, its address, and what is told when it cannot be done.
import { readFile } from 'node:fs/promises';
import { type Api, createApi } from './api/api.ts';
import { ProblemError } from '../../services/gateway/web/imports/rows/problem.ts';
import { problemLines, UnreachableError } from './api/problem.ts';
import { readToken } from './api/read-token.ts';
import { chooseLanguage, isLanguage, type Language } from './choose-language.ts';
import type { Command, Context } from './command.ts';
import { commands } from './commands.ts';
import { typedIn, withTypedNames } from './name-options.ts';
import { nearestWord } from '../../services/gateway/web/imports/rows/nearest-word.ts';
import { everywhere, type Given, parseCommandLine } from './parse-command-line.ts';
import { english, type Sentences } from './say/en.ts';
import { french } from './say/fr.ts';
import { helpOf, overview } from './say/help-pages.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, Told } from './told.ts';

export interface Cli {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

const standardUrl = 'http://127.0.0.1:8080';

/** Read first, so that what is wrong with the rest is said in it. */
const toldLanguage = (args: readonly string[]): string | undefined => {
  const inline = args.find((arg) => arg.startsWith('--lang='));
  if (inline) return inline.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return at < 0 ? undefined : args[at + 1];
};

/** Options of any command that have a value: no two commands differ in whether one of the same name does. */
const valued = new Set(
  [everywhere, ...Object.values(commands).map(({ options }) => options)]
    .flatMap((types) => Object.entries(types))
    .flatMap(([name, type]) => (type === 'value' ? [`--${name}`] : [])),
);

/** The first word that is neither an option nor an option's value, wherever it stands. */
const splitCommand = (args: readonly string[]): { name: string | undefined; rest: readonly string[] } => {
  const at = args.findIndex((arg, place) => !arg.startsWith('-') && !valued.has(args[place - 1] ?? ''));
  return { name: args[at], rest: args.filter((_, place) => place !== at || at < 0) };
};

/** The option whose value was forgotten, so that it took the command for it. */
const optionThatTook = (args: readonly string[]): string | undefined =>
  args.find((arg, place) => valued.has(arg) && Object.hasOwn(commands, args[place + 1] ?? ''));

/** What a command line without a known command is answered with. */
const unknown = (name: string, args: readonly string[], say: Sentences): string => {
  const option = optionThatTook(args);
  if (option !== undefined) return say.optionNeedsValue(option);
  const nearest = nearestWord(name, Object.keys(commands));
  return say.unknownCommand(name) + (nearest ? say.didYouMean(nearest) : '');
};

const readVersion = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
};

const urlOf = (given: Given, environment: Cli['environment'], say: Sentences): string => {
  const [name, url] =
    given.value('url') === undefined
      ? ['PASSERELLE_URL', environment['PASSERELLE_URL'] || standardUrl]
      : ['--url', given.value('url') ?? ''];
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new Told(say.badOption(name, say.quoted(url), say.urlCure), exitCodes.usage);
};

const runCommand = async (
  command: Command,
  name: string,
  rest: readonly string[],
  { cli, language, say }: { cli: Cli; language: Language; say: Sentences },
): Promise<number> => {
  const { terminal, signal, environment } = cli;
  const given = parseCommandLine(rest, command.options, say);
  if (given.flag('help')) {
    terminal.out.line(helpOf(name, language));
    return exitCodes.done;
  }
  const told = given.value('lang');
  if (told !== undefined && !isLanguage(told))
    throw new Told(say.badOption('--lang', say.quoted(told), say.oneOf(['fr', 'en'])), exitCodes.usage);
  const url = urlOf(given, environment, say);
  const token = await readToken(url, environment);
  const api = (options: Parameters<Context['api']>[0] = {}): Api =>
    createApi({ url, language, signal, token, ...options });
  return command.run(given, { terminal, language, say, signal, api });
};

/** What went wrong, in a few lines for whoever typed the command. */
const tell = (
  error: unknown,
  name: string,
  rest: readonly string[],
  { cli, say, command }: { cli: Cli; say: Sentences; command: Command },
): number => {
  const { err } = cli.terminal;
  if (cli.signal.aborted) {
    err.line(error instanceof Told ? `${say.interrupted} ${error.message}` : say.interrupted);
    return exitCodes.interrupted;
  }
  if (error instanceof Told) {
    err.line(err.paint.red(error.message));
    if (error.exitCode === exitCodes.usage) err.line(say.help(name));
    return error.exitCode;
  }
  if (error instanceof UnreachableError) {
    err.line(err.paint.red(error.nobody ? say.unreachable(error.url) : say.cutOff(error.url)));
    return exitCodes.notDone;
  }
  if (!(error instanceof ProblemError)) throw error;
  // What could not be read as a command line never came as far as the mesh.
  const typed = typedIn(command, parseCommandLine(rest, command.options, say));
  for (const line of problemLines(withTypedNames(error.problem, typed, say)))
    err.line(line.startsWith(' ') ? line : err.paint.red(line));
  return exitCodes.notDone;
};

export const runCli = async (cli: Cli): Promise<number> => {
  const told = toldLanguage(cli.args);
  const language = chooseLanguage(told !== undefined && isLanguage(told) ? told : undefined, cli.environment);
  const say = language === 'fr' ? french : english;
  const { name, rest } = splitCommand(cli.args);
  const { out, err } = cli.terminal;
  if (cli.args.includes('--version')) {
    out.line(`passerelle ${await readVersion()}`);
    return exitCodes.done;
  }
  if (name === undefined) {
    const asked = cli.args.includes('--help') || cli.args.includes('-h');
    const option = optionThatTook(cli.args);
    if (option !== undefined && !asked) err.line(err.paint.red(say.optionNeedsValue(option)));
    (asked ? out : err).line(overview(language));
    return asked ? exitCodes.done : exitCodes.usage;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    err.line(err.paint.red(unknown(name, cli.args, say)));
    err.line(say.help('').replace('  ', ' '));
    return exitCodes.usage;
  }
  try {
    return await runCommand(command, name, rest, { cli, language, say });
  } catch (error) {
    return tell(error, name, rest, { cli, say, command });
  }
};
