// Opens what an organisation asked for while it had as many requests open as it may, the oldest first.
import { fault, FaultError } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';
import type { TakenInterest } from './kept/interests.ts';

export const waitingDue = 'brokering.waiting';

/** Soon, by due work: whoever frees the place does not wait for it, and a kill forgets nobody. */
export const openWaiting = async (
  { schedule, clock, kept }: Pick<Deps, 'schedule' | 'clock' | 'kept'>,
  organisationId: string,
): Promise<void> => {
  const waiting = await kept.interests.query({ index: 'waiting', equals: [organisationId], limit: 1 });
  if (waiting.items.length > 0) await schedule.set(waitingDue, organisationId, clock());
};

export const oldestWaiting = async (
  { kept }: Pick<Deps, 'kept'>,
  organisationId: string,
): Promise<TakenInterest | undefined> => {
  const page = await kept.interests.query({ index: 'waiting', equals: [organisationId], limit: 1 });
  return page.items[0]?.document;
};

export const noLongerWaiting = async ({ kept }: Pick<Deps, 'kept'>, id: string): Promise<void> => {
  const found = await kept.interests.get(id);
  if (!found) return;
  const { waitsSince: _since, ...rest } = found.document;
  const result = await kept.interests.put({ ...rest, waitingFor: [] }, { ifVersion: found.version });
  if (result.kind !== 'written')
    throw new FaultError(fault('conflict', { subject: 'interest', subjectId: id }));
};
