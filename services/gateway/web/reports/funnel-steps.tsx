// How far pairs come: each step with how many reach it, how many go on and in how many days; and month by month.
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Bar } from './bar.tsx';
import { FigureCell } from './figure-cell.tsx';
import { cellIn, funnelSteps, numberOf, type Row, rowIn } from './figures-in.ts';
import { FunnelMonths } from './funnel-months.tsx';

interface FunnelStepsProps {
  readonly table: ReportTable;
  readonly passages: ReportTable | undefined;
}

/** Of the whole time, from this step to the next one. */
const passageFrom = (passages: ReportTable, step: string): Row | undefined =>
  passages.rows.find(
    (row) =>
      cellIn(passages, row, 'month').codes?.[0] === 'all' &&
      cellIn(passages, row, 'from').codes?.[0] === step,
  );

const Passage = ({ passages, row }: { readonly passages: ReportTable; readonly row: Row }) => {
  const text = useText();
  const share = cellIn(passages, row, 'passage_share');
  const days = cellIn(passages, row, 'days_median');
  if (share.text === undefined || share.text === '') return null;
  const values = { share: share.text, days: days.text ?? '', count: Math.round(days.number ?? 0) };
  return (
    <p className="soft small passage">
      <span aria-hidden="true">↓ </span>
      {text(days.number === undefined ? 'reports.passage' : 'reports.passage.days', values)}
    </p>
  );
};

export const FunnelSteps = ({ table, passages }: FunnelStepsProps) => {
  const all = rowIn(table, 'all');
  if (!all) return null;
  const most = Math.max(1, ...funnelSteps.map((step) => numberOf(cellIn(table, all, step)) ?? 0));
  return (
    <div className="stack">
      <ol className="plain report-bars funnel">
        {table.columns
          .filter(({ code }) => funnelSteps.some((step) => step === code))
          .map((column) => {
            const cell = cellIn(table, all, column.code);
            const passage = passages && passageFrom(passages, column.code);
            return (
              <li key={column.code}>
                <span>{column.heading}</span>
                <Bar share={cell.number === undefined ? undefined : cell.number / most} />
                <span className="number">
                  <FigureCell table={table} row={all} column={column} cell={cell} />
                </span>
                {passages && passage ? <Passage passages={passages} row={passage} /> : null}
              </li>
            );
          })}
      </ol>
      <FunnelMonths table={table} />
    </div>
  );
};
