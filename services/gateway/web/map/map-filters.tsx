// Where to look on the map: poles, years, words, and one organisation. Kinds and links are in the legend.
import { useEffect, useRef, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { poles } from '../parts/known-values.ts';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { Search } from '../parts/search-field.tsx';
import type { MapChange, MapSearch } from './map-search.ts';

interface MapFiltersProps {
  readonly search: MapSearch;
  onChange(change: MapChange): void;
  /** Of the organisation that is looked for. */
  onFind(id: string | undefined): void;
}

const yearsBack = 10;
const pauseMs = 300;

/** Words count once their writer pauses, or presses Enter. */
const AboutField = ({ search, onChange }: Omit<MapFiltersProps, 'onFind'>) => {
  const text = useText();
  const [words, setWords] = useState(search.about ?? '');
  const kept = useRef(search.about);
  const keep = (about: string): void => {
    const meant = about.trim() === '' ? undefined : about.trim();
    if (meant === kept.current) return;
    kept.current = meant;
    onChange({ about: meant });
  };
  useEffect(() => {
    // Another address, such as that of a step back; not the one that this field made.
    if (search.about === kept.current) return;
    kept.current = search.about;
    setWords(search.about ?? '');
  }, [search.about]);
  useEffect(() => {
    const timer = setTimeout(() => keep(words), pauseMs);
    return () => clearTimeout(timer);
    // Only what is typed sets it off.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);
  return <Search label={text('map.about')} value={words} onChange={setWords} onSubmit={keep} />;
};

export const MapFilters = ({ search, onChange, onFind }: MapFiltersProps) => {
  const text = useText();
  const all = { value: '', text: text('map.all') } as const;
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: yearsBack }, (_, at) => String(thisYear - at));
  return (
    <div className="map-filters">
      <OrganisationField label={text('map.find')} value={search.at} onChange={onFind} />
      <AboutField search={search} onChange={onChange} />
      <Choice
        label={text('map.pole')}
        value={search.pole ?? ''}
        options={[all, ...poles.map((pole) => ({ value: pole, text: text(`name.pole.${pole}`) }))]}
        onChoose={(pole) => onChange({ pole: pole === '' ? undefined : pole })}
      />
      <Choice
        label={text('map.since')}
        value={search.since === undefined ? '' : String(search.since)}
        options={[all, ...years.map((year) => ({ value: year, text: year }))]}
        onChoose={(year) => onChange({ since: year === '' ? undefined : Number(year) })}
      />
    </div>
  );
};
