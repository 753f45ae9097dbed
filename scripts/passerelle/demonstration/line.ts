// A line of the demonstration's own kinds of file, and what became of it.
import type { Json } from '../../../services/gateway/web/imports/rows/api.ts';
import type { Problem } from '../../../services/gateway/web/imports/rows/problem.ts';

export interface Line {
  /** From 1. */
  readonly line: number;
  readonly value: Json;
}

export type LineOutcome =
  | { readonly kind: 'created' | 'changed' | 'unchanged' }
  | { readonly kind: 'refused'; readonly problem: Problem };

export const readLines = (text: string): readonly Line[] =>
  text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, value: JSON.parse(line) as Json }]));
