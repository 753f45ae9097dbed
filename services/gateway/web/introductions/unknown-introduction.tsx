// An address of an introduction that there is not, or that is not its reader's: why, and where to go on.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

export const UnknownIntroduction = () => {
  const text = useText();
  return (
    <div className="card" role="alert">
      <p>{text('introductions.unknown')}</p>
      <ul className="plain row">
        <li>
          <Link to={pagePaths.introductions} activeOptions={{ exact: true }}>
            {text('introductions.unknown.all')}
          </Link>
        </li>
        <li>
          <Link to={pagePaths.home}>{text('shell.missing.back')}</Link>
        </li>
      </ul>
    </div>
  );
};
