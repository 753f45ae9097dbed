// What a member reads where a page is for animators: whose it is, and where to go.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';

interface AnimatorsOnlyProps {
  /** What this page is for, and what it has to do with the reader. */
  readonly says: string;
}

export const AnimatorsOnly = ({ says }: AnimatorsOnlyProps) => {
  const text = useText();
  return (
    <div className="card">
      <p>{says}</p>
      <p>
        <Link to="/">{text('shell.missing.back')}</Link>
      </p>
    </div>
  );
};
