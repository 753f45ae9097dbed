// Reads the concepts of an import, page by page in the order of their URIs.
import type { Collection, Stored } from '../../platform/document-store/document-store.ts';
import { queryPages } from '../../platform/document-store/query-all.ts';
import type { StoredConcept } from './collections.ts';

const pageSize = 500;

export async function* pagesOfImport(
  { concepts }: { readonly concepts: Pick<Collection<StoredConcept>, 'query'> },
  importId: string,
): AsyncGenerator<readonly Stored<StoredConcept>[]> {
  const query = { index: 'ofImport', equals: [importId], limit: pageSize };
  for await (const page of queryPages(concepts, query)) if (page.length > 0) yield page;
}
