// The second half of a round: its suggestions are written, then one document changes which round members see, then
// everybody is told.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { type Published, publishedId, publishedRound } from '../kept/published.ts';
import type { Round } from '../kept/rounds.ts';
import type { HeldRound } from './hold-round.ts';
import { allPairs, pruneRounds } from './pieces.ts';
import type { RoundDeps } from './round-deps.ts';

/**
 * Everything before the change of that one document is unseen, everything after it can be done again. A holder that
 * froze before it finds another version there; then the round that was published meanwhile stands.
 */
export const publishRound = async ({ kept, work, clock }: RoundDeps, held: HeldRound): Promise<void> => {
  const { number, over, yardstick, semantics } = held.round;
  const seen = await publishedRound(kept.published);
  let published: Published | undefined = seen?.document;
  if (published?.round !== number) {
    if ((published?.round ?? 0) !== over) return held.change({ state: 'failed', failure: 'superseded' });
    const { signal, progress: onProgress } = held;
    await work.publish(number, await allPairs(kept, held.round), { yardstick, onProgress, signal });
    await held.change({ progress: 1 });
    published = { id: publishedId, round: number, at: clock().toISOString(), yardstick, semantics };
    const result = await kept.published.put(published, { ifVersion: seen?.version ?? 0 });
    if (result.kind !== 'written')
      throw new FaultError(fault('conflict', { subject: 'round', subjectId: String(number) }));
  }
  await held.change({ state: 'published', publishedAt: published.at, announced: false });
};

/** Proposals that stand beside a round that members did not see when they were made. */
const discardOthers = async ({ kept: { rounds } }: RoundDeps, number: number): Promise<void> => {
  const { items } = await rounds.query({ index: 'inState', equals: ['proposed'], limit: 100 });
  const discarded = { state: 'discarded', failure: 'superseded' } as const satisfies Partial<Round>;
  await rounds.batch(
    items
      .filter(({ document }) => document.number !== number)
      .map(({ document, version }) => ({ put: { ...document, ...discarded }, ifVersion: version })),
  );
};

export const announceRound = async (deps: RoundDeps, held: HeldRound): Promise<void> => {
  const { number, over } = held.round;
  await deps.work.announce(number, over, { signal: held.signal });
  await discardOthers(deps, number);
  await pruneRounds(deps.kept, held.round);
  await held.change({ announced: true });
};
