// What is changed in one tab is asked again in the others of the same browser, too: of what a side does for itself, such
// as an answer, the server tells nobody.
import { queries } from './queries.ts';

/** Where the browser keeps nothing for a page, it may let it tell others nothing either. */
const open = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel('passerelle.changed');
  } catch {
    return undefined;
  }
};
const channel = open();

const askAgain = async (keys: readonly (readonly string[])[]): Promise<void> => {
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
};

channel?.addEventListener('message', ({ data }) => void askAgain(data as readonly (readonly string[])[]));

/** Each key names the resource first; resolves once this tab has asked again. */
export const changed = (...keys: readonly (readonly string[])[]): Promise<void> => {
  channel?.postMessage(keys);
  return askAgain(keys);
};
