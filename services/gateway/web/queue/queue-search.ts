// What of the animators' queue is in its address: which kind of things to do is shown.
import type { QueueKind } from '../api/generated.ts';

/** In the order in which they are offered. */
export const queueKinds = [
  'review',
  'exchange',
  'silence',
  'conflict',
  'draft',
  'outcome',
  'left_out',
  'duplicate',
  'expiring',
  'no_concept',
] as const satisfies readonly QueueKind[];

interface QueueSearch {
  /** Absent: all. */
  readonly kind?: QueueKind;
}

/** What cannot be read is left out. */
export const readQueueSearch = (search: Readonly<Record<string, unknown>>): QueueSearch => {
  const kind = queueKinds.find((one) => one === search['kind']);
  return kind === undefined ? {} : { kind };
};
