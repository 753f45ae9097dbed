// How many of each: a bar a row, the longest of the most.
import type { ReportColumnCode, ReportTable } from '../api/generated.ts';
import { Bar } from './bar.tsx';
import { FigureCell } from './figure-cell.tsx';
import { cellIn, numberOf } from './figures-in.ts';

interface CountBarsProps {
  readonly table: ReportTable;
  /** Column that says of what each row is. */
  readonly label: ReportColumnCode;
  readonly column: ReportColumnCode;
}

export const CountBars = ({ table, label, column }: CountBarsProps) => {
  const counted = table.columns.find(({ code }) => code === column);
  const numbers = table.rows.map((row) => numberOf(cellIn(table, row, column)));
  const most = Math.max(1, ...numbers.map((one) => one ?? 0));
  if (!counted) return null;
  return (
    <ul className="plain report-bars">
      {table.rows.map((row, at) => (
        <li key={row.key}>
          <span>{cellIn(table, row, label).text}</span>
          <Bar share={numbers[at] === undefined ? undefined : numbers[at] / most} />
          <span className="number">
            <FigureCell table={table} row={row} column={counted} cell={cellIn(table, row, column)} />
          </span>
        </li>
      ))}
    </ul>
  );
};
