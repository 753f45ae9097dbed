// A lock that one process holds and that no death leaves behind: the operating system lets go of it with the process.
import { DatabaseSync } from 'node:sqlite';

export interface FileLock {
  release(): void;
}

/** Undefined where another process, or another holder in this one, has it. */
export const holdFileLock = (path: string): FileLock | undefined => {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch {
    database.close();
    return undefined;
  }
  return { release: () => database.close() };
};
