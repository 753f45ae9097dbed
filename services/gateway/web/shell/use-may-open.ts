// Whether whoever acts may ask what a page asks.
import { useSession } from '../session/session.ts';
import { mayOpen } from './page-rights.ts';
import type { Page } from './pages.ts';

export const useMayOpen = (page: Page): boolean => mayOpen(useSession(), page);
