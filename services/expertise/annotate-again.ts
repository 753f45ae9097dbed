// Annotates all sources again, in the background, once the vocabulary has changed.
import type { Collection } from '../platform/document-store/document-store.ts';
import type { SourceState } from './keep-words.ts';
import type { Replica } from './replica.ts';

const pageSize = 100;

/** A source that changes meanwhile is read with the new vocabulary anyway. Stops when it is asked to begin anew. */
export const annotateAgain = async (
  { engine, holdings, takeTurn, semantics, changed }: Replica,
  collection: Collection<SourceState>,
  isOutdated: () => boolean,
): Promise<void> => {
  let after: string | undefined;
  do {
    const page = await collection.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    for (const { document } of page.items) {
      await takeTurn();
      if (isOutdated()) return;
      const isHeld = engine.index.has(document.id) && holdings.versionOf(document.id) === document.version;
      if (isHeld && !('gone' in document)) engine.put(document);
    }
    after = page.next;
  } while (after !== undefined);
  if (isOutdated()) return;
  engine.allPutAgain();
  semantics.sourcesChanged();
  changed('change');
};
