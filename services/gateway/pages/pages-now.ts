// What there is of the web app at this moment: being made, in memory, or missing with the reason.
import type { Logger } from 'pino';
import type { PagesNow } from './answer-page.ts';
import { holdPages } from './held-pages.ts';
import { bundleFolder, keepBundle } from './keep-bundle.ts';

export interface PagesProgress {
  /** The bundle is not that of the sources: it is made now, while everything else answers. */
  making(): void;
  made(ms: number): void;
}

/** Begins at once, and never throws: without pages, the REST interface is there all the same. */
export const openPages = (log: Logger, progress: PagesProgress): (() => PagesNow) => {
  let now: PagesNow = { kind: 'making' };
  const open = async (): Promise<PagesNow> => {
    const kept = await keepBundle(() => progress.making());
    if (kept.kind === 'missing') {
      log.warn({ detail: kept.detail }, 'there is no web app');
      return { kind: 'missing' };
    }
    const pages = await holdPages(bundleFolder);
    if (kept.madeInMs !== undefined) progress.made(kept.madeInMs);
    return { kind: 'ready', pages };
  };
  open().then(
    (found) => void (now = found),
    (error: unknown) => {
      log.error({ err: error }, 'the web app could not be opened');
      now = { kind: 'missing' };
    },
  );
  return () => now;
};
