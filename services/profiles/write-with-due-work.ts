// Writes what other work must follow, so that it does follow, whatever happens in between.
import type { WriteResult } from '../platform/document-store/document-store.ts';
import type { Deps } from './deps.ts';

/** How long after a write what follows from it comes at the latest, should this process die in between: longer than a call may take. */
const safetyNetMs = 15_000;

export interface DueTime {
  readonly kind: string;
  readonly key: string;
  readonly at: Date;
}

/**
 * Due work looks at what stands when it runs. So it is due well after the write at first: run before, it would find
 * nothing to do and be forgotten; and its own time is set only once the write is done.
 */
export const writeWithDueWork = async (
  { schedule, clock }: Pick<Deps, 'schedule' | 'clock'>,
  dueTimes: readonly DueTime[],
  write: () => Promise<WriteResult>,
): Promise<WriteResult> => {
  const net = new Date(clock().getTime() + safetyNetMs);
  for (const { kind, key } of dueTimes) await schedule.set(kind, key, net);
  const result = await write();
  if (result.kind === 'written') for (const { kind, key, at } of dueTimes) await schedule.set(kind, key, at);
  return result;
};
