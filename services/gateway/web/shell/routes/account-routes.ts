// The pages of whoever signed in, about themselves.
import { createRoute, redirect } from '@tanstack/react-router';
import { readErasedSearch } from '../../account/erased-search.ts';
import { sessionNow } from '../../session/session.ts';
import { pagePaths } from '../pages.ts';
import { beforeLoad, getParentRoute, pageWithWords, takeMailed } from './page-route.ts';

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
const address = createRoute({
  getParentRoute,
  // Whoever has to sign in first comes back with what it hands over.
  beforeLoad: async (opening) => {
    takeMailed(opening);
    await beforeLoad(opening);
  },
  path: pagePaths.address,
  component: pageWithWords(() => import('../../account/address-page.tsx'), 'AddressPage'),
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

export const accountRoutes = [account, address, notices, data, erased] as const;
