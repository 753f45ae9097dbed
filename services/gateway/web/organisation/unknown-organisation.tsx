// An address of an organisation that there is not, or that its reader may not see: why, and where to go on.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { Refusal } from '../parts/refusal.tsx';
import { pagePaths } from '../shell/pages.ts';

export const UnknownOrganisation = ({ error }: { readonly error: unknown }) => {
  const text = useText();
  return (
    <div className="stack">
      <Refusal error={error} />
      <ul className="plain row">
        <li>
          <Link to={pagePaths.search}>{text('organisation.unknown.search')}</Link>
        </li>
        <li>
          <Link to={pagePaths.home}>{text('shell.missing.back')}</Link>
        </li>
      </ul>
    </div>
  );
};
