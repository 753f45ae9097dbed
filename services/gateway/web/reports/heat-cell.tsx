// How often two groups meet beside what chance would make: a sign, the ratio, and words; pressed, what is behind it.
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { cellIn, codeOf, type Row } from './figures-in.ts';
import { shadeOf } from './heat-groups.ts';
import { useLooks } from './use-reports.ts';

interface HeatCellProps {
  readonly id: string;
  readonly table: ReportTable;
  /** Undefined: nothing is known of them. */
  readonly row: Row | undefined;
  readonly names: readonly [string, string];
  /** The Tab key comes to it. */
  readonly isStop: boolean;
  onFocus(): void;
}

const signs: Readonly<Record<string, string>> = { hardly: '▼', often: '▲' };

export const HeatCell = ({ id, table, row, names, isStop, onFocus }: HeatCellProps) => {
  const text = useText();
  const looks = useLooks();
  const observed = row && cellIn(table, row, 'observed');
  const isHidden = observed?.hidden === true || row === undefined;
  const ratio = row && cellIn(table, row, 'ratio');
  const reading = row && cellIn(table, row, 'reading');
  const code = (reading && codeOf(reading)) ?? '';
  const sign = signs[code];
  const [one, other] = names;
  const shown = isHidden ? text('reports.hidden') : (ratio?.text ?? '–');
  const label = isHidden
    ? text('reports.heat.hidden', { one, other, shown })
    : text('reports.heat.cell', {
        ...{ shown, one, other, reading: reading?.text ?? '' },
        observed: observed?.text ?? '',
        expected: (row && cellIn(table, row, 'expected').text) ?? '',
      });
  return (
    <td className={`heat shade-${isHidden ? 0 : shadeOf(ratio?.number)} ${code}`}>
      <button
        type="button"
        id={id}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        onFocus={onFocus}
        onClick={() => {
          if (row && !isHidden) looks.behind({ table: table.code, column: 'observed', row: row.key });
        }}
      >
        {sign === undefined ? null : <span aria-hidden="true">{sign} </span>}
        {shown}
        {sign === undefined ? null : (
          <span className="reading" aria-hidden="true">
            {reading?.text}
          </span>
        )}
      </button>
    </td>
  );
};
