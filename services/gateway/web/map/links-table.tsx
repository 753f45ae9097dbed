// The links of the map as a table, for who would rather read.
import { Link as Anchor } from '@tanstack/react-router';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { pagePaths } from '../shell/pages.ts';
import type { Campus, Link } from './campus-links.ts';
import { type Column, SortedTable } from './sorted-table.tsx';

interface LinksTableProps {
  readonly campus: Campus;
  readonly sort: string;
  onSort(sort: string): void;
  onLink(link: Link): void;
}

export const LinksTable = ({ campus, sort, onSort, onLink }: LinksTableProps) => {
  const text = useText();
  const language = useLanguage();
  const names = new Map(campus.places.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const whatOf = ({ kind, titles }: Link): string =>
    kind === 'suggested'
      ? text('map.suggested')
      : text('map.past.of', { titles: titles.join(' · '), count: titles.length });
  const end = (id: string) => (
    <Anchor to={pagePaths.organisation} params={{ id }}>
      {nameOf(id)}
    </Anchor>
  );
  const columns: readonly Column<Link>[] = [
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
