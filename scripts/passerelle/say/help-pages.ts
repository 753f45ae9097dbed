// What `--help` prints, made of one page a command.
import type { Language } from '../choose-language.ts';
import { table } from '../lay-out-text.ts';
import { englishPages } from './help-en.ts';
import { frenchPages } from './help-fr.ts';

export interface HelpPage {
  readonly about: string;
  readonly usage: readonly string[];
  /** Option or argument, and what it means. */
  readonly options: readonly (readonly [string, string])[];
  readonly notes?: readonly string[];
}

export interface HelpPages {
  readonly about: string;
  readonly usageWord: string;
  readonly commandsWord: string;
  readonly everywhere: readonly (readonly [string, string])[];
  readonly environmentWord: string;
  /** Variables that are read, and what they are where they are not set. */
  readonly environment: readonly (readonly [string, string])[];
  readonly exit: string;
  readonly commands: Readonly<Record<string, HelpPage>>;
}

const pagesIn = (language: Language): HelpPages => (language === 'fr' ? frenchPages : englishPages);

const indented = (rows: readonly (readonly string[])[]): readonly string[] =>
  table(rows).map((line) => `  ${line}`);

export const helpOf = (command: string, language: Language): string => {
  const { usageWord, everywhere, commands } = pagesIn(language);
  const page = commands[command];
  if (!page) return overview(language);
  const { usage, about, options, notes = [] } = page;
  return [
    `${usageWord} ${usage.join(`\n${' '.repeat(usageWord.length + 1)}`)}`,
    '',
    about,
    '',
    ...indented([...options, ...everywhere]),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
};

export const overview = (language: Language): string => {
  const { about, usageWord, commandsWord, everywhere, commands, ...pages } = pagesIn(language);
  return [
    about,
    '',
    `${usageWord} passerelle ${commandsWord}`,
    '',
    ...indented(Object.entries(commands).map(([name, page]) => [name, page.about])),
    '',
    ...indented(everywhere),
    '',
    pages.environmentWord,
    ...indented(pages.environment),
    '',
    pages.exit,
  ].join('\n');
};
