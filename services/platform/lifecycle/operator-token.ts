// The operator's token: whoever may read the data folder operates the campus in it, and nobody else.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const operatorTokenFile = 'operator.token';

/** `pst_` and 256 random bits. */
const newToken = (): string => `pst_${randomBytes(32).toString('base64url')}`;

export const operatorTokenShape = /^pst_[\w-]{43}$/;

/** Made where there is none, readable by its owner alone; deleting the file and starting again makes a new one. */
export const operatorTokenOf = (folder: string): string => {
  const file = join(folder, operatorTokenFile);
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (operatorTokenShape.test(found)) return found;
  const token = newToken();
  writeFileSync(`${file}.new`, `${token}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return token;
};
