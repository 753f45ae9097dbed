// How often organisations are suggested: counted once for each published round.
import { allPairs } from '../campus-round/pieces.ts';
import type { Kept } from '../kept/kept.ts';
import { roundId } from '../kept/rounds.ts';
import type { ExposureNow } from './pair-of.ts';

export interface HeldExposure {
  /** Of this round; 0: none yet. */
  in(round: number): Promise<ExposureNow>;
}

export const noExposure: ExposureNow = { of: () => undefined };

const count = async (kept: Pick<Kept, 'rounds' | 'roundPairs'>, number: number): Promise<ExposureNow> => {
  const round = number === 0 ? undefined : await kept.rounds.get(roundId(number));
  if (!round) return noExposure;
  const counts = new Map<string, number>();
  const pairs = await allPairs(kept, round.document);
  for (const { ids } of pairs) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return noExposure;
  return { of: (id) => counts.get(id) ?? 0, usually: (2 * pairs.length) / counts.size };
};

export const createHeldExposure = (kept: Pick<Kept, 'rounds' | 'roundPairs'>): HeldExposure => {
  let held: { readonly round: number; readonly counted: Promise<ExposureNow> } | undefined;
  return {
    in: (round) => {
      if (held?.round === round) return held.counted;
      const counted = count(kept, round);
      held = { round, counted };
      // What could not be read is read again by whoever asks next.
      counted.catch(() => {
        if (held?.counted === counted) held = undefined;
      });
      return counted;
    },
  };
};
