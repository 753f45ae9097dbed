// The links of the map as a table, for who would rather read.
import { useMemo } from 'react';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { LightOrganisation } from '../parts/light-link.tsx';
import type { Campus, Link } from './campus-links.ts';
import { type Column, SortedTable } from './sorted-table.tsx';

interface LinksTableProps {
  readonly campus: Campus;
  readonly sort: string;
  onSort(sort: string): void;
  onLink(link: Link): void;
}

const useColumns = (places: Campus['places'], onLink: LinksTableProps['onLink']): readonly Column<Link>[] => {
  const text = useText();
  const language = useLanguage();
  return useMemo(() => {
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const whatOf = ({ kind, titles }: Link): string =>
      kind === 'suggested'
        ? text('map.suggested')
        : text('map.past.of', { titles: titles.join(' · '), count: titles.length });
    const end = (id: string) => <LightOrganisation id={id} name={nameOf(id)} />;
    return [
      {
        key: 'one',
        title: text('map.one'),
        of: ({ ends }) => nameOf(ends[0]),
        cell: ({ ends }) => end(ends[0]),
      },
      {
        key: 'other',
        title: text('map.other'),
        of: ({ ends }) => nameOf(ends[1]),
        cell: ({ ends }) => end(ends[1]),
      },
      { key: 'link', title: text('map.link'), of: whatOf, cell: whatOf },
      {
        key: 'year',
        title: text('map.year'),
        of: ({ year = 0 }) => year,
        // A year is no number: it has no thousands.
        cell: ({ year }) => (year === undefined ? '' : String(year)),
      },
      {
        key: 'gain',
        title: text('map.gain'),
        of: ({ score = -1 }) => score,
        cell: ({ score }) => (score === undefined ? '' : percentIn(language, score)),
      },
      {
        title: text('map.explain'),
        cell: (link) => (
          <Action
            weight="quiet"
            aria-label={text('map.explain.of', { one: nameOf(link.ends[0]), other: nameOf(link.ends[1]) })}
            onPress={() => onLink(link)}
          >
            {text('map.explain')}
          </Action>
        ),
      },
    ];
  }, [places, onLink, text, language]);
};

export const LinksTable = ({ campus, sort, onSort, onLink }: LinksTableProps) => {
  const text = useText();
  const columns = useColumns(campus.places, onLink);
  return (
    <SortedTable
      caption={text('map.table.links', { count: campus.links.length })}
      columns={columns}
      rows={campus.links}
      sort={sort}
      onSort={onSort}
    />
  );
};
