// A row of a file, and what can be wrong with one before the mesh is asked.
import type { Json } from './api.ts';
import type { Problem } from './problem.ts';

/** As read: cells by column name, or the object of a line. */
export interface Row {
  readonly line: number;
  readonly format: 'csv' | 'json';
  /** Days are written day/month/year, as where tables have semicolons or tabs. */
  readonly dayFirst?: boolean;
  readonly values: Json;
}

/** Why a row, or the place of it that is named, cannot be used. The sentences are in the catalogues. */
export type RowRule =
  | 'not-closed' // a quote is opened and never closed
  | 'quote' // a quote in the middle of a cell
  | 'json' // not JSON; parameters: character, where it is known
  | 'not-an-object'
  | 'too-long'
  | 'too-many-cells' // parameters: cell
  | 'integer'
  | 'boolean'
  | 'day' // none of the calendar
  | 'day-order' // day/month or month/day: who knows
  | 'external-id' // it has none
  | 'scheme' // an external id without its scheme
  | 'repeated'; // parameters: line

export interface RowFault {
  readonly rule: RowRule;
  readonly column?: string;
  readonly value?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

export type RowRead =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'bad'; readonly line: number; readonly fault: RowFault };

export interface SourceRow {
  readonly line: number;
  /** As it stands in the file, as far as it was kept. */
  readonly source: string;
  readonly read: RowRead;
}

/** Hands out the rows of a text that comes piece by piece. */
export interface RowReader {
  /** Those that are whole by now. */
  take(text: string): readonly SourceRow[];
  end(): readonly SourceRow[];
}

/** A row that was not taken, and why: faults of its own, what the mesh says, or both. */
export interface BadRow {
  readonly line: number;
  readonly row?: Row;
  readonly faults?: readonly RowFault[];
  readonly problem?: Problem | undefined;
}

/** Of a row whose key was on another line before. */
export const repeated = (key: string, line: number): RowFault => ({
  rule: 'repeated',
  column: 'external_id',
  value: key,
  parameters: { line: String(line) },
});
