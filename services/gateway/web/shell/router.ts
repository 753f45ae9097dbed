// Which page an address shows.
import { createRouter } from '@tanstack/react-router';
import { Broken } from './broken.tsx';
import { accountRoutes } from './routes/account-routes.ts';
import { administrationRoutes } from './routes/administration-routes.ts';
import { animatorRoutes } from './routes/animator-routes.ts';
import { memberRoutes } from './routes/member-routes.ts';
import { rootRoute } from './routes/page-route.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';

const isOpen = (): boolean => router.state.resolvedLocation !== undefined;

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...signInRoutes,
    ...accountRoutes,
    ...memberRoutes,
    ...animatorRoutes,
    ...administrationRoutes,
  ]),
  context: { isOpen },
  defaultErrorComponent: Broken,
  // Pages get, and addresses keep, only what the page itself read in them: nothing as somebody else wrote it.
  search: { strict: true },
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
