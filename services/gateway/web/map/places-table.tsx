// The organisations of the map as a table.
import { useMemo } from 'react';
import { useText } from '../language/use-text.ts';
import { LightOrganisation } from '../parts/light-link.tsx';
import type { LinkKind, Place, Shown } from './campus-links.ts';
import { type Column, SortedTable } from './sorted-table.tsx';

interface Row extends Place, Readonly<Record<LinkKind, number>> {
  readonly key: string;
}

const rowsOf = ({ places, links, meant }: Shown): readonly Row[] => {
  const counts = new Map<string, Record<LinkKind, number>>();
  for (const { ends, kind } of links)
    for (const id of ends) {
      const own = counts.get(id) ?? { past: 0, suggested: 0 };
      own[kind] += 1;
      counts.set(id, own);
    }
  return places
    .filter(({ id }) => meant.has(id))
    .map((place) => ({ ...place, key: place.id, past: 0, suggested: 0, ...counts.get(place.id) }));
};

interface PlacesTableProps {
  readonly campus: Shown;
  readonly sort: string;
  onSort(sort: string): void;
}

const useColumns = (): readonly Column<Row>[] => {
  const text = useText();
  return useMemo(() => {
    const polesOf = ({ poles }: Row): string => poles.map((pole) => text(`name.pole.${pole}`)).join(', ');
    const kindOf = ({ kind }: Row): string => text(`name.kind.${kind}`);
    return [
      {
        key: 'name',
        title: text('map.organisation'),
        of: ({ name }) => name,
        cell: ({ id, name }) => <LightOrganisation id={id} name={name} />,
      },
      { key: 'kind', title: text('map.kind'), of: kindOf, cell: kindOf },
      { key: 'pole', title: text('map.pole'), of: polesOf, cell: polesOf },
      { key: 'past', title: text('map.links.past'), of: ({ past }) => past, cell: ({ past }) => past },
      {
        key: 'suggested',
        title: text('map.links.suggested'),
        of: ({ suggested }) => suggested,
        cell: ({ suggested }) => suggested,
      },
    ];
  }, [text]);
};

export const PlacesTable = ({ campus, sort, onSort }: PlacesTableProps) => {
  const text = useText();
  const columns = useColumns();
  const rows = useMemo(() => rowsOf(campus), [campus]);
  return (
    <SortedTable
      caption={text('map.table.places', { count: rows.length })}
      columns={columns}
      rows={rows}
      sort={sort}
      onSort={onSort}
    />
  );
};
