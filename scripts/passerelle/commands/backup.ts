// `passerelle backup DIR` and `passerelle restore DIR`: everything that is owned, with its checksum.
import type { Command } from '../command.ts';
import { readBackup, writeBackup } from '../backup-folder.ts';
import { oneWord } from '../parse-command-line.ts';
import { exitCodes, Told } from '../told.ts';

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const backup: Command = {
  options: {},
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const dir = oneWord(given, 'DIR', say);
    const written = await writeBackup(dir, () => connect().download('/v1/backup'));
    if (written.kind === 'there') throw new Told(say.backupThere(dir));
    if (written.kind === 'cut') throw new Told(say.backupCut);
    out.line(say.backedUp(dir, written.documents, sizeOf(written.bytes)));
    return exitCodes.done;
  },
};

export const restore: Command = {
  options: {},
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const dir = oneWord(given, 'DIR', say);
    const read = await readBackup(dir);
    if (read.kind === 'none') throw new Told(say.noBackup(dir));
    if (read.kind === 'altered') throw new Told(say.backupAltered(dir));
    const answer = await connect().upload('/v1/restore', read.lines());
    out.line(say.restored(Number(answer['documents'])));
    return exitCodes.done;
  },
};
