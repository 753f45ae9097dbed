// Why two organisations are linked, or could be: in the words of the mesh.
import { Link as Anchor } from '@tanstack/react-router';
import { getPairsAb } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Share } from '../parts/share.tsx';
import { Sheet } from '../parts/sheet.tsx';
import type { Link } from './campus-links.ts';

interface LinkSheetProps {
  readonly link: Link | undefined;
  nameOf(id: string): string;
  onClose(): void;
}

export const LinkSheet = ({ link, nameOf, onClose }: LinkSheetProps) => {
  const text = useText();
  const [a, b] = link?.ends ?? ['', ''];
  const standing = useAsked(['pairs', a, b], () => getPairsAb(a, b), { enabled: link !== undefined });
  const [one, other] = [nameOf(a), nameOf(b)];
  return (
    <Sheet title={text('map.between', { one, other })} isOpen={link !== undefined} onClose={onClose}>
      {link?.kind === 'past' ? (
        <p>{text('map.past.of', { titles: link.titles.join(' · '), count: link.titles.length })}</p>
      ) : null}
      <Asked of={standing}>
        {(found) => (
          <>
            <p>{found.text}</p>
            {found.candidate ? (
              <>
                <Share label={text('map.together')} value={found.candidate.score} />
                <Reasons reasons={found.candidate.reasons} names={{ ours: one, theirs: other }} />
              </>
            ) : null}
            {found.suppressions.map((one) => (
              <p key={`${one.code} ${one.because ?? ''}`}>{one.text}</p>
            ))}
          </>
        )}
      </Asked>
      <p className="row">
        {[a, b].map((id) => (
          <Anchor key={id} to="/organisations/$id" params={{ id }}>
            {nameOf(id)}
          </Anchor>
        ))}
      </p>
    </Sheet>
  );
};
