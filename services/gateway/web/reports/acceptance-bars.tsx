// Of those who answered, how many said yes: by who was asked, and by for whom they were.
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Bar } from './bar.tsx';
import { FigureCell, Hidden } from './figure-cell.tsx';
import { cellIn, codeOf, type Row } from './figures-in.ts';

type By = 'asked_kind' | 'asking';

/** Rows of one side alone; of both together last. */
const rowsBy = (table: ReportTable, by: By): readonly Row[] => {
  const other: By = by === 'asked_kind' ? 'asking' : 'asked_kind';
  return table.rows.filter(
    (row) => codeOf(cellIn(table, row, other)) === 'all' && codeOf(cellIn(table, row, by)) !== 'all',
  );
};

const Answers = ({ table, row }: { readonly table: ReportTable; readonly row: Row }) => {
  const text = useText();
  const column = (code: 'accepted' | 'asked') => table.columns.find((one) => one.code === code);
  const [accepted, asked] = [column('accepted'), column('asked')];
  const share = cellIn(table, row, 'accepted_share');
  if (share.hidden) return <Hidden />;
  const figure = (of: typeof accepted) =>
    of ? <FigureCell table={table} row={row} column={of} cell={cellIn(table, row, of.code)} /> : null;
  return (
    <>
      {share.number === undefined ? text('reports.no.answer') : share.text}
      <span className="soft small">
        {' · '}
        {figure(accepted)} {text('reports.yes.of')} {figure(asked)}
      </span>
    </>
  );
};

const Group = ({ table, by }: { readonly table: ReportTable; readonly by: By }) => {
  const rows = rowsBy(table, by);
  if (rows.length === 0) return null;
  return (
    <div className="stack">
      <h4>{table.columns.find(({ code }) => code === by)?.heading}</h4>
      <ul className="plain report-bars wide">
        {rows.map((row) => (
          <li key={row.key}>
            <span>{cellIn(table, row, by).text}</span>
            <Bar share={cellIn(table, row, 'accepted_share').number} tone="offer" />
            <span>
              <Answers table={table} row={row} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const AcceptanceBars = ({ table }: { readonly table: ReportTable }) => {
  const text = useText();
  const whole = table.rows.find(({ key }) => key === 'all/all');
  return (
    <div className="stack">
      {whole ? (
        <p>
          {text('reports.together')} <Answers table={table} row={whole} />
        </p>
      ) : null}
      <div className="report-groups">
        <Group table={table} by="asked_kind" />
        <Group table={table} by="asking" />
      </div>
    </div>
  );
};
