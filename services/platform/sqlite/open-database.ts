// What the operations of an adapter work on: an open SQLite database whose statements are prepared once.

export type SqlValue = null | number | bigint | string | Uint8Array;

export interface Statement {
  run(...values: SqlValue[]): { readonly changes: number | bigint };
  /** The first row, or undefined. The caller knows the columns it selected. */
  get<Row>(...values: SqlValue[]): Row | undefined;
  all<Row>(...values: SqlValue[]): Row[];
  /** One row at a time, for answers bounded by what the rows hold. */
  iterate<Row>(...values: SqlValue[]): Iterable<Row>;
}

export interface OpenDatabase {
  /** Prepared at its first use, then kept: for statements of fixed text. */
  sql(text: string): Statement;
  /** Runs statements that answer nothing, such as the making of tables. */
  exec(text: string): void;
}

/**
 * One request. Synchronous; keeps no state outside the database, because it is run again when the transaction it
 * shared was lost. What it throws undoes its own writes only. Arguments and results cross a thread: plain data.
 */
export type Operation = (database: OpenDatabase, args: never) => unknown;
export type Operations = Readonly<Record<string, Operation>>;

/** What the module given to `openDatabaseThread` exports. */
export interface OperationsModule {
  /** Version of the tables, from 1. A database of a newer one is refused. */
  readonly format: number;
  /** Brings the tables from format `from` (0: an empty database) to this one; one transaction. */
  readonly setUp: (database: OpenDatabase, from: number) => void;
  readonly operations: Operations;
}
