// Writes an import's record: each change against the version it was read at, and with its event where others must know.
import { recordedAs } from '../../platform/access/actor.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { fault, ok, refused } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
import { announceImport } from '../emit-vocabulary-changed.ts';
import type { StoredImport } from './collections.ts';
import { nothingCounted } from './import.ts';
import type { ImportState } from './import.ts';
import type { ImportDeps } from './import-deps.ts';
import { listImports } from './read-imports.ts';

const subject = 'vocabulary-import';
const shown = 80;

export const noImport = (id: string): Outcome<never> =>
  refused(fault('not-found', { subject, subjectId: id.slice(0, shown) }));

const recordedBy = ({ clock }: Pick<ImportDeps, 'clock'>, actor: Actor) => ({
  by: recordedAs(actor),
  at: clock().toISOString(),
  requestId: actor.requestId,
});

export interface Begun {
  readonly name: string;
  /** Of the file it comes from. */
  readonly checksum?: string | undefined;
  /** True: also while an import of the same file is in force. */
  readonly again: boolean;
}

/** Each of two imports of one file would have its own copy of every concept, and curators would decide twice. */
const inForceOf = async (deps: ImportDeps, { checksum, again }: Begun): Promise<string | undefined> => {
  if (checksum === undefined || again) return undefined;
  const all = await listImports(deps);
  return all.find(({ document }) => document.state === 'in_force' && document.checksum === checksum)?.document
    .id;
};

export const beginImport = async (
  deps: ImportDeps,
  begun: Begun,
  actor: Actor,
): Promise<Outcome<Stored<StoredImport>>> => {
  const standing = await inForceOf(deps, begun);
  if (standing !== undefined) return refused(fault('duplicate', { subject, subjectId: standing }));
  const { name, checksum } = begun;
  const document: StoredImport = {
    id: deps.newId('voc'),
    name,
    state: 'open',
    counts: nothingCounted,
    decisions: [],
    ...(checksum === undefined ? {} : { checksum }),
    ...recordedBy(deps, actor),
  };
  const result = await deps.imports.put(document, { ifVersion: 0 });
  return result.kind === 'written'
    ? ok({ document, version: result.version })
    : refused(fault('overloaded', { subject, subjectId: document.id }));
};

/** What a change makes of an import; undefined: nothing is to be changed. */
export type Change = (document: StoredImport) => Outcome<Partial<StoredImport> | undefined>;

/** Tries against concurrent writers of the same import. */
const attempts = 8;

/**
 * Changes an import that another may be changing too. `ifVersion`: only the state the asker has seen. Others are told
 * where the import is in force before or after.
 */
export const changeImport = async (
  deps: ImportDeps,
  id: string,
  {
    actor,
    ifVersion,
    change,
  }: { readonly actor: Actor; readonly ifVersion?: number | undefined; readonly change: Change },
): Promise<Outcome<Stored<StoredImport>>> => {
  for (let attempt = 1; ; attempt += 1) {
    const found = await deps.imports.get(id);
    if (!found) return noImport(id);
    const { document, version } = found;
    const conflict = (current: number): Outcome<never> =>
      refused(fault('conflict', { subject, subjectId: id, currentVersion: current }));
    if (ifVersion !== undefined && ifVersion !== version) return conflict(version);
    const changed = change(document);
    if (!changed.ok) return changed;
    if (changed.value === undefined) return ok(found);
    const next: StoredImport = { ...document, ...changed.value, ...recordedBy(deps, actor) };
    const isTold = document.state === 'in_force' || next.state === 'in_force';
    const events = isTold ? announceImport(next, version + 1) : [];
    const result = await deps.imports.put(next, { ifVersion: version, events });
    if (result.kind === 'written') return ok({ document: next, version: result.version });
    if (result.kind !== 'conflict') return refused(fault('overloaded', { subject, subjectId: id }));
    if (attempt === attempts) return conflict(result.current);
  }
};

/** What is asked cannot be done to an import that is so. */
export const refuseState = (state: ImportState | 'empty'): Outcome<never> =>
  refused(
    fault('invalid', {
      subject,
      violations: [
        {
          field: 'import_id',
          rule: 'not-allowed',
          parameters: { because: `import-${state.replace('_', '-')}` },
        },
      ],
    }),
  );
