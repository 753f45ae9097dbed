// Forgets what is kept of how a person is reached, once the person is gone: preferences, what waits, what was sent.
import { dropOf } from '../../platform/document-store/drop-documents.ts';
import type { Deps } from '../deps.ts';

type ForgetDeps = Pick<Deps, 'preferences' | 'waiting' | 'deliveries'>;

/** Done again where it was cut off; also what is written meanwhile is gone at its end. */
export const forgetHowReached = async (deps: ForgetDeps, personId: string): Promise<void> => {
  await dropOf(deps.waiting, personId);
  await dropOf(deps.deliveries, personId);
  for (;;) {
    const found = await deps.preferences.get(personId);
    if (!found) return;
    await deps.preferences.delete(personId, { ifVersion: found.version });
  }
};
