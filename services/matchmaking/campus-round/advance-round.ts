// Takes a round from where it is to where it rests: proposed, published, discarded or failed. Whatever was cut off is
// begun again from the last state that was written.
import { type FaultCode, faultOf } from '../../platform/faults/fault.ts';
import { publishedRound } from '../kept/published.ts';
import { type HeldRound, holdRound } from './hold-round.ts';
import { proposeRound } from './propose-round.ts';
import { announceRound, publishRound } from './publish-round.ts';
import type { RoundDeps } from './round-deps.ts';

/** What passes by itself: the work is tried again. Everything else would be the same each time. */
const passing: ReadonlySet<FaultCode> = new Set([
  'conflict',
  'overloaded',
  'behind',
  'unavailable',
  'deadline',
  'cancelled',
  'no-space',
]);

/** One step; false once there is none. */
const step = async (deps: RoundDeps, held: HeldRound): Promise<boolean> => {
  const { state, publishesItself, announced } = held.round;
  switch (state) {
    case 'collecting':
    case 'solving':
      await proposeRound(deps, held);
      return true;
    case 'proposed':
      if (!publishesItself) return false;
      await held.change({ state: 'publishing', progress: 0 });
      return true;
    case 'publishing':
      await publishRound(deps, held);
      return true;
    case 'published':
      if (announced) return false;
      await announceRound(deps, held);
      return true;
    case 'discarded':
    case 'failed':
      return false;
  }
};

/** `token`: of the lease under which it is done, larger than that of any holder before. */
export const advanceRound = async (deps: RoundDeps, number: number, token: number): Promise<void> => {
  const held = await holdRound(deps, number, token);
  if (!held) return;
  try {
    while (await step(deps, held));
  } catch (error) {
    if (held.isDiscarded) return;
    const { code } = faultOf(error);
    const isSeen = (await publishedRound(deps.kept.published))?.document.round === number;
    if (passing.has(code) || isSeen) throw error;
    deps.log.error({ err: error, round: number }, 'the round failed');
    await held.change({ state: 'failed', failure: code });
  }
};
