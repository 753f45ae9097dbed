// Takes away what is over, and what is of a person that is gone.
import type { Collection, Document } from './document-store.ts';

const pageSize = 100;

/** By the index `oldest`: those before the first that is not over. */
export const dropOldest = async <D extends Document>(
  collection: Collection<D>,
  isOver: (document: D) => boolean,
): Promise<void> => {
  for (;;) {
    const page = await collection.query({ index: 'oldest', equals: [], limit: pageSize });
    const over = page.items.filter(({ document }) => isOver(document));
    for (const { document, version } of over) await collection.delete(document.id, { ifVersion: version });
    if (over.length === 0 || over.length < page.items.length) return;
  }
};

/** By the index `ofPerson`: until there is none, also of those that are written meanwhile. */
export const dropOf = async <D extends Document>(
  collection: Collection<D>,
  personId: string,
): Promise<void> => {
  for (;;) {
    const page = await collection.query({ index: 'ofPerson', equals: [personId], limit: pageSize });
    if (page.items.length === 0) return;
    await collection.batch(
      page.items.map(({ document: { id }, version }) => ({ delete: id, ifVersion: version })),
    );
  }
};
