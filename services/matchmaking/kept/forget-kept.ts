// Forgets what was decided about an organisation that is gone.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import type { Collection, Document } from '../../platform/document-store/document-store.ts';
import type { Kept } from './kept.ts';
import { rulesAbout } from './rules-of-campus.ts';

const remove = async <D extends Document>(
  collection: Collection<D>,
  ids: readonly string[],
): Promise<void> => {
  const found = await collection.getMany(ids);
  const results = await collection.batch(
    found.map(({ document, version }) => ({ delete: document.id, ifVersion: version })),
  );
  // Somebody writes it at this moment: the event that it follows from is handled again.
  if (results.some(({ kind }) => kind !== 'written'))
    throw new FaultError(fault('conflict', { subject: collection.definition.name }));
};

/** Its limits and the rules about it. What rounds were is kept: its id is in their pieces, and names nobody any more. */
export const forgetKept = async (
  { rules, limits }: Pick<Kept, 'rules' | 'limits'>,
  organisationId: string,
): Promise<void> => {
  const about = await rulesAbout(rules, [organisationId]);
  await remove(
    rules,
    about.map(({ id }) => id),
  );
  await remove(limits, [organisationId]);
};
