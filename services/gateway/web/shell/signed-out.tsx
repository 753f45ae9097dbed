// Asks whoever was signed out under their hands to sign in again, over the page as they left it.
import { lazy, Suspense } from 'react';
import { useSignedOut } from '../session/in-step.ts';
import { bring } from './bring.ts';

const Dialog = lazy(() =>
  bring('page SignInAgain', () => import('../session/sign-in-again.tsx')).then(({ SignInAgain }) => ({
    default: SignInAgain,
  })),
);

export const SignedOut = () => {
  const isOut = useSignedOut();
  return isOut ? (
    <Suspense>
      <Dialog />
    </Suspense>
  ) : null;
};
