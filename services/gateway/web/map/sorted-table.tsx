// A long table that its reader sorts by any column, shown a part at a time. Its heads answer at once, its rows follow.
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { useAfterPaint } from '../parts/use-after-paint.ts';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';
import './sorted-table.css';

export interface Column<T> {
  /** As the address calls it; a column without one is not sorted by. */
  readonly key?: string;
  readonly title: string;
  /** What it is sorted by. */
  readonly of?: (row: T) => string | number;
  cell(row: T): ReactNode;
}

interface SortedTableProps<T extends { readonly key: string }> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** Key of a column, after a minus downwards. */
  readonly sort: string;
  onSort(sort: string): void;
}

const firstShown = 20;
const atOnce = 100;

const sorted = <T,>(rows: readonly T[], columns: readonly Column<T>[], sort: string, language: string) => {
  const isDown = sort.startsWith('-');
  const { of } = columns.find(({ key }) => key !== undefined && key === sort.replace('-', '')) ?? {};
  if (!of) return rows;
  const names = new Intl.Collator(language, { numeric: true });
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));
  return rows.toSorted((a, b) => (isDown ? -1 : 1) * compare(of(a), of(b)));
};

const nothingYet: readonly never[] = [];

interface RowsProps<T> {
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
}

const Rows = <T extends { readonly key: string }>({ rows, columns }: RowsProps<T>) =>
  rows.map((row) => (
    <tr key={row.key} tabIndex={-1}>
      {columns.map(({ title, cell }) => {
        const content = cell(row);
        return (
          <td key={title} className={typeof content === 'number' ? 'number' : undefined}>
            {content}
          </td>
        );
      })}
    </tr>
  ));

export const SortedTable = <T extends { readonly key: string }>({
  caption,
  columns,
  rows,
  sort,
  onSort,
}: SortedTableProps<T>) => {
  const text = useText();
  const language = useLanguage();
  const [most, setMost] = useState(firstShown);
  const wanted = useMemo(
    () => sorted(rows, columns, sort, language).slice(0, most),
    [rows, columns, sort, language, most],
  );
  const isSeen = useAfterPaint(true);
  const shown = useDeferredValue<readonly T[]>(isSeen ? wanted : nothingYet);
  const body = useMemo(() => <Rows rows={shown} columns={columns} />, [shown, columns]);
  // What asked for more stays, with its focus, until the rows are there.
  const left = rows.length - useDeferredValue(most);
  const { list, onMore } = useFocusOnMore<HTMLTableSectionElement>(shown.length);
  const orderOf = (key: string | undefined) => {
    if (key === undefined) return undefined;
    if (sort === key) return 'ascending' as const;
    return sort === `-${key}` ? ('descending' as const) : ('none' as const);
  };
  return (
    <div className="stack">
      <Scrolls label={caption}>
        <table className="sorted" aria-busy={shown !== wanted}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ key, title }) => (
                <th key={title} scope="col" aria-sort={orderOf(key)}>
                  {key === undefined ? (
                    title
                  ) : (
                    <button type="button" onClick={() => onSort(sort === key ? `-${key}` : key)}>
                      {title}
                    </button>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>{body}</tbody>
        </table>
      </Scrolls>
      {left > 0 ? (
        <div>
          <Action
            onPress={() => {
              onMore();
              setMost(most + atOnce);
            }}
          >
            {text('map.more', { count: Math.min(atOnce, left) })}
          </Action>
        </div>
      ) : null}
    </div>
  );
};
