// Brings what indexes see of stored documents in line with what a collection declares now.
import type { CollectionDefinition, Document } from './document-store.ts';
import type { Keeper } from './keeper.ts';
import { prepareReindex } from './stored-row.ts';
import { fault, FaultError } from '../faults/fault.ts';

const stepSize = 100;

/**
 * Makes index entries and unique values anew where their declaration, or the format they are read in, is not the one
 * they were made for. Takes up again from the beginning after a crash.
 */
export const reindexWhereChanged = async <D extends Document>(
  definition: CollectionDefinition<D>,
  keeper: Keeper,
): Promise<void> => {
  const { format, indexes, unique } = definition;
  checkNames(definition);
  const signature = JSON.stringify({ format, indexes, unique });
  if (keeper.indexedFor === signature) return;
  // A newer release has been here, as in a rolling upgrade: its entries stay.
  if (keeper.indexedFor && (JSON.parse(keeper.indexedFor) as { format: number }).format > format) return;
  let after: string | undefined;
  for (;;) {
    const rows = keeper.indexedFor === undefined ? [] : await keeper.all(after, stepSize);
    const results = await keeper.write(rows.map((row) => prepareReindex(definition, row)));
    const taken = results.find((result) => result.kind === 'duplicate');
    if (taken?.kind === 'duplicate') {
      const detail = `the rule ${taken.unique} cannot hold: two documents have one of its values`;
      throw new FaultError(fault('duplicate', { subject: definition.name, detail }));
    }
    if (rows.length < stepSize) break;
    after = rows.at(-1)?.id;
  }
  await keeper.setIndexedFor(signature);
};

/** Adapters make field names of them. */
const checkNames = ({ name, indexes }: Pick<CollectionDefinition<Document>, 'name' | 'indexes'>): void => {
  const wrong = [...name.split('.'), ...Object.keys(indexes)].find((one) => !/^[\w-]+$/.test(one));
  if (wrong === undefined) return;
  const detail = `"${wrong}" names a collection or an index: letters, digits, - and _`;
  throw new FaultError(fault('internal', { subject: name, detail }));
};
