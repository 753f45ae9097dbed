// A table of a report: what it is about, its picture or the table itself, a download, and how its figures are defined.
import { type ReactNode, useId, useState } from 'react';
import type { ReportTable } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { csvOf } from '../parts/csv.ts';
import { download } from '../parts/download.ts';
import { hasHidden, linesOf } from './figures-in.ts';
import { FiguresTable } from './figures-table.tsx';

const Definitions = ({ columns }: Pick<ReportTable, 'columns'>) => {
  const text = useText();
  return (
    <details>
      <summary>{text('reports.defined')}</summary>
      <dl className="definitions">
        {columns.map(({ code, heading, definition }) => (
          <div key={code}>
            <dt>{heading}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

interface ReportFigureProps {
  readonly table: ReportTable;
  /** Undefined: the table is its own. */
  readonly picture: ReactNode;
}

export const ReportFigure = ({ table, picture }: ReportFigureProps) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const hasPicture = picture !== undefined && table.rows.length > 0;
  return (
    <figure className="report-figure" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{table.title}</h3>
        <p>{table.definition}</p>
      </figcaption>
      {table.rows.length === 0 ? (
        <p className="soft">{text('reports.nothing')}</p>
      ) : hasPicture && !asTable ? (
        picture
      ) : (
        <FiguresTable table={table} labelledBy={id} />
      )}
      {hasHidden(table) ? <p className="soft small">{text('reports.hidden.why')}</p> : null}
      {table.rows.length === 0 ? null : (
        <div className="row">
          {hasPicture ? (
            <Action onPress={() => setAsTable(!asTable)}>
              {text(asTable ? 'parts.drawing' : 'parts.table')}
            </Action>
          ) : null}
          <Action
            onPress={() =>
              download(`${table.code}.csv`, csvOf(linesOf(table, text('reports.hidden')), language))
            }
          >
            {text('parts.download')}
          </Action>
        </div>
      )}
      <Definitions columns={table.columns} />
    </figure>
  );
};
