// The operator's token, by which the terminal is let in: told, or read from the data folder of this machine.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLoopback } from '../../../services/platform/is-loopback.ts';
import { operatorTokenFile } from '../../../services/platform/lifecycle/operator-token.ts';

const standardFolder = './data';
const isHere = (url: string): boolean => isLoopback(new URL(url).hostname);

/** What the data folder opens is told to this machine alone. Undefined where there is none, or it may not be read. */
export const readToken = async (
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> => {
  const told = environment['PASSERELLE_TOKEN']?.trim();
  if (told) return told;
  if (!isHere(url)) return undefined;
  const file = join(environment['PASSERELLE_DATA'] || standardFolder, operatorTokenFile);
  const found = await readFile(file, 'utf8').catch(() => undefined);
  return found?.trim();
};
