// A picture of numbers: a sentence that says what it shows, the drawing, the same as a table, and a download.
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
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

/** RFC 4180; what a spreadsheet would run as a formula is text. */
const csvOf = (columns: FigureProps['columns'], rows: FigureProps['rows']): string => {
  const cell = (value: string | number): string => {
    const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
};

const download = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
};

export const Figure = ({ title, says, columns, rows, file, children }: FigureProps) => {
  const text = useText();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="figure" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p>{says}</p>
      </figcaption>
      {asTable ? (
        <div className="scrolls" tabIndex={0} role="region" aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {row.map((value, column) => (
                    <td key={columns[column]} className={typeof value === 'number' ? 'number' : undefined}>
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div aria-hidden="true">{children}</div>
      )}
      <div className="row">
        <Action onPress={() => setAsTable(!asTable)}>
          {text(asTable ? 'parts.drawing' : 'parts.table')}
        </Action>
        <Action onPress={() => download(`${file}.csv`, csvOf(columns, rows))}>
          {text('parts.download')}
        </Action>
      </div>
    </figure>
  );
};
