// What a command is, and what it is given.
import type { Api, ApiOptions } from './api/api.ts';
import type { Language } from './choose-language.ts';
import type { Given, OptionTypes } from './parse-command-line.ts';
import type { Sentences } from './say/en.ts';
import type { Terminal } from './terminal.ts';

export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly say: Sentences;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  api(options?: Pick<ApiOptions, 'actAs' | 'patienceMs'>): Api;
}

export interface Command {
  readonly options: OptionTypes;
  /** Field of the REST API → option or argument, where the mesh may find one wrong that was typed under another name. */
  readonly typedFor?: Readonly<Record<string, string>> | ((given: Given) => Readonly<Record<string, string>>);
  /** Argument → its place among the words: what was typed stands there, where the mesh was told an id or an instant. */
  readonly places?: Readonly<Record<string, number>>;
  /** Resolves to the exit code. */
  run(given: Given, context: Context): Promise<number>;
}
