// One round in the hands of one worker: every write names the version before, so that whoever lost it writes nothing more.
import type { Stored } from '../../platform/document-store/document-store.ts';
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { type Round, roundId } from '../kept/rounds.ts';
import type { RoundDeps } from './round-deps.ts';

export interface HeldRound {
  readonly round: Round;
  /** Aborts once it is lost, given up, or the service stops. */
  readonly signal: AbortSignal;
  /** True once somebody gave it up: nothing is left to be done. */
  readonly isDiscarded: boolean;
  /** Shows how far it is; now and then, without waiting. */
  progress(share: number): void;
  /** Throws `cancelled` where it is no longer ours. */
  change(change: Partial<Round>): Promise<void>;
}

/** Progress is written so often at most. */
const progressMs = 250;

const cancelled = (number: number): FaultError =>
  new FaultError(fault('cancelled', { subject: 'round', subjectId: String(number) }));

/**
 * Takes it over from whoever has a smaller token. Undefined where there is no such round; throws `cancelled` where a later
 * holder has it.
 */
export const holdRound = async (
  { kept: { rounds }, clock, stopping }: Pick<RoundDeps, 'kept' | 'clock' | 'stopping'>,
  number: number,
  token: number,
): Promise<HeldRound | undefined> => {
  const found = await rounds.get(roundId(number));
  if (!found) return undefined;
  let stored: Stored<Round> = found;
  const own = new AbortController();
  const signal = AbortSignal.any([own.signal, stopping]);
  let discarded = false;
  let shown = clock().getTime();
  let showing: Promise<void> | undefined;
  let changing = false;

  const write = async (change: Partial<Round>): Promise<void> => {
    const document = { ...stored.document, ...change };
    const result = await rounds.put(document, { ifVersion: stored.version });
    if (result.kind === 'written') {
      stored = { document, version: result.version };
      return;
    }
    const now = await rounds.get(roundId(number));
    discarded = now?.document.state === 'discarded';
    own.abort();
    throw cancelled(number);
  };
  const change = async (next: Partial<Round>): Promise<void> => {
    // Progress that comes meanwhile is of the state before.
    changing = true;
    try {
      await showing;
      if (signal.aborted) throw cancelled(number);
      await write(next);
    } finally {
      changing = false;
    }
  };

  if (stored.document.token > token) throw cancelled(number);
  if (stored.document.token < token) await change({ token });
  return {
    get round() {
      return stored.document;
    },
    signal,
    get isDiscarded() {
      return discarded;
    },
    progress: (share) => {
      const now = clock().getTime();
      if (showing || changing || signal.aborted || (share < 1 && now - shown < progressMs)) return;
      shown = now;
      showing = write({ progress: share })
        // Whoever lost it learns so by the signal; a store that cannot be reached, by the next change.
        .catch(() => undefined)
        .finally(() => {
          showing = undefined;
        });
    },
    change,
  };
};
