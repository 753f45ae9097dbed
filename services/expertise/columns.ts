// What the loops over postings read of each source, by slot: plain arrays, several times faster than the entries.
import type { Visibility } from '../platform/access/actor.ts';

/** Narrow to wide; a circle's number is its place here. */
export const circles = ['public', 'campus', 'animators'] as const satisfies readonly Visibility[];

export interface Columns {
  /** Tokens that carry a topic. */
  readonly lengths: number[];
  readonly needs: boolean[];
  /** Number of the circle it is found in. */
  readonly circles: number[];
}

export const createColumns = (): Columns => ({ lengths: [], needs: [], circles: [] });
