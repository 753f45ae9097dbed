// Checks the concept files: their form, their order, and that every concept hangs below a field.
import type { Concept } from './concept.ts';
import { createHierarchy } from './concept-hierarchy.ts';
import type { Hierarchy } from './concept-hierarchy.ts';
import type { CuratedFile } from './curated-files.ts';
import { parseConcepts } from './parse-concepts.ts';

export interface LintFault {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface PlacedConcept {
  readonly file: string;
  readonly line: number;
  readonly concept: Concept;
}

export interface ConceptFiles {
  readonly placed: readonly PlacedConcept[];
  readonly byId: ReadonlyMap<string, Concept>;
  readonly hierarchy: Hierarchy;
  readonly faults: readonly LintFault[];
}

/** Where fields are; nothing else may lack a broader concept. */
const fieldsFile = 'fields.tsv';
const mostLevels = 5;

/** Order of the bytes, as `LC_ALL=C sort` has it; all ids are ASCII. */
export const inOrder = (before: string, after: string): boolean => before < after;

const lintOrder = (file: string, placed: readonly PlacedConcept[]): readonly LintFault[] =>
  placed.flatMap(({ line, concept: { id } }, at) => {
    const before = placed[at - 1]?.concept.id;
    if (before === undefined || inOrder(before, id)) return [];
    return [{ file, line, reason: `${id} stands after ${before}: lines are sorted by id` }];
  });

/** Levels from the top to this concept, by its longest way; undefined: it goes round in a circle. */
const levelsOf = (
  id: string,
  byId: ReadonlyMap<string, Concept>,
  below: readonly string[],
): number | undefined => {
  if (below.includes(id)) return undefined;
  let most = 1;
  for (const above of byId.get(id)?.broader ?? []) {
    const levels = levelsOf(above, byId, [...below, id]);
    if (levels === undefined) return undefined;
    most = Math.max(most, levels + 1);
  }
  return most;
};

const hierarchyFaults = (
  { file, concept }: PlacedConcept,
  { byId }: Pick<ConceptFiles, 'byId'>,
): readonly string[] => {
  const { id, type, broader } = concept;
  const isField = file === fieldsFile;
  const faults: string[] = [];
  if (isField !== (type === 'field'))
    faults.push(`${id} is ${isField ? 'not ' : ''}a field: fields are in ${fieldsFile}`);
  if (!isField && broader.length === 0) faults.push(`${id} has no broader concept`);
  if (new Set(broader).size < broader.length) faults.push(`${id} names a broader concept twice`);
  for (const above of broader) {
    const there = byId.get(above);
    if (!there) faults.push(`${id}: there is no broader concept ${above}`);
    else if (isField && there.type !== 'field') faults.push(`${id} is a field below ${above}, which is none`);
  }
  const levels = levelsOf(id, byId, []);
  if (levels === undefined) faults.push(`${id} is above itself`);
  else if (levels > mostLevels) faults.push(`${id} is ${levels} levels deep: ${mostLevels} at the most`);
  return faults;
};

export const lintConcepts = (files: readonly CuratedFile[]): ConceptFiles => {
  const placed: PlacedConcept[] = [];
  const byId = new Map<string, Concept>();
  const faults: LintFault[] = [];
  for (const { name: file, text } of files) {
    const { lines, malformed } = parseConcepts(text);
    faults.push(...malformed.map((fault) => ({ file, ...fault })));
    const own = lines.map(({ line, concept }) => ({ file, line, concept }));
    faults.push(...lintOrder(file, own));
    for (const one of own) {
      const { id } = one.concept;
      if (byId.has(id)) faults.push({ file, line: one.line, reason: `${id} is there twice` });
      else byId.set(id, one.concept);
    }
    placed.push(...own);
  }
  for (const one of placed) {
    const { file, line } = one;
    faults.push(...hierarchyFaults(one, { byId }).map((reason) => ({ file, line, reason })));
  }
  return { placed, byId, hierarchy: createHierarchy(byId), faults };
};
