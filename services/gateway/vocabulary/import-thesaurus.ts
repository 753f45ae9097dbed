// Brings a thesaurus that was read into the vocabulary: begun, added in parts, put in force; or undone, and nothing of
// it stays.
import { fault, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import { type EdgeRequest, valueOr } from '../route.ts';
import type { Import } from '../vocabulary-api.ts';
import type { ReadConcept, Thesaurus } from './gather-concepts.ts';
import type { ThesaurusRead } from './read-thesaurus.ts';

/** `force`: it counts from now on; `open`: a curator looks at it first; `dry-run`: only what would come of it. */
export const importModes = ['force', 'open', 'dry-run'] as const;
export type ImportMode = (typeof importModes)[number];

const conceptsAtOnce = 500;
const longestName = 200;

type Refused = Exclude<ThesaurusRead, { kind: 'read' }>;

const refuseThesaurus = (read: Refused): never => {
  switch (read.kind) {
    case 'malformed':
      return refuseFor('malformed-rdf', 'invalid', {
        parameters: read.line === undefined ? {} : { line: String(read.line) },
      });
    case 'not-utf-8':
      return refuseFor('invalid-utf-8', 'invalid', { status: 400 });
    case 'too-large':
      return refuseFor('body-too-large', 'too-large', { parameters: { max: String(read.max) } });
    case 'too-many':
      return refuseFor('too-many-concepts', 'too-large', { parameters: { max: String(read.max) } });
    case 'too-long':
      return refuseFor('label-too-long', 'invalid', { parameters: { id: read.uri, max: String(read.max) } });
  }
};

type Brought = Extract<ThesaurusRead, { kind: 'read' }>;

export const thesaurusOr = (read: ThesaurusRead): Brought => {
  if (read.kind !== 'read') return refuseThesaurus(read);
  return read.thesaurus.concepts.length > 0 ? read : refuseFor('no-concepts', 'invalid');
};

const partsOf = (concepts: readonly ReadConcept[]): readonly (readonly ReadConcept[])[] =>
  Array.from({ length: Math.ceil(concepts.length / conceptsAtOnce) }, (_, at) =>
    concepts.slice(at * conceptsAtOnce, (at + 1) * conceptsAtOnce),
  );

const addAll = async (
  id: string,
  concepts: readonly ReadConcept[],
  request: EdgeRequest,
): Promise<Outcome<Import>> => {
  let last: Outcome<Import> = refused(fault('invalid'));
  for (const part of partsOf(concepts)) {
    // Whoever asked may have gone away.
    if (request.call.signal.aborted) return refused(fault('cancelled'));
    last = await request.edge.vocabulary.add(id, part, request);
    if (!last.ok) return last;
  }
  return last;
};

/** Where it stands open, as it was last told. */
const settle = (open: Import, mode: ImportMode, request: EdgeRequest): Promise<Outcome<Import>> => {
  const { vocabulary } = request.edge;
  switch (mode) {
    case 'force':
      return vocabulary.commit(open.id, undefined, request);
    case 'dry-run':
      return vocabulary.undo(open.id, undefined, request);
    case 'open':
      return Promise.resolve(ok(open));
  }
};

export interface Importing {
  readonly name?: string | undefined;
  readonly mode: ImportMode;
  /** SHA-256, hex, of the file. */
  readonly checksum?: string;
  /** Also while an import of the same file is in force. */
  readonly again?: boolean;
}

export const importThesaurus = async (
  { title, concepts }: Pick<Thesaurus, 'title' | 'concepts'>,
  { name, mode, checksum, again = false }: Importing,
  request: EdgeRequest,
): Promise<Import> => {
  const { vocabulary } = request.edge;
  const called = (name ?? title ?? 'thesaurus').slice(0, longestName);
  const begun = await vocabulary.begin({ name: called, checksum, again }, request);
  if (!begun.ok && begun.fault.code === 'duplicate' && begun.fault.subjectId !== undefined)
    return refuseFor('file-in-force', 'duplicate', { parameters: { id: begun.fault.subjectId } });
  const { id } = valueOr(begun);
  const added = await addAll(id, concepts, request);
  if (added.ok) return valueOr(await settle(added.value, mode, request));
  // Half of it would be there otherwise; where that fails too, it is listed as open, and counts for nothing.
  const unhurried = { ...request.call, signal: new AbortController().signal };
  await vocabulary.undo(id, undefined, { ...request, call: unhurried });
  return refuse(added.fault);
};
