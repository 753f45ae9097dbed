// What comes of each row of a file of calls; what is wrong with those that are not taken, and what to do, to download too.
import { Link } from '@tanstack/react-router';
import type { CallsImported } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { csvOf } from '../parts/csv.ts';
import { download } from '../parts/download.ts';
import { Table } from '../parts/table.tsx';
import { pagePaths } from '../shell/pages.ts';

type Row = CallsImported['items'][number];

const mostShown = 100;

const Title = ({ of: { id, title = '' } }: { readonly of: Row }) =>
  id === undefined ? (
    title
  ) : (
    <Link to={pagePaths.consortia} params={{ id }}>
      {title}
    </Link>
  );

interface RowsTableProps {
  readonly items: readonly Row[];
  /** Of the file. */
  readonly name: string;
}

export const RowsTable = ({ items, name }: RowsTableProps) => {
  const text = useText();
  const language = useLanguage();
  // What is to be mended comes first.
  const rows = items.toSorted(
    (a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused') || a.row - b.row,
  );
  const columns = (['row', 'call', 'outcome', 'wrong'] as const).map((one) =>
    text(`manage.bring.column.${one}`),
  );
  const wrongOf = ({ errors = [] }: Row): readonly string[] =>
    errors.map(({ message, cure }) => `${message} ${cure}`);
  const [first = '', ...others] = columns;
  return (
    <>
      <Table label={name} columns={[{ number: first }, ...others]}>
        {rows.slice(0, mostShown).map((row) => (
          <tr key={row.row}>
            <th scope="row" className="number">
              {numberIn(language, row.row)}
            </th>
            <td>
              <Title of={row} />
            </td>
            <td>{text(`manage.bring.outcome.${row.outcome}`)}</td>
            <td>
              {wrongOf(row).map((one) => (
                <p key={one}>{one}</p>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      {rows.length > mostShown ? (
        <p className="soft">{text('manage.bring.rest', { count: rows.length - mostShown })}</p>
      ) : null}
      <div>
        <Action
          onPress={() =>
            download(
              `${name.replace(/\.[^.]*$/, '')}-${text('manage.bring.report.file')}.csv`,
              csvOf(
                [
                  columns,
                  ...rows.map((row) => [
                    row.row,
                    row.title ?? '',
                    text(`manage.bring.outcome.${row.outcome}`),
                    wrongOf(row).join(' '),
                  ]),
                ],
                language,
              ),
            )
          }
        >
          {text('manage.bring.report')}
        </Action>
      </div>
    </>
  );
};
