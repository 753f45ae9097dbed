// The whole campus: who is there, who worked with whom, who is suggested to whom.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { UnlessEmpty } from '../parts/unless-empty.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { type Campus, countsOf, filtered, type Link, type MapFilter } from './campus-links.ts';
import { GraphView } from './graph-view.tsx';
import { Legend } from './legend.tsx';
import { LinkSheet } from './link-sheet.tsx';
import { LinksTable } from './links-table.tsx';
import { MapFilters } from './map-filters.tsx';
import { kindsIn, type MapChange, type MapSearch } from './map-search.ts';
import { PlacePanel } from './place-panel.tsx';
import { PlacesTable } from './places-table.tsx';
import { readAmong, readCampus } from './read-campus.ts';
import './map.css';

interface ViewProps {
  readonly campus: Campus;
  readonly search: MapSearch;
  onChange(change: MapChange): void;
}

const useFilter = ({ kind, pole, links, since, about = '' }: MapSearch): MapFilter => {
  const found = useAsked(['search', 'map', about], (signal) => readAmong(about, signal), {
    enabled: about !== '',
    keep: true,
  });
  const among = about === '' ? undefined : found.data;
  return useMemo(
    () => ({ kinds: kindsIn(kind), pole, links, since, among: among && new Set(among) }),
    [kind, pole, links, since, among],
  );
};

const View = ({ campus, search, onChange }: ViewProps) => {
  const text = useText();
  // The legend says at once what was pressed; the map follows.
  const filter = useDeferredValue(useFilter(search));
  const shown = useMemo(() => filtered(campus, filter), [campus, filter]);
  const counts = useMemo(() => countsOf(campus, filter), [campus, filter]);
  const past = shown.links.filter((one) => one.kind === 'past').length;
  const open = useCallback(({ key }: Link): void => onChange({ link: key }), [onChange]);
  const isTable = search.view === 'table';
  const find = (id: string | undefined): void => {
    const isShown = id === undefined || shown.places.some((one) => one.id === id);
    const all = { kind: undefined, pole: undefined, links: undefined, since: undefined, about: undefined };
    onChange({
      at: id,
      ...(id !== undefined && isTable ? { view: undefined } : {}),
      ...(isShown ? {} : all),
    });
  };
  return (
    <>
      <MapFilters search={search} onChange={onChange} onFind={find} />
      <p role="status">
        {text('map.says', { places: shown.meant.size, past, suggested: shown.links.length - past })}
      </p>
      <div className={isTable ? 'map-view as-table' : 'map-view'}>
        {isTable ? (
          <div className="stack">
            <PlacesTable
              campus={shown}
              sort={search.places ?? 'name'}
              onSort={(places) => onChange({ places })}
            />
            <LinksTable
              campus={shown}
              sort={search.order ?? '-gain'}
              onSort={(order) => onChange({ order })}
              onLink={open}
            />
          </div>
        ) : (
          <GraphView
            whole={campus}
            shown={shown}
            at={search.at}
            onOrganisation={(at) => onChange({ at })}
            onLink={(link) => onChange({ link })}
          />
        )}
        <div className="aside">
          {search.at === undefined || isTable ? null : (
            <PlacePanel
              campus={campus}
              id={search.at}
              onOrganisation={find}
              onLink={open}
              onClose={() => onChange({ at: undefined })}
            />
          )}
          <Legend counts={counts} search={search} onChange={onChange} />
        </div>
      </div>
      <LinkSheet
        link={campus.links.find(({ key }) => key === search.link)}
        campus={campus}
        onClose={() => onChange({ link: undefined })}
      />
    </>
  );
};

const Drawn = () => {
  const text = useText();
  const navigate = useNavigate({ from: '/map' });
  const search = useSearch({ from: '/map' });
  const campus = useAsked(['campus'], readCampus);
  /** A look at something is a step that one comes back from; what narrows the map, or ends the look, is not. */
  const change = useCallback(
    (next: MapChange): void =>
      void navigate({
        search: (now) => ({ ...now, ...next }),
        replace: next.at === undefined && next.link === undefined && !('view' in next),
        resetScroll: false,
      }),
    [navigate],
  );
  const isTable = search.view === 'table';
  return (
    <div className="page campus-page">
      <div className="row heading">
        <h1>{text('shell.map')}</h1>
        <Action onPress={() => change({ view: isTable ? undefined : 'table' })}>
          {text(isTable ? 'map.as.picture' : 'map.as.table')}
        </Action>
      </div>
      <UnlessEmpty>
        <Asked of={campus}>{(found) => <View campus={found} search={search} onChange={change} />}</Asked>
      </UnlessEmpty>
    </div>
  );
};

export const CampusMap = () => {
  const text = useText();
  const isTheirs = useMayOpen('map');
  usePageTitle(text('shell.map'));
  if (isTheirs) return <Drawn />;
  return (
    <div className="page">
      <h1>{text('shell.map')}</h1>
      <AnimatorsOnly says={text('map.for.animators')} />
    </div>
  );
};
