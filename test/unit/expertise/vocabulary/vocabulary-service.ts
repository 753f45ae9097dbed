// The calls of the vocabulary over collections in memory, with replicas that follow its events.
import type { VocabularyServiceDefinition } from '../../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { VocabularyChanged } from '../../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { onVocabularyChanged } from '../../../../services/expertise/on-vocabulary-changed.ts';
import { vocabularyApi } from '../../../../services/expertise/vocabulary-api.ts';
import {
  vocabularyConcepts,
  vocabularyImports,
} from '../../../../services/expertise/vocabulary/collections.ts';
import type { Concept } from '../../../../services/expertise/vocabulary/concept.ts';
import type { ConceptStatistics } from '../../../../services/expertise/vocabulary/concept-statistics.ts';
import { createHeldVocabulary } from '../../../../services/expertise/vocabulary/hold-vocabulary.ts';
import { createLabelReader } from '../../../../services/expertise/vocabulary/label-reader.ts';
import { readInForce } from '../../../../services/expertise/vocabulary/read-imports.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { growVocabulary } from '../../../../services/expertise/vocabulary/vocabulary.ts';
import { faultOf } from '../../../../services/platform/faults/fault.ts';
import type { Outcome } from '../../../../services/platform/faults/fault.ts';
import type { Implementation } from '../../../../services/platform/rpc/rpc.ts';
import { anAnimator, asMessage } from '../../../makers/actors.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { conceptsOf, noForms } from './vocabulary-makers.ts';

export const ours = conceptsOf(
  'medicine || field || - || médecine || medicine',
  'cancer || condition || medicine || cancer | tumeur maligne || cancer | malignancy',
  'kidney || body || medicine || rein || kidney',
  'nephrology || discipline || medicine || néphrologie || nephrology | renal medicine',
  'rpa || technique || medicine || automatisation | RPA @medicine || automation',
);

export const aBrought = (
  uri: string,
  { french = [] as string[], english = [] as string[], ...more } = {},
) => ({
  uri,
  notation: undefined as string | undefined,
  sameAs: undefined as string | undefined,
  broader: [] as string[],
  french,
  english,
  ...more,
});

const noStatistics: ConceptStatistics = {
  spokenOf: () => Promise.resolve(undefined),
  inText: () => Promise.resolve([]),
  ofSources: () => Promise.resolve({ sources: [], more: false }),
  uncovered: () => Promise.resolve([]),
};

export const aVocabularyService = (
  concepts: readonly Concept[] = ours,
  statistics: ConceptStatistics = noStatistics,
) => {
  const imports = memoryCollection(vocabularyImports);
  const stored = memoryCollection(vocabularyConcepts);
  const curated = { version: 'curated', concepts };
  let reads = 0;
  const replica = () => {
    const reader = createLabelReader(noForms);
    return createHeldVocabulary({
      curated,
      reader,
      first: runToEnd(growVocabulary(curated, reader)),
      read: () => {
        reads += 1;
        return readInForce({ imports, concepts: stored });
      },
      takeTurn: () => Promise.resolve(),
    });
  };
  const held = replica();
  let ids = 0;
  let now = new Date('2026-03-01T10:00:00Z');
  const api = vocabularyApi({
    imports,
    concepts: stored,
    vocabulary: () => held.current,
    clock: () => now,
    newId: (prefix) => `${prefix}_${(ids += 1)}`,
    statistics,
  }).implementation as Implementation<typeof VocabularyServiceDefinition>;

  const actor = asMessage(anAnimator());
  /** The value, or the fault's code and the rules that are broken. */
  const outcome = async <T>(answer: Promise<Outcome<T>>): Promise<T | string> => {
    const result = await answer.catch((error: unknown) => ({ ok: false as const, fault: faultOf(error) }));
    if (result.ok) return result.value;
    const broken = (result.fault.violations ?? []).map(({ field, rule }) => ` ${field} ${rule}`);
    return `${result.fault.code}${broken.join()}`;
  };
  const call = { deadline: Infinity, signal: new AbortController().signal, requestId: 'req_1' };

  return {
    api,
    actor,
    call,
    held,
    replica,
    imports,
    stored,
    outcome,
    reads: () => reads,
    at: (instant: string) => void (now = new Date(instant)),
    events: () => imports.events.map(({ body }) => VocabularyChanged.decode(body)),
    /** Hands every event so far to a replica, as the log does at its start. */
    follow: async (vocabularies = held) => {
      const events = imports.events.map(({ body }) => ({
        message: VocabularyChanged.decode(body),
        at: {} as never,
      }));
      const context = { signal: new AbortController().signal, attempt: 1 };
      await onVocabularyChanged.handle(events, { vocabularies }, context);
    },
    begin: async (
      name = 'MeSH',
      { checksum, again = false }: { checksum?: string; again?: boolean } = {},
    ) => {
      const begun = await api.beginImport({ actor, name, checksum, again }, call);
      if (!begun.ok) throw new Error('not begun');
      return begun.value.id;
    },
    add: (importId: string, ...of: ReturnType<typeof aBrought>[]) =>
      outcome(api.addConcepts({ actor, importId, concepts: of }, call)),
    commit: (importId: string, ifVersion?: number) =>
      outcome(api.commitImport({ actor, importId, ifVersion }, call)),
    undo: (importId: string, ifVersion?: number) =>
      outcome(api.undoImport({ actor, importId, ifVersion }, call)),
    decide: (importId: string, uri: string, conceptId?: string) =>
      outcome(api.decideMapping({ actor, importId, uri, conceptId }, call)),
    list: async () => {
      const listed = await api.listImports({ actor }, call);
      return listed.ok ? listed.value.imports : [];
    },
    mappings: (importId: string, limit = 100, cursor?: string) =>
      outcome(api.listMappings({ actor, importId, limit, cursor }, call)),
    get: (id: string) => outcome(api.getConcept({ actor, id }, call)),
    /** Ids of the concepts found. */
    concepts: async (of: { label?: string; broader?: string; limit?: number; cursor?: string } = {}) =>
      outcome(
        api.listConcepts(
          { actor, label: of.label, broader: of.broader, limit: of.limit ?? 100, cursor: of.cursor },
          call,
        ),
      ),
  };
};
