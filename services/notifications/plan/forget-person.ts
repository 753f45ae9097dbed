// Forgets what is kept of how a person is reached, once the person is gone: preferences, what waits, what was sent.
import { dropOf } from '../../platform/document-store/drop-documents.ts';
import type { Deps } from '../deps.ts';

type ForgetDeps = Pick<Deps, 'preferences' | 'waiting' | 'deliveries'>;

const pageSize = 200;

/** Done again where it was cut off. */
export const forgetHowReached = async (deps: ForgetDeps, personId: string): Promise<void> => {
  await dropOf(deps.waiting, personId);
  await dropOf(deps.deliveries, personId);
  const found = await deps.preferences.get(personId);
  if (found) await deps.preferences.delete(personId, { ifVersion: found.version });
};

/** Deliveries that came to their end before `before` are forgotten; says whether there may be more. */
export const forgetDeliveries = async (
  { deliveries }: Pick<Deps, 'deliveries'>,
  before: string,
): Promise<boolean> => {
  let more = false;
  for (const state of ['sent', 'dropped', 'failed'] as const) {
    const page = await deliveries.query({ index: 'inState', equals: [state], limit: pageSize });
    const old = page.items.filter(({ document: { at } }) => at < before);
    if (old.length > 0)
      await deliveries.batch(
        old.map(({ document: { id }, version }) => ({ delete: id, ifVersion: version })),
      );
    more ||= old.length === pageSize;
  }
  return more;
};
