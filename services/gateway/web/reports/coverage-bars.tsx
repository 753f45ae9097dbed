// Of the organisations of each kind and pole, how many have suggestions, introductions and meetings.
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Bar } from './bar.tsx';
import { FigureCell } from './figure-cell.tsx';
import { cellIn, codeOf, numberOf, type Row } from './figures-in.ts';

const things = ['covered_suggestions', 'covered_introductions', 'covered_meetings'] as const;

interface GroupProps {
  readonly table: ReportTable;
  readonly row: Row;
}

const OfGroup = ({ table, row }: GroupProps) => {
  const text = useText();
  const all = numberOf(cellIn(table, row, 'organisations'));
  const isWhole = row.key === 'all/all';
  return (
    <li>
      <h4>
        {isWhole ? text('reports.everybody') : cellIn(table, row, 'group').text}{' '}
        <span className="soft small">{text('reports.organisations', { count: all ?? 0 })}</span>
      </h4>
      <ul className="plain report-bars">
        {table.columns
          .filter(({ code }) => things.some((one) => one === code))
          .map((column) => {
            const cell = cellIn(table, row, column.code);
            const had = numberOf(cell);
            return (
              <li key={column.code}>
                <span>{column.heading}</span>
                <Bar share={had === undefined || all === undefined ? undefined : had / Math.max(1, all)} />
                <span className="number">
                  <FigureCell table={table} row={row} column={column} cell={cell} />
                </span>
              </li>
            );
          })}
      </ul>
    </li>
  );
};

export const CoverageBars = ({ table }: { readonly table: ReportTable }) => {
  const text = useText();
  const of = (dimension: string): readonly Row[] =>
    table.rows.filter((row) => codeOf(cellIn(table, row, 'dimension')) === dimension);
  return (
    <div className="stack">
      <ul className="plain coverage-groups">
        {of('all').map((row) => (
          <OfGroup key={row.key} table={table} row={row} />
        ))}
      </ul>
      {(['kind', 'pole'] as const).map((dimension) => (
        <details key={dimension} open={dimension === 'kind'}>
          <summary>{text(`reports.by.${dimension}`)}</summary>
          <ul className="plain coverage-groups">
            {of(dimension).map((row) => (
              <OfGroup key={row.key} table={table} row={row} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
};
