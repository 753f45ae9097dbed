// The campus as a table: the same links as in the picture, for who would rather read.
import { Link as Anchor } from '@tanstack/react-router';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Table } from '../parts/table.tsx';
import type { Campus, Link } from './campus-links.ts';

export const LinksTable = ({ campus, onLink }: { readonly campus: Campus; onLink(link: Link): void }) => {
  const text = useText();
  const language = useLanguage();
  const names = new Map(campus.places.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const sorted = campus.links.toSorted(
    (a, b) => (b.score ?? 0) - (a.score ?? 0) || nameOf(a.ends[0]).localeCompare(nameOf(b.ends[0]), language),
  );
  return (
    <Table
      label={text('map.table')}
      caption={text('map.counts', { places: campus.places.length, links: campus.links.length })}
      columns={[text('map.one'), text('map.other'), text('map.link'), text('map.explain')]}
    >
      {sorted.map((link) => (
        <tr key={link.key}>
          {link.ends.map((id) => (
            <td key={id}>
              <Anchor to="/organisations/$id" params={{ id }}>
                {nameOf(id)}
              </Anchor>
            </td>
          ))}
          <td>
            {link.kind === 'suggested'
              ? text('map.suggested.of', { score: percentIn(language, link.score ?? 0) })
              : text('map.past.of', { titles: link.titles.join(' · '), count: link.titles.length })}
          </td>
          <td>
            <Action
              weight="quiet"
              aria-label={text('map.explain.of', {
                one: nameOf(link.ends[0]),
                other: nameOf(link.ends[1]),
              })}
              onPress={() => onLink(link)}
            >
              {text('map.explain')}
            </Action>
          </td>
        </tr>
      ))}
    </Table>
  );
};
