// The steps of the funnel month by month: one small picture a step, all of them over the same months. The table says it too.
import type { ReportTable } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { monthIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { cellIn, funnelSteps } from './figures-in.ts';

const size = { width: 240, height: 64, foot: 14, top: 12 };
const room = size.height - size.foot - size.top;

interface SmallProps {
  readonly table: ReportTable;
  readonly column: ReportTable['columns'][number];
  readonly months: ReportTable['rows'];
}

/** A month that is hidden has a dotted stub: it is not nothing. */
const Small = ({ table, column, months }: SmallProps) => {
  const language = useLanguage();
  const numbers = months.map((row) => cellIn(table, row, column.code).number);
  const most = Math.max(1, ...numbers.map((one) => one ?? 0));
  const step = size.width / Math.max(1, months.length);
  const wide = Math.min(28, step * 0.7);
  const named = (at: number): string => monthIn(language, months[at]?.key ?? '');
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className="months">
      {numbers.map((number, at) => {
        const high = number === undefined ? 6 : (room * number) / most;
        const x = step * at + (step - wide) / 2;
        return (
          <g key={months[at]?.key}>
            <rect
              className={number === undefined ? 'hidden' : 'bar'}
              x={x}
              y={size.top + room - high}
              width={wide}
              height={high}
            />
            {number !== undefined && number === most ? (
              <text x={x + wide / 2} y={size.top + room - high - 3} textAnchor="middle">
                {number}
              </text>
            ) : null}
          </g>
        );
      })}
      <path className="axis" d={`M0 ${size.top + room} H${size.width}`} />
      <text x={0} y={size.height - 2}>
        {named(0)}
      </text>
      {months.length > 1 ? (
        <text x={size.width} y={size.height - 2} textAnchor="end">
          {named(months.length - 1)}
        </text>
      ) : null}
    </svg>
  );
};

export const FunnelMonths = ({ table }: { readonly table: ReportTable }) => {
  const text = useText();
  const months = table.rows.filter(({ key }) => key !== 'all');
  if (months.length === 0) return null;
  return (
    <div aria-hidden="true" className="stack">
      <p className="soft small">{text('reports.months')}</p>
      <ul className="plain small-multiples">
        {table.columns
          .filter(({ code }) => funnelSteps.some((step) => step === code))
          .map((column) => (
            <li key={column.code}>
              <span className="small">{column.heading}</span>
              <Small table={table} column={column} months={months} />
            </li>
          ))}
      </ul>
    </div>
  );
};
