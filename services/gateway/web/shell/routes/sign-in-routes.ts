// The pages where one comes in.
import { createRoute, redirect } from '@tanstack/react-router';
import { readEnterSearch } from '../../session/enter-search.ts';
import { takeToken } from '../../session/link-token.ts';
import { pagePaths } from '../pages.ts';
import { getParentRoute, type Opening, page } from './page-route.ts';

/** A link to sign in is followed to an address without what it hands over. */
const beforeSignIn = ({ location: { pathname, search, hash } }: Opening): void => {
  if (takeToken(hash)) throw redirect({ to: pathname, search, hash: '', replace: true });
};

const enter = createRoute({
  getParentRoute,
  beforeLoad: beforeSignIn,
  path: pagePaths.enter,
  validateSearch: readEnterSearch,
  component: page(() => import('../../session/enter.tsx'), 'Enter'),
});
const first = createRoute({
  getParentRoute,
  beforeLoad: beforeSignIn,
  path: pagePaths.first,
  component: page(() => import('../../session/first.tsx'), 'First'),
});

export const signInRoutes = [enter, first] as const;
