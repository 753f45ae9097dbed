// A table that scrolls by itself where it is wider than the page, by keyboard too.
import type { ReactNode } from 'react';

/** Numbers stand at the end of their column. */
export type Column = string | { readonly number: string };

interface TableProps {
  /** What scrolls; else the caption says it. */
  readonly label?: string;
  /** Id of what says it, in place of a label. */
  readonly labelledBy?: string;
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
}

export const Table = ({ label, labelledBy, caption, columns, className, children }: TableProps) => (
  <div
    className="scrolls"
    tabIndex={0}
    role="group"
    aria-label={label ?? caption}
    aria-labelledby={labelledBy}
  >
    <table className={className}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column) =>
            typeof column === 'string' ? (
              <th key={column} scope="col">
                {column}
              </th>
            ) : (
              <th key={column.number} scope="col" className="number">
                {column.number}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
