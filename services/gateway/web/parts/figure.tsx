// A picture of numbers: a sentence that says what it shows, the drawing, the same as a table, and a download.
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { csvOf } from './csv.ts';
import { download } from './download.ts';
import { Table } from './table.tsx';
import './figure.css';

interface FigureProps {
  readonly title: string;
  /** What it shows, as a sentence. */
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Name of the file to download, without its ending. */
  readonly file: string;
  /** The drawing: an `svg` or a canvas, hidden from screen readers. */
  readonly children: ReactNode;
}

export const Figure = ({ title, says, columns, rows, file, children }: FigureProps) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="figure" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p>{says}</p>
      </figcaption>
      {asTable ? (
        <Table
          labelledBy={id}
          columns={columns.map((column, at) =>
            typeof rows[0]?.[at] === 'number' ? { number: column } : column,
          )}
        >
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, column) => (
                <td key={columns[column]} className={typeof value === 'number' ? 'number' : undefined}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      ) : (
        <div aria-hidden="true">{children}</div>
      )}
      <div className="row">
        <Action onPress={() => setAsTable(!asTable)}>
          {text(asTable ? 'parts.drawing' : 'parts.table')}
        </Action>
        <Action onPress={() => download(`${file}.csv`, csvOf([columns, ...rows], language))}>
          {text('parts.download')}
        </Action>
      </div>
    </figure>
  );
};
