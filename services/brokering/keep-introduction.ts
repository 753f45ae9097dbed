// Writes an introduction, with its event and its due time: whatever is killed in between, both come.
import type { WriteResult } from '../platform/document-store/document-store.ts';
import type { Deps } from './deps.ts';
import { announceIntroduction } from './emit-introduction-changed.ts';
import { nextDue } from './introductions/due-times.ts';
import type { KeptIntroduction } from './kept/introductions.ts';

export const introductionDue = 'brokering.introduction';

/** Until when a write that was begun has ended. */
const safetyNetMs = 15_000;

const setDue = async ({ schedule }: Pick<Deps, 'schedule'>, of: KeptIntroduction): Promise<void> => {
  const due = nextDue(of);
  if (due !== undefined) await schedule.set(introductionDue, of.id, new Date(due));
};

/** Earlier than what is set already: what comes later is set when that one has come. */
const comesEarlier = (next: KeptIntroduction, before: KeptIntroduction | undefined): boolean => {
  const [due, was] = [nextDue(next), before && nextDue(before)];
  return due !== undefined && (was === undefined || Date.parse(due) < Date.parse(was));
};

export const keepIntroduction = async (
  deps: Pick<Deps, 'kept' | 'schedule' | 'clock'>,
  next: KeptIntroduction,
  before: { readonly document: KeptIntroduction; readonly version: number } | undefined,
): Promise<WriteResult> => {
  const earlier = comesEarlier(next, before?.document);
  // Killed right after the write, the work that looks at it then sets what the introduction says.
  if (earlier)
    await deps.schedule.set(introductionDue, next.id, new Date(deps.clock().getTime() + safetyNetMs));
  const ifVersion = before?.version ?? 0;
  const events = announceIntroduction(next, ifVersion + 1);
  const result = await deps.kept.introductions.put(next, { ifVersion, events });
  if (result.kind === 'written' && earlier) await setDue(deps, next);
  return result;
};

/** What is due next of what stands now; also where it was written while this was being set. */
export const setDueAgain = async (deps: Pick<Deps, 'kept' | 'schedule'>, id: string): Promise<void> => {
  for (let version = -1; ;) {
    const found = await deps.kept.introductions.get(id);
    if (!found || found.version === version) return;
    version = found.version;
    await setDue(deps, found.document);
  }
};
