// The pages at which somebody finds something to use.
import type { Session } from '../../services/gateway/web/session/read-session.ts';
import { mayOpen } from '../../services/gateway/web/shell/page-rights.ts';
import { type Page, pagePaths } from '../../services/gateway/web/shell/pages.ts';
import type { Acting } from '../makers/act-in-browser.ts';

const aMember: Session = { kind: 'member', person: 'any', name: 'Any', organisation: 'any' };

/** Of these a member gets a title, a sentence that says whose the page is, and links away: `every-page.test.ts` looks at each. */
export const closedToMembers: ReadonlySet<string> = new Set(
  (Object.keys(pagePaths) as readonly Page[])
    .filter((page) => !mayOpen(aMember, page))
    .map((page) => pagePaths[page]),
);

/** One closed page, which is like the others, is among those of a member. */
export const pagesOf = (as: Acting['as']): readonly string[] =>
  Object.values(pagePaths).filter(
    (path) => as === 'animator' || path === pagePaths.queue || !closedToMembers.has(path),
  );
