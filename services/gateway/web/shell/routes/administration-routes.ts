// The pages of administration.
import { createRoute } from '@tanstack/react-router';
import {
  readKeysSearch,
  readPeopleSearch,
  readReceiptsSearch,
  readWebhooksSearch,
} from '../../administration/searches.ts';
import { readOperationsSearch } from '../../operations/operations-search.ts';
import { pagePaths } from '../pages.ts';
import { beforeLoad, getParentRoute, pageWithWords } from './page-route.ts';

const people = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.people,
  validateSearch: readPeopleSearch,
  component: pageWithWords(() => import('../../administration/people.tsx'), 'People'),
});
const person = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.person,
  component: pageWithWords(() => import('../../administration/person-page.tsx'), 'PersonPage'),
});
const keys = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.keys,
  validateSearch: readKeysSearch,
  component: pageWithWords(() => import('../../administration/keys/keys.tsx'), 'Keys'),
});
const webhooks = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.webhooks,
  validateSearch: readWebhooksSearch,
  component: pageWithWords(() => import('../../administration/webhooks/webhooks.tsx'), 'Webhooks'),
});
const webhook = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.webhook,
  component: pageWithWords(() => import('../../administration/webhooks/webhook-page.tsx'), 'WebhookPage'),
});
const mail = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.mail,
  component: pageWithWords(() => import('../../administration/mail/mail.tsx'), 'Mail'),
});
const receipts = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.receipts,
  validateSearch: readReceiptsSearch,
  component: pageWithWords(() => import('../../administration/receipts.tsx'), 'Receipts'),
});
const operations = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.operations,
  validateSearch: readOperationsSearch,
  component: pageWithWords(() => import('../operations-page.tsx'), 'OperationsPage'),
});

export const administrationRoutes = [
  people,
  person,
  keys,
  webhooks,
  webhook,
  mail,
  receipts,
  operations,
] as const;
