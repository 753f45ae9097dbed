// `passerelle backup DIR` and `passerelle restore DIR`: everything that is owned, with its checksum.
import type { Api } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import type { Command, Context } from '../command.ts';
import { readBackup, writeBackup } from '../backup-folder.ts';
import { fileKinds } from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import { type Given, oneWord } from '../parse-command-line.ts';
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

const countOf = async (things: AsyncIterable<unknown>): Promise<number> => {
  let count = 0;
  for await (const _ of things) count += 1;
  return count;
};

type Sound = Extract<Awaited<ReturnType<typeof readBackup>>, { kind: 'sound' }>;

/** What there is, and what would be there instead. */
const tellWhatIsReplaced = async (
  api: Api,
  read: Sound,
  { terminal: { err }, say }: Context,
): Promise<void> => {
  const there: string[] = [];
  const then: string[] = [];
  for (const kind of fileKinds) {
    there.push(say.countOf[kind](await countOf(pagesOf(api, `/v1/${kind}`))));
    then.push(say.countOf[kind](read.counts[`profiles.${kind}`] ?? 0));
  }
  const madeAt = read.madeAt.slice(0, 16).replace('T', ' ');
  err.line(say.thereIs(api.url, there.join(', ')));
  err.line(say.inBackup(madeAt, then.join(', ')));
  err.line(say.restoreReplaces);
};

const isYes = (answer: string): boolean => ['y', 'yes', 'o', 'oui'].includes(answer.trim().toLowerCase());

const mayReplace = async (given: Given, { terminal, say, signal }: Context): Promise<void> => {
  if (given.flag('yes')) return;
  if (!terminal.ask) throw new Told(say.restoreNeedsYes);
  if (!isYes(await terminal.ask(say.askToRestore, signal))) throw new Told(say.nothingRestored);
};

/** What opens the campus to machines. */
const doorNames = ['gateway.keys', 'notifications.webhooks'];

export const restore: Command = {
  options: { yes: 'flag' },
  run: async (given, context) => {
    const { terminal, say } = context;
    const dir = oneWord(given, 'DIR', say);
    const read = await readBackup(dir);
    if (read.kind === 'none') throw new Told(say.noBackup(dir));
    if (read.kind === 'altered') throw new Told(say.backupAltered(dir));
    const api = context.api();
    await tellWhatIsReplaced(api, read, context);
    await mayReplace(given, context);
    const answer = await api.upload('/v1/restore', read.lines());
    terminal.out.line(say.restored(Number(answer['documents'])));
    // Nobody would look for them before a partner calls.
    const doors = doorNames.reduce((sum, name) => sum + (read.counts[name] ?? 0), 0);
    if (doors > 0) terminal.out.line(say.restoredDoors);
    return exitCodes.done;
  },
};
