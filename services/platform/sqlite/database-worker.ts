// The thread of a database: opens the file, answers the messages of `database-thread.ts`, keeps the write-ahead log
// short. A commit is durable: `synchronous=FULL` syncs the log before it returns.
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, ToThread } from './database-thread.ts';
import type { OpenDatabase, OperationsModule, Statement } from './open-database.ts';
import { runTogether, type Transactions } from './run-together.ts';
import { faultOfSqlite, refusedFormat } from './sqlite-faults.ts';

/** Past this size the write-ahead log is emptied into the database at once. */
const longLogBytes = 8 * 1024 * 1024;
/** And so long after a write, so that deleted data does not stay in it. */
const restMs = 3_000;

interface Opening {
  readonly path: string;
  readonly operations: string;
  readonly maxPages?: number;
}

const open = ({ path, maxPages }: Opening): DatabaseSync => {
  const sqlite = new DatabaseSync(path);
  sqlite.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 0;
    PRAGMA cache_size = -8192;
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
    ${maxPages === undefined ? '' : `PRAGMA max_page_count = ${maxPages};`}
  `);
  return sqlite;
};

const preparing = (sqlite: DatabaseSync): OpenDatabase => {
  const prepared = new Map<string, Statement>();
  const sql = (text: string): Statement => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = sqlite.prepare(text) as unknown as Statement;
    prepared.set(text, statement);
    return statement;
  };
  return { sql, exec: (text) => sqlite.exec(text) };
};

const setUp = ({ database, isOpen }: Transactions, path: string, module: OperationsModule) => {
  const found = database.sql('PRAGMA user_version').get<{ user_version: number }>()?.user_version ?? 0;
  if (found > module.format) throw refusedFormat(path, found, module.format);
  if (found === module.format) return;
  try {
    database.exec('BEGIN');
    module.setUp(database, found);
    database.exec(`PRAGMA user_version = ${module.format}`);
    database.exec('COMMIT');
  } catch (error) {
    if (isOpen()) database.exec('ROLLBACK');
    throw error;
  }
};

const logBytes = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** Empties the log into the database; false when another connection still reads from it. */
const truncateLog = (sqlite: DatabaseSync): boolean =>
  sqlite.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;

/** What to call after each write: empties the log when it is long, and some seconds after a write at the latest. */
const tendingLog = (path: string, truncate: () => boolean): (() => void) => {
  let resting: NodeJS.Timeout | undefined;
  let triedAt = 0;
  const tryNow = () => {
    clearTimeout(resting);
    resting = undefined;
    triedAt = performance.now();
    try {
      if (!truncate()) rest();
    } catch {
      // The database has no room to take the log in. What was acknowledged is in the log, and stays there.
      rest();
    }
  };
  const rest = () => {
    resting ??= setTimeout(tryNow, restMs).unref();
  };
  return () => {
    const bytes = logBytes(path);
    if (bytes > longLogBytes && performance.now() - triedAt > 500) tryNow();
    else if (bytes > 0) rest();
  };
};

const serve = async (port: NonNullable<typeof parentPort>, opening: Opening) => {
  const post = (answers: readonly Answer[]) => port.postMessage({ answers });
  const sqlite = open(opening);
  const on: Transactions = { database: preparing(sqlite), isOpen: () => sqlite.isTransaction };
  const module = (await import(opening.operations)) as OperationsModule;
  setUp(on, opening.path, module);

  const tendLog = tendingLog(opening.path, () => truncateLog(sqlite));
  const answer = (message: ToThread): readonly Answer[] => {
    try {
      if (message.kind === 'run') return runTogether(on, module.operations, message.requests);
      if (message.kind === 'truncate-log') return [{ value: truncateLog(sqlite) }];
      sqlite.close();
      return [{ value: undefined }];
    } catch (error) {
      return [{ fault: faultOfSqlite(error) }];
    }
  };

  port.on('message', (message: ToThread) => {
    post(answer(message));
    if (message.kind === 'close') port.close();
    else tendLog();
  });
  post([{ value: undefined }]);
};

if (parentPort) {
  const port = parentPort;
  await serve(port, workerData as Opening).catch((error: unknown) => {
    port.postMessage({ answers: [{ fault: faultOfSqlite(error) }] });
    port.close();
  });
}
