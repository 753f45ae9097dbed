// The pages from which the campus is animated.
import { createRoute } from '@tanstack/react-router';
import { readConsortiaSearch } from '../../consortia/consortia-search.ts';
import { readManageSearch } from '../../manage/manage-search.ts';
import { readMapSearch } from '../../map/map-search.ts';
import { readQueueSearch } from '../../queue/queue-search.ts';
import { readReportsSearch } from '../../reports/reports-search.ts';
import { readTogetherSearch } from '../../review/together-search.ts';
import { readRoundSearch } from '../../rounds/round-search.ts';
import { readRulesSearch } from '../../rules/rules-search.ts';
import { readVocabularySearch } from '../../vocabulary/vocabulary-search.ts';
import { pagePaths } from '../pages.ts';
import { beforeLoad, getParentRoute, pageWithWords } from './page-route.ts';

const queue = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.queue,
  validateSearch: readQueueSearch,
  component: pageWithWords(() => import('../../queue/queue-page.tsx'), 'QueuePage'),
});
const review = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.review,
  component: pageWithWords(() => import('../../review/review-page.tsx'), 'ReviewPage'),
});
const bringTogether = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.bringTogether,
  validateSearch: readTogetherSearch,
  component: pageWithWords(() => import('../../review/bring-together.tsx'), 'BringTogether'),
});
const map = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.map,
  validateSearch: readMapSearch,
  component: pageWithWords(() => import('../../map/campus-map.tsx'), 'CampusMap'),
});
const rounds = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.rounds,
  component: pageWithWords(() => import('../../rounds/rounds.tsx'), 'Rounds'),
});
const round = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.round,
  validateSearch: readRoundSearch,
  component: pageWithWords(() => import('../../rounds/round-page.tsx'), 'RoundPage'),
});
const manageCalls = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.manageCalls,
  validateSearch: readManageSearch,
  component: pageWithWords(() => import('../../manage/manage-calls.tsx'), 'ManageCalls'),
});
const consortia = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.consortia,
  validateSearch: readConsortiaSearch,
  component: pageWithWords(() => import('../../consortia/consortia-page.tsx'), 'ConsortiaPage'),
});
const reports = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.reports,
  validateSearch: readReportsSearch,
  component: pageWithWords(() => import('../../reports/reports-page.tsx'), 'ReportsPage'),
});
const rules = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.rules,
  validateSearch: readRulesSearch,
  component: pageWithWords(() => import('../../rules/rules-page.tsx'), 'RulesPage'),
});
const vocabulary = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.vocabulary,
  validateSearch: readVocabularySearch,
  component: pageWithWords(() => import('../../vocabulary/vocabulary-page.tsx'), 'VocabularyPage'),
});
const imports = createRoute({
  getParentRoute,
  beforeLoad,
  path: pagePaths.imports,
  component: pageWithWords(() => import('../../imports/imports.tsx'), 'Imports'),
});

export const animatorRoutes = [
  queue,
  review,
  bringTogether,
  map,
  rounds,
  round,
  manageCalls,
  consortia,
  reports,
  rules,
  vocabulary,
  imports,
] as const;
