// Why two organisations are linked, or could be: in the words of the mesh.
import { Link as Anchor } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { Standing } from '../organisation/standing.tsx';
import { Action } from '../parts/action.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { pagePaths } from '../shell/pages.ts';
import type { Campus, Link } from './campus-links.ts';
import '../organisation/organisation.css';

interface LinkSheetProps {
  readonly link: Link | undefined;
  readonly campus: Campus;
  onClose(): void;
}

export const LinkSheet = ({ link, campus, onClose }: LinkSheetProps) => {
  const text = useText();
  const nameOf = (id: string): string => campus.places.find((one) => one.id === id)?.name ?? id;
  const [a, b] = link?.ends ?? ['', ''];
  return (
    <Sheet
      title={text('map.between', { one: nameOf(a), other: nameOf(b) })}
      isOpen={link !== undefined}
      onClose={onClose}
    >
      {link?.kind === 'past' ? (
        <p>{text('map.past.of', { titles: link.titles.join(' · '), count: link.titles.length })}</p>
      ) : null}
      <div className="organisation link-explained">{link ? <Standing one={a} other={b} /> : null}</div>
      <ul className="plain row">
        {[a, b].map((id) => (
          <li key={id}>
            <Anchor to={pagePaths.organisation} params={{ id }}>
              {nameOf(id)}
            </Anchor>
          </li>
        ))}
      </ul>
      <div>
        <Action onPress={onClose}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
