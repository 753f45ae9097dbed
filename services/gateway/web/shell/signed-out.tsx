// Asks whoever was signed out under their hands to sign in again, over the page as they left it.
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSignedOut } from '../session/in-step.ts';
import { bring } from './bring.ts';
import { type Page, pagePaths } from './pages.ts';

const Dialog = lazy(() =>
  bring('page SignInAgain', () => import('../session/sign-in-again.tsx')).then(({ SignInAgain }) => ({
    default: SignInAgain,
  })),
);

/** Where one comes in by oneself: a link that was mailed for an earlier page opens one of them. */
const waysIn: readonly Page[] = ['enter', 'first', 'erased'];

export const SignedOut = () => {
  const isOut = useSignedOut();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isOnWay = waysIn.some((page) => pagePaths[page] === path);
  return isOut && !isOnWay ? (
    <Suspense>
      <Dialog />
    </Suspense>
  ) : null;
};
