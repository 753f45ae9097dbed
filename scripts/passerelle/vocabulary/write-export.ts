// `passerelle vocabulary export [FILE]`: the whole vocabulary as SKOS, on standard output or in a file.
import { open, rename, rm } from 'node:fs/promises';
import type { Context } from '../command.ts';
import { type Given, usageOf } from '../parse-command-line.ts';
import { exitCodes, Told } from '../told.ts';

/** Written beside it, so that a file that is there is either the old one or the whole new one. */
const writeWhole = async (path: string, parts: AsyncIterable<Uint8Array>): Promise<void> => {
  const partial = `${path}.${process.pid}.partial`;
  const file = await open(partial, 'w');
  try {
    try {
      for await (const part of parts) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
};

export const writeExport = async (
  given: Given,
  { api: connect, terminal: { out }, say }: Context,
): Promise<void> => {
  const [path, extra] = given.words;
  if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
  const format = given.value('format') ?? 'turtle';
  if (format !== 'turtle')
    throw usageOf(say.badOption('--format', say.quoted(format), say.vocabulary.formatCure));
  const parts = await connect().download('/v1/vocabulary/export');
  if (path === undefined) {
    const decoder = new TextDecoder();
    for await (const part of parts) out.write(decoder.decode(part, { stream: true }));
    return;
  }
  await writeWhole(path, parts).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall === undefined) throw error;
    throw new Told(say.vocabulary.cannotWrite(path), exitCodes.notDone);
  });
  out.line(say.vocabulary.written(path));
};
