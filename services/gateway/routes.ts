// Every route of the edge. Express and the OpenAPI document are both made from this table.
import type { Route } from './route.ts';
import { eventRoute } from './routes/event-route.ts';
import { addressRoutes } from './routes/address-routes.ts';
import { brokeringSettingsRoutes } from './routes/brokering-settings-routes.ts';
import { changeRoute } from './routes/change-route.ts';
import { callRoutes } from './routes/call-routes.ts';
import { consortiumRoutes } from './routes/consortium-routes.ts';
import { introductionActRoutes } from './routes/introduction-act-routes.ts';
import { introductionMessageRoutes } from './routes/introduction-message-routes.ts';
import { introductionRoutes } from './routes/introduction-routes.ts';
import { mailRoutes } from './routes/mail-routes.ts';
import { mailboxRoutes } from './routes/mailbox-routes.ts';
import { noticeRoutes } from './routes/notice-routes.ts';
import { oidcRoutes } from './routes/oidc-routes.ts';
import { operationRoutes } from './routes/operation-routes.ts';
import { organisationRoutes } from './routes/organisation-routes.ts';
import { matchmakingSettingsRoutes } from './routes/matchmaking-settings-routes.ts';
import { keyRoutes } from './routes/key-routes.ts';
import { limitRoutes } from './routes/limit-routes.ts';
import { pairRoutes } from './routes/pair-routes.ts';
import { preferencesRoutes } from './routes/preferences-routes.ts';
import { personalRoutes } from './routes/personal-routes.ts';
import { profileRoutes } from './routes/profile-routes.ts';
import { expertiseRoutes } from './routes/expertise-routes.ts';
import { queueRoutes } from './routes/queue-routes.ts';
import { reportRoutes } from './routes/report-routes.ts';
import { roundRoutes } from './routes/round-routes.ts';
import { ruleRoutes } from './routes/rule-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';
import { suggestionRoutes } from './routes/suggestion-routes.ts';
import { thesaurusRoutes } from './routes/thesaurus-routes.ts';
import { unsubscribeRoutes } from './routes/unsubscribe-routes.ts';
import { vocabularyRoutes } from './routes/vocabulary-routes.ts';
import { webhookRoutes } from './routes/webhook-routes.ts';
import { weightRoutes } from './routes/weight-routes.ts';

export const routes: readonly Route[] = [
  ...signInRoutes,
  ...oidcRoutes,
  ...sessionRoutes,
  ...addressRoutes,
  ...personalRoutes,
  ...profileRoutes,
  ...organisationRoutes,
  ...suggestionRoutes,
  ...pairRoutes,
  ...limitRoutes,
  ...ruleRoutes,
  ...roundRoutes,
  ...weightRoutes,
  ...matchmakingSettingsRoutes,
  ...introductionRoutes,
  ...introductionActRoutes,
  ...introductionMessageRoutes,
  ...brokeringSettingsRoutes,
  ...callRoutes,
  ...consortiumRoutes,
  ...queueRoutes,
  ...reportRoutes,
  ...searchRoutes,
  ...expertiseRoutes,
  ...vocabularyRoutes,
  ...thesaurusRoutes,
  ...noticeRoutes,
  ...webhookRoutes,
  ...preferencesRoutes,
  ...mailRoutes,
  ...unsubscribeRoutes,
  ...mailboxRoutes,
  eventRoute,
  ...keyRoutes,
  changeRoute,
  ...operationRoutes,
];
