// A figure: pressed, it shows what is behind it.
import type { ReactNode } from 'react';
import type { ReportColumnCode, ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { cellIn, isFigure, type Row } from './figures-in.ts';
import { useLooks } from './use-reports.ts';

interface FigureButtonProps {
  readonly table: ReportTable;
  readonly row: Row;
  readonly column: ReportColumnCode;
  /** In place of the figure alone; it has the figure in it. */
  readonly children?: ReactNode;
}

/** What a row is of, in words: its cells that are no figures. */
const rowWords = ({ columns }: ReportTable, row: Row): string =>
  columns
    .flatMap((column, at) => (isFigure(column) ? [] : [row.cells[at]?.text ?? '']))
    .filter((words) => words !== '')
    .slice(0, 2)
    .join(', ');

const headingOf = ({ columns }: ReportTable, column: ReportColumnCode): string =>
  columns.find(({ code }) => code === column)?.heading ?? column;

export const FigureButton = ({ table, row, column, children }: FigureButtonProps) => {
  const text = useText();
  const looks = useLooks();
  const figure = cellIn(table, row, column).text ?? '';
  return (
    <button
      type="button"
      className="figure-button"
      aria-label={text('reports.behind.of', {
        figure,
        what: headingOf(table, column),
        row: rowWords(table, row),
      })}
      onClick={() => looks.behind({ table: table.code, column, row: row.key })}
    >
      {children ?? figure}
    </button>
  );
};
