// What stands in a cell of a report: a figure that can be looked behind, names that lead on, or that it is hidden.
import { Fragment } from 'react';
import type { ReportCell, ReportTable } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { monthIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { LightLink, LightOrganisation } from '../parts/light-link.tsx';
import { organisationAddress, pagePaths } from '../shell/pages.ts';
import { cellIn, isListed, namesOf, type Row } from './figures-in.ts';
import { FigureButton } from './figure-button.tsx';

interface FigureCellProps {
  readonly table: ReportTable;
  readonly row: Row;
  readonly column: ReportTable['columns'][number];
  readonly cell: ReportCell;
}

export const Hidden = () => {
  const text = useText();
  return (
    <>
      <span aria-hidden="true">{text('reports.hidden')}</span>
      <span className="unseen">{text('reports.hidden.said')}</span>
    </>
  );
};

interface NamedProps {
  readonly cell: ReportCell;
  readonly unit: FigureCellProps['column']['unit'];
  /** Whose statements they are. */
  readonly owner: string | undefined;
}

const addressOf = (id: string, { unit, owner }: Pick<NamedProps, 'unit' | 'owner'>): string | undefined => {
  if (unit === 'concept') return `${pagePaths.vocabulary}?section=concepts&concept=${encodeURIComponent(id)}`;
  return unit === 'statement' && owner !== undefined ? `${organisationAddress(owner)}#${id}` : undefined;
};

const Named = ({ cell, unit, owner }: NamedProps) => {
  const names = [...namesOf(cell)];
  if (names.length === 0) return cell.text ?? '';
  return names.map(([id, name], at) => {
    const href = addressOf(id, { unit, owner });
    return (
      <Fragment key={id}>
        {at === 0 ? '' : ' · '}
        {unit === 'organisation' ? (
          <LightOrganisation id={id} name={name} />
        ) : href === undefined ? (
          name
        ) : (
          <LightLink href={href}>{name}</LightLink>
        )}
      </Fragment>
    );
  });
};

/** A month as the reader's language has it. */
const Words = ({ cell: { codes = [], text = '' } }: Pick<FigureCellProps, 'cell'>) => {
  const language = useLanguage();
  const [code = ''] = codes;
  return /^\d{4}-\d\d$/.test(code) ? <span className="month">{monthIn(language, code)}</span> : text;
};

export const FigureCell = ({ table, row, column, cell }: FigureCellProps) => {
  if (cell.hidden) return <Hidden />;
  if (cell.ids !== undefined && cell.ids.length > 0)
    return <Named cell={cell} unit={column.unit} owner={cellIn(table, row, 'organisation').ids?.[0]} />;
  return isListed(table, column.code, cell) ? (
    <FigureButton table={table} row={row} column={column.code} />
  ) : (
    <Words cell={cell} />
  );
};
