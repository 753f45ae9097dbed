// Which page an address shows. Pages are loaded when they are first opened; the shell stands around all of them.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ParsedLocation,
  redirect,
} from '@tanstack/react-router';
import { readErasedSearch } from '../account/erased-search.ts';
import {
  readKeysSearch,
  readPeopleSearch,
  readReceiptsSearch,
  readWebhooksSearch,
} from '../administration/searches.ts';
import { readOrganisationAddress } from '../organisation/organisation-address.ts';
import { readSearchAddress } from '../search/search-address.ts';
import { readRoundSearch } from '../rounds/round-search.ts';
import { readManageSearch } from '../manage/manage-search.ts';
import { readConsortiaSearch } from '../consortia/consortia-search.ts';
import { readReportsSearch } from '../reports/reports-search.ts';
import { readRulesSearch } from '../rules/rules-search.ts';
import { readProfileSearch } from '../profile/profile-search.ts';
import { askLinksAhead } from '../home/ask-links.ts';
import { readHomeSearch } from '../home/home-search.ts';
import { readQueueSearch } from '../queue/queue-search.ts';
import { readOperationsSearch } from '../operations/operations-search.ts';
import { readIntroductionsSearch } from '../introductions/introductions-search.ts';
import { bringWords } from '../language/language.ts';
import { readTogetherSearch } from '../review/together-search.ts';
import { readEnterSearch } from '../session/enter-search.ts';
import { takeToken } from '../session/link-token.ts';
import { sessionNow } from '../session/session.ts';
import { readVocabularySearch } from '../vocabulary/vocabulary-search.ts';
import { readMapSearch } from '../map/map-search.ts';
import { afterPaint } from '../parts/after-paint.ts';
import { bring } from './bring.ts';
import { Broken } from './broken.tsx';
import { Missing } from './missing.tsx';
import { pagePaths } from './pages.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: Missing, errorComponent: Broken });
const getParentRoute = () => rootRoute;

interface Opening {
  readonly location: ParsedLocation;
  readonly cause: 'preload' | 'enter' | 'stay';
}

/**
 * Nobody sees a page before they said who they are; then they see the one they came for. The press that opens a page is
 * seen, on the way to it, before the work of showing it begins.
 */
const beforeLoad = async ({ location, cause }: Opening): Promise<void> => {
  if (sessionNow().kind === 'nobody') {
    const { href } = location;
    throw redirect({ to: pagePaths.enter, search: href === pagePaths.home ? {} : { next: href } });
  }
  if (cause === 'enter' && isOpen()) await afterPaint();
};

/** The component of that name. */
const page = <T extends object, K extends string & keyof T>(load: () => Promise<T>, name: K) =>
  lazyRouteComponent(() => bring(`page ${name}`, load), name);

/** The words of pages that are not seen at the first visit come with them. */
const pageWithWords = <T extends object, K extends string & keyof T>(load: () => Promise<T>, name: K) =>
  page(async () => {
    const [found] = await Promise.all([load(), bringWords('later')]);
    return found;
  }, name);

/** A link to sign in is followed to an address without what it hands over. */
const beforeSignIn = ({ location: { pathname, search, hash } }: Opening): void => {
  if (takeToken(hash)) throw redirect({ to: pathname, search, hash: '', replace: true });
};

const enter = createRoute({
  getParentRoute,
  beforeLoad: beforeSignIn,
  path: pagePaths.enter,
  validateSearch: readEnterSearch,
  component: page(() => import('../session/enter.tsx'), 'Enter'),
});
const first = createRoute({
  getParentRoute,
  beforeLoad: beforeSignIn,
  path: pagePaths.first,
  component: page(() => import('../session/first.tsx'), 'First'),
});
const account = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.account,
  component: pageWithWords(() => import('../account/account-page.tsx'), 'AccountPage'),
});
const notices = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.notices,
  component: pageWithWords(() => import('../account/notices-page.tsx'), 'NoticesPage'),
});
const data = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.data,
  component: pageWithWords(() => import('../account/data-page.tsx'), 'DataPage'),
});
/** Whoever is erased is nobody any more. */
const beforeErased = (): void => {
  if (sessionNow().kind !== 'nobody') throw redirect({ to: pagePaths.data });
};

