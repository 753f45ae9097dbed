// The links that are worth a member's time; to animators, those of the organisation they pick;
// who only administers the campus has nothing here, and goes on to what they may open; who acts for no organisation is told so.
import { Navigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useText } from '../language/use-text.ts';
import { type Session, useSession } from '../session/session.ts';
import { bring } from '../shell/bring.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { NoOrganisation } from '../parts/no-organisation.tsx';
import type { HomeSearch } from './home-search.ts';
import { Picked } from './picked.tsx';
import './home.css';

/** What picks an organisation is heavy, and members never need it. */
const AnimatorHome = lazy(async () => {
  const found = await bring('part AnimatorHome', () => import('./animator-home.tsx'));
  return { default: found.AnimatorHome };
});

interface ShownProps {
  readonly session: Exclude<Session, { readonly kind: 'nobody' | 'administrator' }>;
  readonly search: HomeSearch;
}

const Shown = ({ session, search }: ShownProps) => {
  const text = useText();
  switch (session.kind) {
    case 'member':
      return (
        <Picked
          organisation={search.organisation ?? session.organisation}
          search={search}
          isReadOnly={false}
        />
      );
    case 'animator':
      return (
        <Suspense fallback={<p role="status">{text('shell.loading')}</p>}>
          <AnimatorHome search={search} />
        </Suspense>
      );
    case 'unattached':
      return (
        <>
          <h1>{text('home.unattached', { name: session.name })}</h1>
          <NoOrganisation />
        </>
      );
  }
};

export const Home = () => {
  const text = useText();
  const session = useSession();
  const search = useSearch({ from: pagePaths.home });
  usePageTitle(text('shell.home'));
  if (session.kind === 'nobody') return null;
  if (session.kind === 'administrator') return <Navigate to={pagePaths.people} replace />;
  return (
    <div className="page home">
      <Shown session={session} search={search} />
    </div>
  );
};
