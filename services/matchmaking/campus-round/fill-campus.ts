// Rounds that nobody asks for: the first one of a campus, and another one each time expertise has learned it from so
// many more sources that the one before was made of little.
import { publishedRound } from '../kept/published.ts';
import { growth } from './all-is-in.ts';
import { roundInTheMaking, startRound } from './start-round.ts';
import type { RoundDeps } from './round-deps.ts';

export const fillingKind = 'matchmaking.filling';
const key = 'campus';

/** What comes in must have been calm for so long. */
const calmMs = 2_000;
/** So long after what came in last, it goes on with what there is: something is not indexed, or not learned from, at all. */
const patienceMs = 60_000;

/** Puts the first round off while something comes in. Once there is one, nothing is read any more. */
export const createFilling = ({ kept, schedule, clock }: Pick<RoundDeps, 'kept' | 'schedule' | 'clock'>) => {
  let hasRound = false;
  let set = -Infinity;
  let inHand = 0;
  let latest = clock().getTime();
  const soon = async (): Promise<void> => {
    const now = clock().getTime();
    // Set with each batch of an import, it would be written thousands of times.
    if (now - set < calmMs / 4) return;
    set = now;
    await schedule.set(fillingKind, key, new Date(now + calmMs));
  };
  const cameIn = async (): Promise<void> => {
    latest = clock().getTime();
    hasRound ||= (await publishedRound(kept.published)) !== undefined;
    if (!hasRound) await soon();
  };
  return {
    /** To be called whenever something came in. */
    cameIn,
    /** Searching for what came in is a part of its coming in, however long it takes. */
    during: async (search: () => Promise<void>): Promise<void> => {
      inHand += 1;
      try {
        await cameIn();
        await search();
      } finally {
        inHand -= 1;
      }
      await cameIn();
    },
    /** Whether something is coming in here at this moment. */
    get isComingIn() {
      return inHand > 0;
    },
    /** When something came in last, as far as it was told here. */
    get calmSince() {
      return latest;
    },
    /** To be called when expertise has learned anew: a first round may have found nobody by what was known before. */
    learned: async (sources: number): Promise<void> => {
      const published = await publishedRound(kept.published);
      if (sources >= growth * Math.max(1, published?.document.semantics.sources ?? 0)) await soon();
    },
  };
};
export type Filling = ReturnType<typeof createFilling>;

/** What is due: looks again, for much may have happened since it was set. */
export const runFilling = async (
  deps: RoundDeps & { readonly filling: Pick<Filling, 'isComingIn' | 'calmSince'> },
  sources: number,
  now: Date,
): Promise<void> => {
  const published = await publishedRound(deps.kept.published);
  if (published && sources < growth * Math.max(1, published.document.semantics.sources)) return;
  const { isComingIn, calmSince } = deps.filling;
  if (!isComingIn && !(await deps.work.anyCandidate())) return;
  const isPatient = now.getTime() - calmSince < patienceMs;
  const busy =
    isComingIn ||
    (isPatient && !(await deps.work.isAllIn())) ||
    (await roundInTheMaking(deps.kept)) !== undefined ||
    (await startRound(deps, { by: 'service', cause: 'filling', publish: true })).kind === 'busy';
  if (busy) await deps.schedule.set(fillingKind, key, new Date(now.getTime() + calmMs));
};
