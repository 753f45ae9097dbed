// Reads the curated concept files: one concept a line, `id⇥type⇥broader⇥fr⇥en`.
import { conceptTypes } from './concept.ts';
import type { Concept, ConceptType, Label } from './concept.ts';

export const conceptHeader = 'id\ttype\tbroader\tfr\ten';

/** A line that cannot be read, from 1. */
export interface Malformed {
  readonly line: number;
  readonly reason: string;
}

const labelsOf = (cell: string): readonly Label[] =>
  cell.split(' | ').map((written) => {
    const [words = '', near] = written.trim().split(' @');
    return near === undefined ? { words } : { words, near };
  });

const isType = (word: string): word is ConceptType => conceptTypes.some((type) => type === word);

const conceptOf = (line: string): Concept | string => {
  const cells = line.split('\t');
  const [id = '', type = '', broader = '', fr = '', en = ''] = cells;
  if (cells.length !== 5) return `${cells.length} columns instead of 5`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return `id ${id} is no slug`;
  if (!isType(type)) return `type ${type} is none of ${conceptTypes.join(', ')}`;
  const labels = { fr: labelsOf(fr), en: labelsOf(en) };
  if ([...labels.fr, ...labels.en].some(({ words }) => words === '')) return `${id} has an empty label`;
  return { id, type, broader: broader === '-' ? [] : broader.split(' '), labels };
};

export interface ConceptLine {
  readonly line: number;
  readonly concept: Concept;
}

export const parseConcepts = (
  text: string,
): { readonly lines: readonly ConceptLine[]; readonly malformed: readonly Malformed[] } => {
  const lines: ConceptLine[] = [];
  const malformed: Malformed[] = [];
  const [header, ...rest] = text.split('\n');
  if (header !== conceptHeader) malformed.push({ line: 1, reason: `the header is not ${conceptHeader}` });
  rest.forEach((written, at) => {
    if (written === '') return;
    const concept = conceptOf(written);
    if (typeof concept === 'string') malformed.push({ line: at + 2, reason: concept });
    else lines.push({ line: at + 2, concept });
  });
  return { lines, malformed };
};