const erased = createRoute({
  getParentRoute,
  beforeLoad: beforeErased,
  path: pagePaths.erased,
  validateSearch: readErasedSearch,
  component: pageWithWords(() => import('../account/erased-page.tsx'), 'ErasedPage'),
});
const home = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.home,
  validateSearch: readHomeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => askLinksAhead(deps),
  component: page(() => import('../home/home.tsx'), 'Home'),
});
const introductions = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.introductions,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../introductions/introductions.tsx'), 'Introductions'),
});
const introduction = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.introduction,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../introductions/introduction-page.tsx'), 'IntroductionPage'),
});
const profile = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.profile,
  validateSearch: readProfileSearch,
  component: pageWithWords(() => import('../profile/profile-page.tsx'), 'ProfilePage'),
});
const search = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.search,
  validateSearch: readSearchAddress,
  component: pageWithWords(() => import('../search/search-page.tsx'), 'SearchPage'),
});
const organisation = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.organisation,
  validateSearch: readOrganisationAddress,
  component: pageWithWords(() => import('../organisation/organisation-page.tsx'), 'OrganisationPage'),
});
const inbox = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.inbox,
  component: page(() => import('../inbox/inbox.tsx'), 'Inbox'),
});
const queue = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.queue,
  validateSearch: readQueueSearch,
  component: pageWithWords(() => import('../queue/queue-page.tsx'), 'QueuePage'),
});
const review = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.review,
  component: pageWithWords(() => import('../review/review-page.tsx'), 'ReviewPage'),
});
const bringTogether = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.bringTogether,
  validateSearch: readTogetherSearch,
  component: pageWithWords(() => import('../review/bring-together.tsx'), 'BringTogether'),
});
const map = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.map,
  validateSearch: readMapSearch,
  component: pageWithWords(() => import('../map/campus-map.tsx'), 'CampusMap'),
});
const rounds = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.rounds,
  component: pageWithWords(() => import('../rounds/rounds.tsx'), 'Rounds'),
});
const calls = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.calls,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../calls/calls.tsx'), 'Calls'),
});
const call = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.call,
  validateSearch: readIntroductionsSearch,
  component: pageWithWords(() => import('../calls/call-page.tsx'), 'CallPage'),
});
const manageCalls = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.manageCalls,
  validateSearch: readManageSearch,
  component: pageWithWords(() => import('../manage/manage-calls.tsx'), 'ManageCalls'),
});
const consortia = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.consortia,
  validateSearch: readConsortiaSearch,
  component: pageWithWords(() => import('../consortia/consortia-page.tsx'), 'ConsortiaPage'),
});
const reports = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.reports,
  validateSearch: readReportsSearch,
  component: pageWithWords(() => import('../reports/reports-page.tsx'), 'ReportsPage'),
});
const round = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.round,
  validateSearch: readRoundSearch,
  component: pageWithWords(() => import('../rounds/round-page.tsx'), 'RoundPage'),
});
const rules = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.rules,
  validateSearch: readRulesSearch,
  component: pageWithWords(() => import('../rules/rules-page.tsx'), 'RulesPage'),
});
const vocabulary = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.vocabulary,
  validateSearch: readVocabularySearch,
  component: pageWithWords(() => import('../vocabulary/vocabulary-page.tsx'), 'VocabularyPage'),
});
const imports = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.imports,
  component: pageWithWords(() => import('../imports/imports.tsx'), 'Imports'),
});
const operations = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.operations,
  validateSearch: readOperationsSearch,
  component: pageWithWords(() => import('./operations-page.tsx'), 'OperationsPage'),
});
const people = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.people,
  validateSearch: readPeopleSearch,
  component: pageWithWords(() => import('../administration/people.tsx'), 'People'),
});
const person = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.person,
  component: pageWithWords(() => import('../administration/person-page.tsx'), 'PersonPage'),
});
const keys = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.keys,
  validateSearch: readKeysSearch,
  component: pageWithWords(() => import('../administration/keys/keys.tsx'), 'Keys'),
});
const webhooks = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.webhooks,
  validateSearch: readWebhooksSearch,
  component: pageWithWords(() => import('../administration/webhooks/webhooks.tsx'), 'Webhooks'),
});
const webhook = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.webhook,
  component: pageWithWords(() => import('../administration/webhooks/webhook-page.tsx'), 'WebhookPage'),
});
const mail = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.mail,
  component: pageWithWords(() => import('../administration/mail/mail.tsx'), 'Mail'),
});
const receipts = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.receipts,
  validateSearch: readReceiptsSearch,
  component: pageWithWords(() => import('../administration/receipts.tsx'), 'Receipts'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    enter,
    first,
    account,
    notices,
    data,
    erased,
    home,
    introductions,
    introduction,
    profile,
    search,
    organisation,
    inbox,
    queue,
    review,
    bringTogether,
    map,
    rounds,
    round,
    calls,
    call,
    manageCalls,
    consortia,
    reports,
    rules,
    vocabulary,
    imports,
    operations,
    people,
    person,
    keys,
    webhooks,
    webhook,
    mail,
    receipts,
  ]),
  defaultErrorComponent: Broken,
  // Pages get, and addresses keep, only what the page itself read in them: nothing as somebody else wrote it.
  search: { strict: true },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

/** A page is shown already. */
const isOpen = (): boolean => router.state.resolvedLocation !== undefined;

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
