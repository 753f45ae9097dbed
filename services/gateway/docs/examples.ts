// Answers that were given, for the OpenAPI document: one of each schema, one problem of each status. `npm run examples`
// asks for them anew; a test holds that they are still what is answered.
import { readFileSync } from 'node:fs';

export interface Examples {
  /** By the name of their schema. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** By status. */
  readonly problems: Readonly<Record<string, unknown>>;
}

export const examplesFile = new URL('examples.json', import.meta.url);

export const examples = JSON.parse(readFileSync(examplesFile, 'utf8')) as Examples;
