// Which fault an error of SQLite stands for.
import { fault, FaultError, type Fault } from '../faults/fault.ts';

/** SQLITE_FULL: no room on the disk, or the page limit is reached. https://www.sqlite.org/rescode.html */
const full = 13;
/** SQLITE_IOERR_WRITE, _TRUNCATE and _SHMSIZE: a write that cannot grow its file, as past a file-size limit. */
const cannotGrow: ReadonlySet<number> = new Set([778, 1546, 4874]);

export const faultOfSqlite = (error: unknown): Fault => {
  if (error instanceof FaultError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  const code = (error as { errcode?: unknown } | null)?.errcode;
  if (typeof code === 'number' && (code % 256 === full || cannotGrow.has(code)))
    return fault('no-space', { detail });
  // 10 is SQLITE_IOERR: the disk failed; what was asked is not durable and may be asked again.
  if (typeof code === 'number' && code % 256 === 10) return fault('unavailable', { detail });
  return fault('internal', { detail });
};

export const refusedFormat = (path: string, found: number, known: number): FaultError => {
  const detail = `${path} was written by a newer release (format ${found}, this one knows ${known}): start that release, or give another data folder`;
  return new FaultError(fault('unsupported', { subject: 'database', detail }));
};
