// Reads the concepts of an import, page by page in the order of their URIs.
import type { Collection, Stored } from '../../platform/document-store/document-store.ts';
import type { StoredConcept } from './collections.ts';

const pageSize = 500;

export async function* pagesOfImport(
  { concepts }: { readonly concepts: Pick<Collection<StoredConcept>, 'query'> },
  importId: string,
): AsyncGenerator<readonly Stored<StoredConcept>[]> {
  let cursor: string | undefined;
  do {
    const page = await concepts.query({
      index: 'ofImport',
      equals: [importId],
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page.items.length > 0) yield page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
