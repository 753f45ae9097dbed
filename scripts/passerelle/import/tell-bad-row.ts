// A row that was not taken, as words: where, what value, what is wrong and what to do. Pure.
import type { FieldError, Problem } from '../api/problem.ts';
import type { BadRow } from './import-rows.ts';
import type { RowFault } from './row.ts';
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
  const { row, faults = [], problem } = bad;
  const own = faults.map(({ rule, column, value, parameters = {} }) => ({
    line,
    ...at(column, value),
    ...say.rowRules[rule](parameters),
  }));
  const said = problemBesides(faults, problem).map(({ field, rule, value, message, cure }) => ({
    line,
    ...at(field, value ?? row?.values[columnOf(field)]),
    // The mesh says that it is missing; to whom it is new, not why.
    ...(field === 'preview' && rule === 'required' ? say.previewMissing : { message, cure }),
  }));
  const cells: readonly BadCell[] = [...own, ...said];
  if (cells.length === 0 && problem) return [{ line, message: problem.detail }];
  return cells.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
};

/** What the mesh says of the fields that could be read: not that the others are missing, nor what hangs on them. */
const problemBesides = (faults: readonly RowFault[], problem: Problem | undefined): readonly FieldError[] => {
  const unread = new Set(faults.map(({ column }) => column));
  return (problem?.errors ?? []).filter(
    ({ field, rule }) => !unread.has(columnOf(field)) && !(faults.length > 0 && rule === 'not-allowed'),
  );
};

/** `poles[0]` as the first value of its column: people count from one. */
const counted = (field: string, say: Sentences): string => {
  const [, column, at] = /^([^.[]+)\[(\d+)\]/.exec(field) ?? [];
  return column === undefined ? field : `${column}, ${say.nthValue(Number(at) + 1)}`;
};

/** One line a cell at fault: `file:12 · column 4 (kind) · “labo” · not … · Choose one of …`. */
export const badRowLines = (bad: BadRow, where: Where): readonly string[] =>
  badCellsOf(bad, where).map(({ line, column, place = 0, value, message, cure = '' }) => {
    const { say, path } = where;
    // In JSON a list has its places as the mesh names them.
    const named = column === undefined || place === 0 ? column : counted(column, say);
    const plain = (text: string): string =>
      named === undefined || column === undefined ? text : text.replaceAll(column, named);
    return [
      `${path}:${line}`,
      named === undefined ? '' : say.columnOf(named, place),
      value === undefined ? '' : say.quoted(value),
      plain(message),
      plain(cure),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  });
