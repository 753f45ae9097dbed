// Why two organisations are linked, or could be: in the words of the mesh.
import { Link as Anchor } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { PairExplained } from '../parts/pair-explained.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import type { Link } from './campus-links.ts';

interface LinkSheetProps {
  readonly link: Link | undefined;
  nameOf(id: string): string;
  onClose(): void;
}

export const LinkSheet = ({ link, nameOf, onClose }: LinkSheetProps) => {
  const text = useText();
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
      <p className="row">
        {[a, b].map((id) => (
          <Anchor key={id} to={pagePaths.organisation} params={{ id }}>
            {nameOf(id)}
          </Anchor>
        ))}
      </p>
    </Sheet>
  );
};
