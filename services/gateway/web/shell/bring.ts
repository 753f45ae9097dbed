// Brings the code, words and styles of a page, however long the server is away: they are asked for again until somebody
// answers, and the page says meanwhile that the campus is out of reach.
import { queries } from '../api/queries.ts';
import { waitBeforeAgain } from '../api/wait-before-again.ts';

const failed = new Set<HTMLLinkElement>();
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  },
  true,
);

/** Whoever asks for a page again does not ask again for its style sheets that did not come. */
const bringSheet = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.addEventListener('load', resolve);
    again.addEventListener('error', reject);
    failed.delete(link);
    link.replaceWith(again);
  });

const bringOnce = async <T>(load: () => Promise<T>): Promise<T> => {
  const [found] = await Promise.all([load(), ...[...failed].map(bringSheet)]);
  return found;
};

/** Rejects while nobody answers, and while whoever does is not ready to hand the app out, as after a start. */
const appIsServed = async (): Promise<void> => {
  const { status } = await fetch('/', { headers: { Accept: 'text/html' }, cache: 'no-store' });
  if (status === 502 || status === 503 || status === 504) throw new Error(`the app is not served: ${status}`);
};

/** What somebody who answers does not have: the app was replaced by a newer one, or is at fault. */
class NotThere extends Error {}

/** Rejects only with why it cannot be loaded though the server is there. */
export const bring = async <T>(what: string, load: () => Promise<T>): Promise<T> => {
  try {
    return await queries.fetchQuery({
      queryKey: ['brought', what],
      queryFn: async () => {
        try {
          return await bringOnce(load);
        } catch {
          await appIsServed();
        }
        try {
          return await bringOnce(load);
        } catch (cause) {
          throw new NotThere(what, { cause });
        }
      },
      staleTime: Infinity,
      gcTime: Infinity,
      retry: (_, error) => !(error instanceof NotThere),
      retryDelay: waitBeforeAgain,
    });
  } catch (error) {
    throw error instanceof NotThere ? error.cause : error;
  }
};
