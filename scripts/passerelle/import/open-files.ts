// Opens all the files of one import before any row of them is taken, and puts them in the order of their references.
import { type FileKind, fileKinds } from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import { checkColumns } from './check-columns.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import type { Sentences } from '../say/en.ts';
import { exitCodes, Told } from '../told.ts';

export interface Opened extends OpenedFile {
  readonly kind: FileKind;
}

/** The file, or all that is wrong with it. */
const open = async (
  path: string,
  told: FileKind | undefined,
  say: Sentences,
): Promise<Opened | readonly string[]> => {
  const opened = await openFile(path);
  if (!opened.ok) {
    const at = opened.because === 'mixed' ? `${path}:${opened.line}` : path;
    return [`${at}: ${say.unreadable[opened.because] ?? opened.because}`];
  }
  const { file } = opened;
  const kind = told ?? file.kind;
  if (kind === undefined) return [`${path}: ${say.unknownKind(fileKinds)}`];
  const wrong = checkColumns(kind, file.header, say);
  return wrong.length === 0 ? { ...file, kind } : wrong.map((one) => `${path}: ${one}`);
};

export const openFiles = async (
  paths: readonly string[],
  told: FileKind | undefined,
  say: Sentences,
): Promise<readonly Opened[]> => {
  const files: Opened[] = [];
  const wrong: string[] = [];
  for (const path of paths) {
    const opened = await open(path, told, say);
    if ('kind' in opened) files.push(opened);
    else wrong.push(...opened);
  }
  if (wrong.length > 0) throw new Told(wrong.join('\n'), exitCodes.notDone);
  return files.toSorted((a, b) => fileKinds.indexOf(a.kind) - fileKinds.indexOf(b.kind));
};
