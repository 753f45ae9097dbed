// Brings a thesaurus that was read into the vocabulary: begun, added in parts, put in force; or undone, and nothing of
// it stays.
import { fault, type Fault } from '../../platform/faults/fault.ts';
import type { Outcome } from '../../platform/faults/fault.ts';
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

export const thesaurusOr = (read: ThesaurusRead): Thesaurus => {
  if (read.kind !== 'read') return refuseThesaurus(read);
  return read.thesaurus.concepts.length > 0 ? read.thesaurus : refuseFor('no-concepts', 'invalid');
};

const partsOf = (concepts: readonly ReadConcept[]): readonly (readonly ReadConcept[])[] =>
  Array.from({ length: Math.ceil(concepts.length / conceptsAtOnce) }, (_, at) =>
    concepts.slice(at * conceptsAtOnce, (at + 1) * conceptsAtOnce),
  );

/** What the file itself says is a concept of ours; one that is no more is left to the labels. */
const decideSame = async (
  id: string,
  concepts: readonly ReadConcept[],
  request: EdgeRequest,
): Promise<Fault | undefined> => {
  for (const { uri, same } of concepts) {
    if (same === undefined) continue;
    const decided = await request.edge.vocabulary.decide({ id, uri, concept: same }, request);
    if (!decided.ok && decided.fault.code !== 'invalid') return decided.fault;
  }
  return undefined;
};

const addAll = async (
  id: string,
  concepts: readonly ReadConcept[],
  request: EdgeRequest,
): Promise<Fault | undefined> => {
  for (const part of partsOf(concepts)) {
    // Whoever asked may have gone away.
    if (request.call.signal.aborted) return fault('cancelled');
    const added = await request.edge.vocabulary.add(id, part, request);
    if (!added.ok) return added.fault;
  }
  return decideSame(id, concepts, request);
};

const settle = (id: string, mode: ImportMode, request: EdgeRequest): Promise<Outcome<Import>> => {
  const { vocabulary } = request.edge;
  switch (mode) {
    case 'force':
      return vocabulary.commit(id, undefined, request);
    case 'dry-run':
      return vocabulary.undo(id, undefined, request);
    case 'open':
      return vocabulary.add(id, [], request);
  }
};

export const importThesaurus = async (
  { title, concepts }: Pick<Thesaurus, 'title' | 'concepts'>,
  { name, mode }: { readonly name?: string | undefined; readonly mode: ImportMode },
  request: EdgeRequest,
): Promise<Import> => {
  const { vocabulary } = request.edge;
  const called = (name ?? title ?? 'thesaurus').slice(0, longestName);
  const { id } = valueOr(await vocabulary.begin(called, request));
  const trouble = await addAll(id, concepts, request);
  if (!trouble) return valueOr(await settle(id, mode, request));
  // Half of it would be there otherwise; where that fails too, it is listed as open, and counts for nothing.
  await vocabulary.undo(id, undefined, { ...request, call: { ...request.call, signal: new AbortController().signal } });
  return refuse(trouble);
};
