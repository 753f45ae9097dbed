// Makes a folder of the cache once: named after what it is made from, and complete or absent.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type Recipe = {
  name: string;
  /** Files whose content decides what is made; a change of one makes it anew. */
  from: readonly string[];
  make(folder: string): Promise<void>;
};

/** Resolves to the finished folder. Two processes may make it at once: one of the two results stays. */
export const cached = async (cache: string, recipe: Recipe): Promise<string> => {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of recipe.from) hash.update(await readFile(file));
  const finished = join(cache, `${recipe.name}-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(finished)) return finished;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, `unfinished-${recipe.name}-`));
  try {
    await recipe.make(unfinished);
    await rename(unfinished, finished).catch((fault: unknown) => {
      if (!existsSync(finished)) throw fault;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return finished;
};
