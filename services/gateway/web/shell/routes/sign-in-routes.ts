// The pages where one comes in.
import { createRoute } from '@tanstack/react-router';
import { readEnterSearch } from '../../session/enter-search.ts';
import { pagePaths } from '../pages.ts';
import { getParentRoute, page, takeMailed } from './page-route.ts';

const enter = createRoute({
  getParentRoute,
  beforeLoad: takeMailed,
  path: pagePaths.enter,
  validateSearch: readEnterSearch,
  component: page(() => import('../../session/enter.tsx'), 'Enter'),
});
const first = createRoute({
  getParentRoute,
  beforeLoad: takeMailed,
  path: pagePaths.first,
  component: page(() => import('../../session/first.tsx'), 'First'),
});

export const signInRoutes = [enter, first] as const;
