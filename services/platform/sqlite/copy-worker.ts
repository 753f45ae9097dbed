// The thread of a copy: reads one snapshot of the database, which goes on being written to meanwhile.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOfSqlite } from './sqlite-faults.ts';

const copy = ({ from, to }: { from: string; to: string }): void => {
  const sqlite = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    sqlite.prepare('VACUUM INTO ?').run(to);
  } finally {
    sqlite.close();
  }
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
};

try {
  copy(workerData as { from: string; to: string });
} catch (error) {
  parentPort?.postMessage(faultOfSqlite(error));
}
