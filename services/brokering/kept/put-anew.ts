// Puts a document where none is: also where one was before and was deleted, whose tombstone is left.
import type { Collection, Document, WriteResult } from '../../platform/document-store/document-store.ts';

/** `conflict` where one is there, also where it came while this was being written. */
export const putAnew = async <D extends Document>(
  collection: Pick<Collection<D>, 'get' | 'put'>,
  document: D,
): Promise<WriteResult> => {
  const result = await collection.put(document, { ifVersion: 0 });
  return result.kind === 'conflict' && !(await collection.get(document.id))
    ? collection.put(document, { ifVersion: result.current })
    : result;
};
