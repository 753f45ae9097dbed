// What acting on each kind of item is worth, and within how many days somebody should have.
import type { ItemKind } from './item.ts';

interface KindWeight {
  readonly weight: number;
  /** Where the item brings no time of its own. Absent: it is never late. */
  readonly dueWithinDays?: number;
}

/** Two who agreed come first, then what stops others, then what could begin, then what makes the campus better. */
export const kindWeights: Readonly<Record<ItemKind, KindWeight>> = {
  exchange: { weight: 10, dueWithinDays: 3 },
  conflict: { weight: 9, dueWithinDays: 3 },
  review: { weight: 8, dueWithinDays: 3 },
  draft: { weight: 7, dueWithinDays: 7 },
  silence: { weight: 6 },
  left_out: { weight: 4 },
  outcome: { weight: 3 },
  duplicate: { weight: 3 },
  expiring: { weight: 3 },
  no_concept: { weight: 1 },
};
