// Why two organisations are linked, or could be: in the words of the mesh.
import { Link as Anchor } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { PairExplained } from '../parts/pair-explained.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import type { Campus, Link } from './campus-links.ts';

interface LinkSheetProps {
  readonly link: Link | undefined;
  readonly campus: Campus;
  onClose(): void;
}

export const LinkSheet = ({ link, campus, onClose }: LinkSheetProps) => {
  const text = useText();
  const nameOf = (id: string): string => campus.places.find((one) => one.id === id)?.name ?? id;
  const session = useSession();
  const [low, high] = link?.ends ?? ['', ''];
  // Members ask for their own side.
  const [a, b] = session.kind === 'member' && session.organisation === high ? [high, low] : [low, high];
  return (
    <Sheet
      title={text('parts.pair', { one: nameOf(a), other: nameOf(b) })}
      isOpen={link !== undefined}
      onClose={onClose}
    >
      {link?.kind === 'past' ? (
        <p>{text('map.past.of', { titles: link.titles.join(' · '), count: link.titles.length })}</p>
      ) : null}
      {link ? <PairExplained one={a} other={b} /> : null}
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
