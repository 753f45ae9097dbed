// Forgets what is kept of how a person is reached, once the person is gone: preferences, what waits, what was sent.
import type { Collection, Document } from '../../platform/document-store/document-store.ts';
import type { Deps } from '../deps.ts';

type ForgetDeps = Pick<Deps, 'preferences' | 'waiting' | 'deliveries'>;

const pageSize = 200;

const forgetOf = async <D extends Document>(collection: Collection<D>, personId: string): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page = await collection.query({
      index: 'ofPerson',
      equals: [personId],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    await collection.batch(
      page.items.map(({ document: { id }, version }) => ({ delete: id, ifVersion: version })),
    );
    cursor = page.next;
  } while (cursor !== undefined);
};

/** Done again where it was cut off; what changed meanwhile is left for the next time. */
export const forgetHowReached = async (deps: ForgetDeps, personId: string): Promise<void> => {
  await forgetOf(deps.waiting, personId);
  await forgetOf(deps.deliveries, personId);
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
