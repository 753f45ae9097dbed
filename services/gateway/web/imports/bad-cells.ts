// Rows that were not taken, cell by cell: where, what stands there, what is wrong and what to do. Pure.
import type { MessageKey } from '../language/fr.ts';
import type { BadRow } from './rows/take-rows.ts';

/** Words by key, in the language of their reader. */
type Say = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

export interface BadCell {
  readonly line: number;
  /** Name of the column; empty where the whole row is at fault. */
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly cure: string;
}

const longestValue = 80;

const cut = (value: string): string =>
  value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;

export const badCellsOf = ({ line, faults, problem }: BadRow, text: Say): readonly BadCell[] => {
  const own = faults.map(({ rule, column = '', value = '', parameters = {} }) => ({
    line,
    column,
    value: cut(value),
    message: text(`imports.fault.${rule}` satisfies MessageKey, parameters),
    cure: text(`imports.cure.${rule}` satisfies MessageKey),
  }));
  const said = (problem?.errors ?? []).map(({ field, value = '', message, cure }) => ({
    line,
    column: field,
    value: cut(value),
    message,
    cure,
  }));
  const cells = [...own, ...said];
  return cells.length === 0 && problem
    ? [{ line, column: '', value: '', message: problem.detail, cure: '' }]
    : cells;
};
