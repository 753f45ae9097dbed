// What the route of every page is made of: who may open it, its code and its words. Pages are loaded when they are first
// opened; the shell stands around all of them.
import {
  createRootRouteWithContext,
  lazyRouteComponent,
  type ParsedLocation,
  redirect,
} from '@tanstack/react-router';
import { bringWords } from '../../language/language.ts';
import { afterPaint } from '../../parts/after-paint.ts';
import { takeToken } from '../../session/link-token.ts';
import { sessionNow } from '../../session/session.ts';
import { bring } from '../bring.ts';
import { Broken } from '../broken.tsx';
import { Missing } from '../missing.tsx';
import { pagePaths } from '../pages.ts';
import { Shell } from '../shell.tsx';

interface Around {
  /** A page is shown already. */
  isOpen(): boolean;
}

export const rootRoute = createRootRouteWithContext<Around>()({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Broken,
});
export const getParentRoute = () => rootRoute;

export interface Opening {
  readonly location: ParsedLocation;
  readonly cause: 'preload' | 'enter' | 'stay';
  readonly context: Around;
}

/**
 * Nobody sees a page before they said who they are; then they see the one they came for. The press that opens a page is
 * seen, on the way to it, before the work of showing it begins.
 */
export const beforeLoad = async ({ location, cause, context }: Opening): Promise<void> => {
  if (sessionNow().kind === 'nobody') {
    const { href } = location;
    throw redirect({ to: pagePaths.enter, search: href === pagePaths.home ? {} : { next: href } });
  }
  if (cause === 'enter' && context.isOpen()) await afterPaint();
};

/** A mailed link is followed to an address without what it hands over. */
export const takeMailed = ({ location: { pathname, search, hash } }: Opening): void => {
  if (takeToken(hash, pathname)) throw redirect({ to: pathname, search, hash: '', replace: true });
};

/** The component of that name. */
export const page = <T extends object, K extends string & keyof T>(load: () => Promise<T>, name: K) =>
  lazyRouteComponent(() => bring(`page ${name}`, load), name);

/** The words of pages that are not seen at the first visit come with them. */
export const pageWithWords = <T extends object, K extends string & keyof T>(
  load: () => Promise<T>,
  name: K,
) =>
  page(async () => {
    const [found] = await Promise.all([load(), bringWords('later')]);
    return found;
  }, name);
