// For animators: the way to why, or why not, two organisations are suggested to one another.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

interface BesideLinkProps {
  readonly organisation: string;
  readonly other: { readonly id: string; readonly name: string };
}

export const BesideLink = ({ organisation, other }: BesideLinkProps) => {
  const text = useText();
  return (
    <p className="small">
      <Link
        to={pagePaths.organisation}
        params={{ id: organisation }}
        search={{ with: other.id }}
        hash="standing"
      >
        {text('organisation.beside', { name: other.name })}
      </Link>
    </p>
  );
};
