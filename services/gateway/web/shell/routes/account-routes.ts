// The pages of whoever signed in, about themselves.
import { createRoute, redirect } from '@tanstack/react-router';
import { readErasedSearch } from '../../account/erased-search.ts';
import { sessionNow } from '../../session/session.ts';
import { pagePaths } from '../pages.ts';
import { beforeLoad, getParentRoute, pageWithWords } from './page-route.ts';

/** Whoever is erased is nobody any more. */
const beforeErased = (): void => {
  if (sessionNow().kind !== 'nobody') throw redirect({ to: pagePaths.data });
};

const account = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.account,
  component: pageWithWords(() => import('../../account/account-page.tsx'), 'AccountPage'),
});
const notices = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.notices,
  component: pageWithWords(() => import('../../account/notices-page.tsx'), 'NoticesPage'),
});
const data = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.data,
  component: pageWithWords(() => import('../../account/data-page.tsx'), 'DataPage'),
});
const erased = createRoute({
  getParentRoute,
  beforeLoad: beforeErased,
  path: pagePaths.erased,
  validateSearch: readErasedSearch,
  component: pageWithWords(() => import('../../account/erased-page.tsx'), 'ErasedPage'),
});

export const accountRoutes = [account, notices, data, erased] as const;
