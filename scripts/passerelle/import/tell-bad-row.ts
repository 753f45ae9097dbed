// A row that was not taken, as words: where, what value, what is wrong and what to do. Pure.
import type { BadRow } from './import-rows.ts';
import type { Sentences } from '../say/en.ts';

export interface Where {
  readonly path: string;
  /** Of a CSV file, by place. */
  readonly columns: readonly string[];
  readonly say: Sentences;
}

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

const longestValue = 80;

const shown = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/\s+/g, ' ').trim();
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};

/** `owners[1]` is in the column `owners`. */
const columnOf = (field: string): string => field.split(/[.[]/)[0] ?? field;

export const badCellsOf = (bad: BadRow, { columns, say }: Omit<Where, 'path'>): readonly BadCell[] => {
  const { line } = bad;
  const at = (field: string | undefined, value: unknown): Partial<BadCell> => {
    if (field === undefined || field === '') return { ...(shown(value) ? { value: shown(value) } : {}) };
    const place = columns.indexOf(columnOf(field)) + 1;
    const text = shown(value);
    return { column: field, ...(place > 0 ? { place } : {}), ...(text === undefined ? {} : { value: text }) };
  };
  if ('faults' in bad)
    return bad.faults.map(({ rule, column, value, parameters = {} }) => ({
      line,
      ...at(column, value),
      ...say.rowRules[rule](parameters),
    }));
  const { detail, errors = [] } = bad.problem;
  if (errors.length === 0) return [{ line, message: detail }];
  return errors.map(({ field, value, message, cure }) => ({
    line,
    ...at(field, value ?? bad.row.values[columnOf(field)]),
    message,
    cure,
  }));
};

/** One line a cell at fault: `file:12 · column 4 (kind) · “labo” · not … · Choose one of …`. */
export const badRowLines = (bad: BadRow, where: Where): readonly string[] =>
  badCellsOf(bad, where).map(({ line, column, place = 0, value, message, cure }) =>
    [
      `${where.path}:${line}`,
      ...(column === undefined ? [] : [where.say.columnOf(column, place)]),
      ...(value === undefined ? [] : [where.say.quoted(value)]),
      message,
      ...(cure === undefined ? [] : [cure]),
    ].join(' · '),
  );
