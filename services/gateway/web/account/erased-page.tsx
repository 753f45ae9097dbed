// What happens now, for whoever had themselves erased.
import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';

export const ErasedPage = () => {
  const text = useText();
  const { reference } = useSearch({ from: pagePaths.erased });
  const title = text('account.erased');
  usePageTitle(title);
  return (
    <div className="page narrow">
      <h1>{title}</h1>
      <div className="card">
        <ul className="stack">
          {(['gone', 'going', 'left'] as const).map((one) => (
            <li key={one}>{text(`account.erased.${one}`)}</li>
          ))}
        </ul>
        {reference === undefined ? null : (
          <p>
            {text('account.erased.reference')} <code>{reference}</code>
          </p>
        )}
        <p>
          <Link to={pagePaths.enter}>{text('account.erased.back')}</Link>
        </p>
      </div>
    </div>
  );
};
