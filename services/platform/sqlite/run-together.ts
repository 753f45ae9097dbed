// Runs requests in one transaction, so that they share one fsync, and keeps the failure of one from the others.
import { fault } from '../faults/fault.ts';
import type { Answer } from './database-thread.ts';
import type { OpenDatabase, Operation } from './open-database.ts';
import { faultOfSqlite } from './sqlite-faults.ts';

export interface Request {
  readonly name: string;
  readonly args: unknown;
}

export interface Transactions {
  readonly database: OpenDatabase;
  /** Whether a transaction is open: some errors of SQLite, such as a full disk, end it. */
  readonly isOpen: () => boolean;
}

/** Answers in the order of the requests; durable when it returns. */
export const runTogether = (
  on: Transactions,
  operations: Readonly<Record<string, Operation>>,
  requests: readonly Request[],
): readonly Answer[] => {
  const outcome = inOneTransaction(on, operations, requests);
  if ('answers' in outcome) return outcome.answers;
  if (requests.length === 1) return [{ fault: faultOfSqlite(outcome.lost) }];
  // Nothing of it stands: each request alone gets the answer that is its own.
  return requests.flatMap((request) => runTogether(on, operations, [request]));
};

const inOneTransaction = (
  on: Transactions,
  operations: Readonly<Record<string, Operation>>,
  requests: readonly Request[],
): { answers: readonly Answer[] } | { lost: unknown } => {
  const { database } = on;
  try {
    database.sql('BEGIN').run();
    const answers: Answer[] = [];
    for (const request of requests) {
      const answer = inSavepoint(database, operations[request.name], request);
      if (!on.isOpen()) return { lost: answer.error };
      answers.push(answer.given);
    }
    database.sql('COMMIT').run();
    return { answers };
  } catch (error) {
    if (on.isOpen()) database.sql('ROLLBACK').run();
    return { lost: error };
  }
};

const inSavepoint = (
  database: OpenDatabase,
  operation: Operation | undefined,
  { name, args }: Request,
): { given: Answer; error?: unknown } => {
  if (!operation) return { given: { fault: fault('internal', { detail: `no operation is named ${name}` }) } };
  database.sql('SAVEPOINT request').run();
  try {
    const value = operation(database, args as never);
    database.sql('RELEASE request').run();
    return { given: { value } };
  } catch (error) {
    try {
      database.sql('ROLLBACK TO request').run();
      database.sql('RELEASE request').run();
    } catch {
      // The error ended the transaction, savepoints and all: the caller sees that it is not open any more.
    }
    return { given: { fault: faultOfSqlite(error) }, error };
  }
};
