// Waits until it is time to learn: enough public texts have changed, and they have come to rest for a moment.
import { pauseOrLeave } from '../pause.ts';
import type { Pause } from '../pause.ts';
import { countChanges, fingerprintOf, nothingRead } from './fingerprint.ts';
import { runInSlices } from './run-in-slices.ts';
import type { Pace } from './run-in-slices.ts';
import type { SemanticsHost } from './semantics-host.ts';
import type { Switching } from './switch-semantics.ts';
import { untilAborted } from './until-aborted.ts';
import { whenToLearn } from './when-to-learn.ts';
import type { LearningDecision } from './when-to-learn.ts';

/** Looked at once the texts have come to rest: an import is learned from once, at its end. After so long without a change… */
const restMs = 2_000;
/** … but no later than this, for texts that never rest. */
const longestUnrestMs = 60_000;

export interface AwaitedChanges {
  /** Why it is time to learn; undefined once the signal aborts. */
  enough(signal: AbortSignal): Promise<string | undefined>;
}

export const awaitChanges = (
  host: SemanticsHost,
  semantics: Pick<Switching, 'standing'>,
  { pace, pause }: { pace: Pace; pause: Pause },
): AwaitedChanges => {
  let count = 0;
  let wake = (): void => {};
  host.onPublicChange((changes) => {
    count += changes;
    wake();
  });

  const decide = async (basis: string, signal: AbortSignal): Promise<LearningDecision | undefined> => {
    const { standing } = semantics;
    const last = standing.kind === 'used' ? standing.semantics : undefined;
    const now = await runInSlices(fingerprintOf(host.publicSources().sources), pace, signal);
    if (!now) return undefined;
    return whenToLearn({
      basis,
      ...countChanges(last?.fingerprint ?? nothingRead, now),
      ...(last ? { last } : {}),
    });
  };

  /** Once this many changes have been counted, or texts are read in another way. */
  const reached = (wanted: number, basis: string | undefined): Promise<void> =>
    new Promise((resolve) => {
      wake = () => {
        if (count >= wanted || host.basis !== basis) resolve();
      };
      wake();
    });

  const rest = async (signal: AbortSignal): Promise<void> => {
    for (let waited = 0; waited < longestUnrestMs && !signal.aborted; waited += restMs) {
      const before = count;
      await pauseOrLeave(restMs, pause, signal);
      if (count === before) return;
    }
  };

  return {
    enough: async (signal) => {
      while (!signal.aborted) {
        await rest(signal);
        const { basis } = host;
        const seen = count;
        if (basis === undefined) {
          await untilAborted(reached(Infinity, basis), signal);
          continue;
        }
        const decision = await decide(basis, signal);
        if (!decision) return undefined;
        if (decision.kind === 'learn') return decision.because;
        await untilAborted(reached(seen + decision.changes, basis), signal);
      }
      return undefined;
    },
  };
};
