// Takes concepts into an open import.
import type { Actor } from '../../platform/access/actor.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { fault, FaultError, invalid, refused } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
import { derivedId } from '../../platform/ids.ts';
import type { StoredConcept, StoredImport } from './collections.ts';
import { findCandidates } from './find-candidates.ts';
import { countMore, likenessOf } from './import.ts';
import type { BroughtConcept, LikenessCounts } from './import.ts';
import type { ImportDeps } from './import-deps.ts';
import { changeImport, noImport, refuseState } from './keep-import.ts';

/** MeSH has some 30,000, and with its supplementary concepts some 300,000. */
export const mostConcepts = 500_000;

/** The same URI of the same import is the same document. */
export const conceptDocumentId = (importId: string, uri: string): string => derivedId('vcp', importId, uri);

const documentOf = (deps: ImportDeps, importId: string, concept: BroughtConcept): StoredConcept => {
  const candidates = findCandidates(concept, deps.vocabulary());
  return {
    id: conceptDocumentId(importId, concept.uri),
    importId,
    ...concept,
    candidates,
    ...(candidates.length > 1 ? { several: true } : {}),
  };
};

type CountChange = (counts: LikenessCounts) => LikenessCounts;

/** Written over whatever stands there: of two at once, the last counts. */
const write = async (
  { concepts }: ImportDeps,
  documents: readonly StoredConcept[],
): Promise<readonly CountChange[]> => {
  let left = documents;
  const changes: CountChange[] = [];
  for (const tombstones = new Map<string, number>(); left.length > 0;) {
    const standing = new Map(
      (await concepts.getMany(left.map(({ id }) => id))).map((stored) => [stored.document.id, stored]),
    );
    const results = await concepts.batch(
      left.map((put) => ({ put, ifVersion: standing.get(put.id)?.version ?? tombstones.get(put.id) ?? 0 })),
    );
    left = left.filter((document, at) => {
      const result = results[at];
      if (result?.kind === 'conflict') {
        tombstones.set(document.id, result.current);
        return true;
      }
      if (result?.kind !== 'written')
        throw new FaultError(fault('overloaded', { subject: 'vocabulary-import' }));
      const before = standing.get(document.id)?.document;
      changes.push((counts) => {
        const without = before ? countMore(counts, likenessOf(before), -1) : counts;
        return countMore(without, likenessOf(document), 1);
      });
      return false;
    });
  }
  return changes;
};

export const addConcepts = async (
  deps: ImportDeps,
  importId: string,
  concepts: readonly BroughtConcept[],
  actor: Actor,
): Promise<Outcome<Stored<StoredImport>>> => {
  const found = await deps.imports.get(importId);
  if (!found) return noImport(importId);
  if (found.document.state !== 'open') return refuseState(found.document.state);
  const { none, one, several } = found.document.counts;
  if (none + one + several + concepts.length > mostConcepts)
    return refused(
      invalid({ field: 'concepts', rule: 'too-many', parameters: { max: String(mostConcepts) } }),
    );
  const last = new Map(concepts.map((concept) => [concept.uri, documentOf(deps, importId, concept)]));
  const changes = await write(deps, [...last.values()]);
  // What a crash leaves uncounted here is counted when the import is put in force.
  return changeImport(deps, importId, {
    actor,
    change: ({ state, counts }) =>
      state === 'open'
        ? { ok: true, value: { counts: changes.reduce((sum, change) => change(sum), counts) } }
        : refuseState(state),
  });
};
