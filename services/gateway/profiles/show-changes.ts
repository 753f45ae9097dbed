// A page of changes as its reader gets it. Pure.
import type { Json } from './kinds.ts';

export interface Changed {
  readonly kind: string;
  readonly id: string;
  /** Absent: it may not be seen any more. */
  readonly version?: number | undefined;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface ChangePage {
  readonly items: readonly Changed[];
  readonly next: string;
  readonly more: boolean;
}

export const showChanges = ({ items, next, more }: ChangePage): Json => ({
  items: items.map(({ kind, id, version, at }) => ({
    kind,
    id,
    ...(version === undefined ? {} : { version }),
    changed_at: at,
    ...(version === undefined ? { removed: true } : {}),
  })),
  next,
  more,
});
