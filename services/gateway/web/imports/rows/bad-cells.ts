// A row that was not taken, cell by cell: where, what stands there, what is wrong and what to do. Pure.
import type { FieldError, Problem } from './problem.ts';
import type { BadRow, RowFault, RowRule } from './row.ts';

export interface BadCell {
  readonly line: number;
  /** Name of the column or field; absent where the whole row is at fault. */
  readonly column?: string;
  /** From 1; absent in JSON Lines. */
  readonly place?: number;
  readonly value?: string;
  readonly message: string;
  readonly cure?: string;
}

export interface Sentence {
  readonly message: string;
  readonly cure: string;
}

/** In the language of their reader; what the mesh says is in it already. */
export interface RowWords {
  ofRule(rule: RowRule, parameters: Readonly<Record<string, string>>): Sentence;
  readonly previewMissing: Sentence;
}

const longestValue = 80;

const shown = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ').trim();
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};

/** `owners[1]` is in the column `owners`. */
const columnOf = (field: string): string => field.split(/[.[]/)[0] ?? field;

/** What the mesh says of the fields that could be read: not that the others are missing, nor what hangs on them. */
const besides = (faults: readonly RowFault[], problem: Problem | undefined): readonly FieldError[] => {
  const unread = new Set(faults.map(({ column }) => column));
  return (problem?.errors ?? []).filter(
    ({ field, rule }) => !unread.has(columnOf(field)) && !(faults.length > 0 && rule === 'not-allowed'),
  );
};

/** `columns`: of a CSV file, by place. */
export const badCellsOf = (
  { line, row, faults = [], problem }: BadRow,
  columns: readonly string[],
  words: RowWords,
): readonly BadCell[] => {
  const at = (field: string | undefined, value: unknown): Partial<BadCell> => {
    const text = shown(value);
    const said = text === undefined ? {} : { value: text };
    if (field === undefined || field === '') return said;
    const place = columns.indexOf(columnOf(field)) + 1;
    return { column: field, ...(place > 0 ? { place } : {}), ...said };
  };
  const own = faults.map(({ rule, column, value, parameters = {} }) => ({
    line,
    ...at(column, value),
    ...words.ofRule(rule, parameters),
  }));
  const said = besides(faults, problem).map(({ field, rule, value, message, cure }) => ({
    line,
    ...at(field, value ?? row?.values[columnOf(field)]),
    // The mesh says that it is missing; to whom it is new, not why.
    ...(field === 'preview' && rule === 'required' ? words.previewMissing : { message, cure }),
  }));
  const cells: readonly BadCell[] = [...own, ...said];
  if (cells.length === 0 && problem) return [{ line, message: problem.detail }];
  return cells.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
};
