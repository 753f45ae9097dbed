// Needs that nobody on the campus answers well, concept by concept: how many share them, since when, who comes nearest; and
// a text about them to paste.
import { useState } from 'react';
import type { ReportTable } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { LightOrganisation } from '../parts/light-link.tsx';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';
import { FigureButton } from './figure-button.tsx';
import { cellIn, isListed, namesOf, numberOf, type Row } from './figures-in.ts';
import { useLooks } from './use-reports.ts';

const firstShown = 12;

const OfConcept = ({ table, row }: { readonly table: ReportTable; readonly row: Row }) => {
  const text = useText();
  const looks = useLooks();
  const name = cellIn(table, row, 'concept').text ?? row.key;
  const needs = cellIn(table, row, 'unmet_needs');
  const organisations = numberOf(cellIn(table, row, 'unmet_organisations'));
  const since = cellIn(table, row, 'unmet_since').text ?? '';
  const types = cellIn(table, row, 'types').text ?? '';
  const nearest = [...namesOf(cellIn(table, row, 'nearest'))];
  return (
    <li className="card" tabIndex={-1}>
      <h4>{name}</h4>
      <p>
        {needs.number === undefined
          ? text('reports.unmet.few', { since })
          : text('reports.unmet.many', {
              needs: needs.number,
              organisations: organisations ?? 0,
              since,
            })}{' '}
        {types === '' ? null : <span className="soft">{text('reports.unmet.types', { types })}</span>}
      </p>
      <div>
        <p className="soft small">
          {text(nearest.length === 0 ? 'reports.unmet.nearest.none' : 'reports.unmet.nearest')}
        </p>
        <ul className="plain row small">
          {nearest.map(([id, organisation]) => (
            <li key={id}>
              <LightOrganisation id={id} name={organisation} />
            </li>
          ))}
        </ul>
      </div>
      <div className="row">
        <Action aria-label={text('reports.brief.of', { name })} onPress={() => looks.brief(row.key)}>
          {text('reports.brief')}
        </Action>
        {isListed(table, 'unmet_needs', needs) ? (
          <FigureButton table={table} row={row} column="unmet_needs">
            {text('reports.unmet.see', { figure: needs.text ?? '' })}
          </FigureButton>
        ) : null}
      </div>
    </li>
  );
};

export const UnmetNeeds = ({ table }: { readonly table: ReportTable }) => {
  const text = useText();
  const [most, setMost] = useState(firstShown);
  const shown = table.rows.slice(0, most);
  const left = table.rows.length - shown.length;
  const { list, onMore } = useFocusOnMore<HTMLUListElement>(shown.length);
  return (
    <div className="stack">
      <ul className="plain unmet" ref={list}>
        {shown.map((row) => (
          <OfConcept key={row.key} table={table} row={row} />
        ))}
      </ul>
      {left > 0 ? (
        <div>
          <Action
            onPress={() => {
              onMore();
              setMost(table.rows.length);
            }}
          >
            {text('reports.more', { count: left })}
          </Action>
        </div>
      ) : null}
    </div>
  );
};
