// The whole campus: who is there, who worked with whom, who is suggested to whom.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { every } from '../api/every.ts';
import { getCollaborations, getOrganisations, getSearch, getSuggestions } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { campusOf, type Campus, filtered, type Link } from './campus-links.ts';
import { GraphView } from './graph-view.tsx';
import { LinkSheet } from './link-sheet.tsx';
import { LinksTable } from './links-table.tsx';
import { MapFilters } from './map-filters.tsx';
import type { MapSearch } from './map-search.ts';
import './map.css';

const readCampus = async (): Promise<Campus> => {
  const [organisations, collaborations, pairs] = await Promise.all([
    every((cursor) => getOrganisations({ limit: 200, cursor })),
    every((cursor) => getCollaborations({ limit: 200, cursor })),
    every((cursor) => getSuggestions({ limit: 200, cursor })),
  ]);
  return campusOf({ organisations, collaborations, pairs }, new Date().getFullYear());
};

/** Organisations that answer these words. */
const readAmong = async (about: string): Promise<readonly string[]> =>
  (await getSearch(about, { limit: 50, evidence: 0 })).items.map(({ organisation }) => organisation.id);

const Picture = ({ campus, search }: { readonly campus: Campus; readonly search: MapSearch }) => {
  const text = useText();
  const navigate = useNavigate();
  const [link, setLink] = useState<Link>();
  const { about = '', kind, pole, links, since } = search;
  const found = useAsked(['search', 'map', about], () => readAmong(about), { enabled: about !== '' });
  const among = about === '' ? undefined : found.data;
  const shown = useMemo(
    () => filtered(campus, { kind, pole, links, since, among: among && new Set(among) }),
    [campus, kind, pole, links, since, among],
  );
  const names = useMemo(() => new Map(campus.places.map(({ id, name }) => [id, name])), [campus]);
  const past = shown.links.filter((one) => one.kind === 'past').length;
  const counts = { places: shown.places.length, past, suggested: shown.links.length - past };
  return (
    <>
      <p role="status">{text('map.says', counts)}</p>
      {search.view === 'table' ? (
        <LinksTable campus={shown} onLink={setLink} />
      ) : (
        <GraphView
          whole={campus}
          shown={shown}
          onOrganisation={(id) => void navigate({ to: '/organisations/$id', params: { id } })}
          onLink={setLink}
        />
      )}
      <LinkSheet link={link} nameOf={(id) => names.get(id) ?? id} onClose={() => setLink(undefined)} />
    </>
  );
};

export const CampusMap = () => {
  const text = useText();
  usePageTitle(text('shell.map'));
  const navigate = useNavigate();
  const search = useSearch({ from: '/map' });
  const campus = useAsked(['campus'], readCampus);
  const change = (next: MapSearch): void =>
    void navigate({ to: '/map', search: { ...search, ...next }, replace: true });
  const isTable = search.view === 'table';
  return (
    <div className="page">
      <h1>{text('shell.map')}</h1>
      <MapFilters search={search} onChange={change} />
      <div>
        <Action
          onPress={() =>
            void navigate({ to: '/map', search: { ...search, view: isTable ? undefined : 'table' } })
          }
        >
          {text(isTable ? 'map.as.picture' : 'map.as.table')}
        </Action>
      </div>
      <Asked of={campus}>{(found) => <Picture campus={found} search={search} />}</Asked>
    </div>
  );
};
