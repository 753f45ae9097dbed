// Puts an import in force, undoes it, and takes in what curators decide about its concepts.
import type { Actor } from '../../platform/access/actor.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { fault, FaultError, invalid, ok, refused } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
import { conceptDocumentId } from './add-concepts.ts';
import type { StoredConcept, StoredImport } from './collections.ts';
import { countMore, decide, likenessOf, nothingCounted } from './import.ts';
import type { ImportDeps } from './import-deps.ts';
import { changeImport, noImport, refuseState } from './keep-import.ts';
import { pagesOfImport } from './pages-of-import.ts';

export interface Settling {
  readonly actor: Actor;
  readonly ifVersion?: number | undefined;
}

/** One that was undone may be put in force again. */
export const commitImport = async (
  deps: ImportDeps,
  id: string,
  settling: Settling,
): Promise<Outcome<Stored<StoredImport>>> => {
  let counts = nothingCounted;
  for await (const page of pagesOfImport(deps, id))
    for (const { document } of page) counts = countMore(counts, likenessOf(document), 1);
  return changeImport(deps, id, {
    ...settling,
    change: ({ state }) => {
      if (state === 'in_force') return ok(undefined);
      const isEmpty = counts.none + counts.one + counts.several === 0;
      return isEmpty ? refuseState('empty') : ok({ state: 'in_force', counts });
    },
  });
};

/** Documents first: what is interrupted is taken up again by asking again. */
const removeOpen = async (
  deps: ImportDeps,
  { document, version }: Stored<StoredImport>,
): Promise<boolean> => {
  for await (const page of pagesOfImport(deps, document.id)) {
    const results = await deps.concepts.batch(
      page.map((one) => ({ delete: one.document.id, ifVersion: one.version })),
    );
    if (results.some(({ kind }) => kind === 'overloaded'))
      throw new FaultError(fault('overloaded', { subject: 'vocabulary-import', subjectId: document.id }));
  }
  const { kind } = await deps.imports.delete(document.id, { ifVersion: version });
  return kind === 'written';
};

/** One that never was in force leaves nothing behind. */
export const undoImport = async (
  deps: ImportDeps,
  id: string,
  settling: Settling,
): Promise<Outcome<Stored<StoredImport>>> => {
  const found = await deps.imports.get(id);
  if (!found) return noImport(id);
  const { document, version } = found;
  if (
    document.state === 'open' &&
    (settling.ifVersion ?? version) === version &&
    (await removeOpen(deps, found))
  )
    return ok({ document: { ...document, state: 'undone' }, version: version + 1 });
  return changeImport(deps, id, {
    ...settling,
    change: ({ state }) => {
      if (state === 'open')
        return refused(fault('conflict', { subject: 'vocabulary-import', subjectId: id }));
      return ok(state === 'undone' ? undefined : { state: 'undone' });
    },
  });
};

export interface Decided {
  readonly concept: StoredConcept;
  readonly import: Stored<StoredImport>;
}

/** `conceptId` absent: a concept of its own. */
export const decideMapping = async (
  deps: ImportDeps,
  {
    importId,
    uri,
    conceptId,
  }: { readonly importId: string; readonly uri: string; readonly conceptId?: string | undefined },
  settling: Settling,
): Promise<Outcome<Decided>> => {
  const stored = await deps.concepts.get(conceptDocumentId(importId, uri));
  if (!stored)
    return refused(fault('not-found', { subject: 'imported-concept', subjectId: uri.slice(0, 80) }));
  const { document: concept } = stored;
  const there = conceptId === undefined || deps.vocabulary().concepts.has(conceptId);
  if (!there)
    return refused(
      invalid({
        field: 'concept_id',
        rule: 'unresolved',
        value: conceptId.slice(0, 80),
        parameters: { thing: 'concept', expected: 'the id of a concept' },
      }),
    );
  const decision = {
    uri,
    was: likenessOf(concept),
    ...(conceptId === undefined ? {} : { conceptId }),
  };
  const changed = await changeImport(deps, importId, {
    ...settling,
    change: ({ state, decisions }) =>
      state === 'undone' ? refuseState(state) : ok({ decisions: decide(decisions, decision) }),
  });
  return changed.ok ? ok({ concept, import: changed.value }) : changed;
};
