// A table, its columns named once.
import type { ReactNode, Ref } from 'react';
import { Scrolls } from './scrolls.tsx';

/** Numbers stand at the end of their column. */
type Column = string | { readonly number: string };

interface TableProps {
  /** What scrolls; else the caption says it. */
  readonly label?: string;
  /** Id of what says it, in place of a label. */
  readonly labelledBy?: string;
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly className?: string;
  /** Of what holds the rows. */
  readonly bodyRef?: Ref<HTMLTableSectionElement>;
  /** The rows. */
  readonly children: ReactNode;
}

export const Table = ({ label, labelledBy, caption, columns, className, bodyRef, children }: TableProps) => (
  <Scrolls label={label ?? caption} labelledBy={labelledBy}>
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
      <tbody ref={bodyRef}>{children}</tbody>
    </table>
  </Scrolls>
);
