// Opens all the files of one import before any row of them is taken, and puts them in the order of their references.
import { checkColumns } from './check-columns.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import type { Sentences } from '../say/en.ts';
import { exitCodes, Told } from '../told.ts';

export interface Opened extends OpenedFile {
  readonly kind: FileKind;
}

const refuse = (path: string, why: string): never => {
  throw new Told(`${path}: ${why}`, exitCodes.notDone);
};

const open = async (path: string, told: FileKind | undefined, say: Sentences): Promise<Opened> => {
  const opened = await openFile(path);
  if (!opened.ok) {
    const at = opened.because === 'mixed' ? `${path}:${opened.line}` : path;
    return refuse(at, say.unreadable[opened.because] ?? opened.because);
  }
  const { file } = opened;
  const kind = told ?? file.kind;
  if (kind === undefined) return refuse(path, say.unknownKind(fileKinds));
  const wrong = checkColumns(kind, file.columns, say);
  return wrong === undefined ? { ...file, kind } : refuse(path, wrong);
};

export const openFiles = async (
  paths: readonly string[],
  told: FileKind | undefined,
  say: Sentences,
): Promise<readonly Opened[]> => {
  const files: Opened[] = [];
  for (const path of paths) files.push(await open(path, told, say));
  return files.toSorted((a, b) => fileKinds.indexOf(a.kind) - fileKinds.indexOf(b.kind));
};
