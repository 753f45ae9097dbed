// The links that are worth a member's time; to animators, those of the organisation they pick;
// who only administers the campus has nothing here, and goes on to what they may open.
import { Navigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { bring } from '../shell/bring.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { Picked } from './picked.tsx';
import './home.css';

/** What picks an organisation is heavy, and members never need it. */
const AnimatorHome = lazy(async () => {
  const found = await bring('part AnimatorHome', () => import('./animator-home.tsx'));
  return { default: found.AnimatorHome };
});

export const Home = () => {
  const text = useText();
  const session = useSession();
  const search = useSearch({ from: pagePaths.home });
  usePageTitle(text('shell.home'));
  if (session.kind === 'nobody') return null;
  if (session.kind === 'administrator') return <Navigate to={pagePaths.people} replace />;
  return (
    <div className="page home">
      {session.kind === 'animator' ? (
        <Suspense fallback={<p role="status">{text('shell.loading')}</p>}>
          <AnimatorHome search={search} />
        </Suspense>
      ) : (
        <Picked
          organisation={search.organisation ?? session.organisation}
          search={search}
          isReadOnly={false}
        />
      )}
    </div>
  );
};
