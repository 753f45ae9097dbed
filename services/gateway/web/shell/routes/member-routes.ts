// The pages of members, which animators have too.
import { createRoute } from '@tanstack/react-router';
import { askLinksAhead } from '../../home/ask-links.ts';
import { readHomeSearch } from '../../home/home-search.ts';
import { readIntroductionsSearch } from '../../introductions/introductions-search.ts';
import { readOrganisationAddress } from '../../organisation/organisation-address.ts';
import { readProfileSearch } from '../../profile/profile-search.ts';
import { readSearchAddress } from '../../search/search-address.ts';
import { pagePaths } from '../pages.ts';
import { beforeLoad, getParentRoute, page, pageWithWords } from './page-route.ts';

const home = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.home,
  validateSearch: readHomeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => askLinksAhead(deps),
  component: page(() => import('../../home/home.tsx'), 'Home'),
});
const introductions = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.introductions,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../../introductions/introductions.tsx'), 'Introductions'),
});
const introduction = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.introduction,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../../introductions/introduction-page.tsx'), 'IntroductionPage'),
});
const profile = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.profile,
  validateSearch: readProfileSearch,
  component: pageWithWords(() => import('../../profile/profile-page.tsx'), 'ProfilePage'),
});
const search = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.search,
  validateSearch: readSearchAddress,
  component: pageWithWords(() => import('../../search/search-page.tsx'), 'SearchPage'),
});
const organisation = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.organisation,
  validateSearch: readOrganisationAddress,
  component: pageWithWords(() => import('../../organisation/organisation-page.tsx'), 'OrganisationPage'),
});
const inbox = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.inbox,
  component: page(() => import('../../inbox/inbox.tsx'), 'Inbox'),
});
const calls = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.calls,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../../calls/calls.tsx'), 'Calls'),
});
const call = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.call,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../../calls/call-page.tsx'), 'CallPage'),
});

export const memberRoutes = [
  home,
  introductions,
  introduction,
  profile,
  search,
  organisation,
  inbox,
  calls,
  call,
] as const;
