// The rows that were not taken: each field, what is wrong and what to do; to download, mend and import again.
import { useId } from 'react';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { download } from '../parts/download.ts';
import { Table } from '../parts/table.tsx';
import { badCellsOf } from './bad-cells.ts';
import { faultyRows, inLineOrder, reportOf } from './faulty-rows.ts';
import type { CsvHeader } from './rows/csv-rows.ts';
import type { BadRow } from './take-rows.ts';

const mostShown = 100;

interface BadRowsProps {
  readonly name: string;
  readonly header: CsvHeader;
  readonly bad: readonly BadRow[];
}

export const BadRows = ({ name, header, bad }: BadRowsProps) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  if (bad.length === 0) return null;
  const cells = inLineOrder(bad).flatMap((row) => badCellsOf(row, header.columns, text));
  const columns = (['line', 'field', 'value', 'message', 'cure'] as const).map((one) =>
    text(`imports.column.${one}`),
  );
  const stem = name.replace(/\.[^.]*$/, '');
  const ending = name.split('.').at(-1) ?? 'csv';
  return (
    <div className="stack">
      <h2 id={id}>{text('imports.bad', { count: bad.length })}</h2>
      <p>{text('imports.bad.text')}</p>
      <div className="row">
        <Action
          weight="first"
          onPress={() =>
            download(`${stem}-${text('imports.file.faulty')}.${ending}`, faultyRows(header, bad))
          }
        >
          {text('imports.download.rows')}
        </Action>
        <Action
          onPress={() =>
            download(`${stem}-${text('imports.file.report')}.csv`, reportOf(columns, cells, language))
          }
        >
          {text('imports.download.report')}
        </Action>
      </div>
      <Table labelledBy={id} columns={[{ number: columns[0] ?? '' }, ...columns.slice(1)]}>
        {cells.slice(0, mostShown).map(({ line, column, value, message, cure }, at) => (
          <tr key={at}>
            <th scope="row" className="number">
              {numberIn(language, line)}
            </th>
            <td>
              <code>{column}</code>
            </td>
            <td>{value}</td>
            <td>{message}</td>
            <td>{cure}</td>
          </tr>
        ))}
      </Table>
      {cells.length > mostShown ? (
        <p className="soft">{text('imports.bad.more', { count: cells.length - mostShown })}</p>
      ) : null}
    </div>
  );
};
