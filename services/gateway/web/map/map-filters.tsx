// Where to look on the map: kinds, poles, links, years, words.
import { useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { organisationKinds, poles } from '../parts/known-values.ts';
import { Search } from '../parts/search-field.tsx';
import type { MapSearch } from './map-search.ts';

interface MapFiltersProps {
  readonly search: MapSearch;
  /** What is undefined is looked at no more. */
  onChange(next: { [K in keyof MapSearch]?: MapSearch[K] | undefined }): void;
}

const yearsBack = 10;

export const MapFilters = ({ search, onChange }: MapFiltersProps) => {
  const text = useText();
  const [about, setAbout] = useState(search.about ?? '');
  const all = { value: '', text: text('map.all') } as const;
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: yearsBack }, (_, at) => String(thisYear - at));
  return (
    <div className="row filters">
      <Choice
        label={text('map.kind')}
        value={search.kind ?? ''}
        options={[
          all,
          ...organisationKinds.map((kind) => ({ value: kind, text: text(`name.kind.${kind}`) })),
        ]}
        onChoose={(kind) => onChange({ kind: kind === '' ? undefined : kind })}
      />
      <Choice
        label={text('map.pole')}
        value={search.pole ?? ''}
        options={[all, ...poles.map((pole) => ({ value: pole, text: text(`name.pole.${pole}`) }))]}
        onChoose={(pole) => onChange({ pole: pole === '' ? undefined : pole })}
      />
      <Choice
        label={text('map.links')}
        value={search.links ?? ''}
        options={[
          all,
          { value: 'past', text: text('map.links.past') },
          { value: 'suggested', text: text('map.links.suggested') },
        ]}
        onChoose={(links) => onChange({ links: links === '' ? undefined : links })}
      />
      <Choice
        label={text('map.since')}
        value={search.since === undefined ? '' : String(search.since)}
        options={[all, ...years.map((year) => ({ value: year, text: year }))]}
        onChoose={(year) => onChange({ since: year === '' ? undefined : Number(year) })}
      />
      <Search
        label={text('map.about')}
        value={about}
        onChange={(words) => {
          setAbout(words);
          if (words === '') onChange({ about: undefined });
        }}
        onSubmit={(words) => onChange({ about: words === '' ? undefined : words })}
      />
    </div>
  );
};
