// Reads imports: the list of them, what waits for a curator, and all that is in force.
import type { Page, Stored } from '../../platform/document-store/document-store.ts';
import { queryAll } from '../../platform/document-store/query-all.ts';
import type { ImportInForce } from './assemble-vocabulary.ts';
import type { StoredConcept, StoredImport } from './collections.ts';
import type { ImportDeps } from './import-deps.ts';
import { pagesOfImport } from './pages-of-import.ts';

const pageSize = 200;

/** Latest first. */
export const listImports = ({
  imports,
}: Pick<ImportDeps, 'imports'>): Promise<readonly Stored<StoredImport>[]> =>
  queryAll(imports, { index: 'latest', equals: [], limit: pageSize });

/** Concepts that wait for a decision, in the order of URIs; a page may be shorter than asked, and have a next one. */
export const listUndecided = async (
  { concepts }: Pick<ImportDeps, 'concepts'>,
  { id, decisions }: StoredImport,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<StoredConcept>> => {
  const decided = new Set(decisions.map(({ uri }) => uri));
  const items: Stored<StoredConcept>[] = [];
  let next = cursor;
  do {
    const page = await concepts.query({
      index: 'severalOfImport',
      equals: [id, true],
      limit: limit - items.length,
      ...(next === undefined ? {} : { cursor: next }),
    });
    items.push(...page.items.filter(({ document }) => !decided.has(document.uri)));
    next = page.next;
  } while (items.length < limit && next !== undefined);
  return { items, ...(next === undefined ? {} : { next }) };
};

export interface ReadInForce {
  readonly imports: readonly ImportInForce[];
  /** Version of the record of each import that there is, in force or not. */
  readonly versions: ReadonlyMap<string, number>;
}

export const readInForce = async (deps: Pick<ImportDeps, 'imports' | 'concepts'>): Promise<ReadInForce> => {
  const all = await listImports(deps);
  const imports: ImportInForce[] = [];
  for (const { document } of all) {
    if (document.state !== 'in_force') continue;
    const concepts: StoredConcept[] = [];
    for await (const page of pagesOfImport(deps, document.id))
      concepts.push(...page.map((stored) => stored.document));
    imports.push({ id: document.id, concepts, decisions: document.decisions });
  }
  return { imports, versions: new Map(all.map(({ document, version }) => [document.id, version])) };
};
