// The figures of a report as a table: what is behind one is shown once it is pressed; a long one is shown a part at a time.
import { useState } from 'react';
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Table } from '../parts/table.tsx';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';
import { FigureCell } from './figure-cell.tsx';
import { isFigure } from './figures-in.ts';

const firstShown = 30;
const atOnce = 100;

interface FiguresTableProps {
  readonly table: ReportTable;
  /** Id of what says what it is. */
  readonly labelledBy: string;
}

export const FiguresTable = ({ table, labelledBy }: FiguresTableProps) => {
  const text = useText();
  const [most, setMost] = useState(firstShown);
  const { columns, rows } = table;
  const shown = rows.slice(0, most);
  const left = rows.length - shown.length;
  const { list, onMore } = useFocusOnMore<HTMLTableSectionElement>(shown.length);
  return (
    <div className="stack">
      <Table
        labelledBy={labelledBy}
        bodyRef={list}
        columns={columns.map((column) => (isFigure(column) ? { number: column.heading } : column.heading))}
      >
        {shown.map((row, place) => (
          // Rows of a curve have one key.
          <tr key={`${row.key} ${place}`} tabIndex={-1}>
            {columns.map((column, at) => {
              const content = (
                <FigureCell table={table} row={row} column={column} cell={row.cells[at] ?? {}} />
              );
              return at === 0 ? (
                <th key={column.code} scope="row">
                  {content}
                </th>
              ) : (
                <td key={column.code} className={isFigure(column) ? 'number' : undefined}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
      {left > 0 ? (
        <div>
          <Action
            onPress={() => {
              onMore();
              setMost(most + atOnce);
            }}
          >
            {text('reports.more', { count: Math.min(atOnce, left) })}
          </Action>
        </div>
      ) : null}
    </div>
  );
};
