// A row of a file, and what can be wrong with one before the mesh is asked.
import type { Json } from './api.ts';

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
  | 'json' // not JSON
  | 'not-an-object'
  | 'too-long'
  | 'too-many-cells'
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
