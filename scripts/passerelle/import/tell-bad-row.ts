// A row that was not taken, as words on a terminal. Pure.
import { type BadCell, badCellsOf as cellsOf } from '../../../services/gateway/web/imports/rows/bad-cells.ts';
import type { BadRow } from '../../../services/gateway/web/imports/rows/row.ts';
import type { Sentences } from '../say/en.ts';

export interface Where {
  readonly path: string;
  /** Of a CSV file, by place. */
  readonly columns: readonly string[];
  readonly say: Sentences;
}

export const badCellsOf = (bad: BadRow, { columns, say }: Omit<Where, 'path'>): readonly BadCell[] =>
  cellsOf(bad, columns, {
    ofRule: (rule, parameters) => say.rowRules[rule](parameters),
    previewMissing: say.previewMissing,
  });

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
