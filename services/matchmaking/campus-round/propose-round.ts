// The first half of a round: gathers the candidates, solves, and keeps what came out as a proposal.
import { fault, FaultError } from '../../platform/faults/fault.ts';
import { allLimits, placesOf } from '../kept/limits.ts';
import { publishedRound } from '../kept/published.ts';
import type { Participant } from '../kept/round-pairs.ts';
import { type Round, roundId } from '../kept/rounds.ts';
import { currentSettings } from '../kept/settings.ts';
import { newcomerRounds } from '../learning/try-newcomers.ts';
import type { HeldRound } from './hold-round.ts';
import { makeRound } from './make-round.ts';
import { allPairs, participantsOf, writePairs, writeParticipants } from './pieces.ts';
import { reportRound } from './report-round.ts';
import type { RoundDeps } from './round-deps.ts';

/** Nobody is new on a campus that is new itself. */
const ofOld = 1_000;

interface Before {
  readonly pairs: Awaited<ReturnType<typeof allPairs>>;
  readonly roundsOf: (organisationId: string) => number;
}

/** What the round that members see now was. */
const readBefore = async (
  { kept }: Pick<RoundDeps, 'kept'>,
  { over, cause }: Pick<Round, 'over' | 'cause'>,
): Promise<Before> => {
  const found = over === 0 ? undefined : await kept.rounds.get(roundId(over));
  if (!found) return { pairs: [], roundsOf: () => ofOld };
  const pairs = await allPairs(kept, found.document);
  if (cause === 'filling') return { pairs, roundsOf: () => ofOld };
  const rounds = new Map<Participant['id'], number>();
  for await (const one of participantsOf(kept, found.document)) rounds.set(one.id, one.rounds);
  return { pairs, roundsOf: (id) => rounds.get(id) ?? 0 };
};

/** Leaves it `proposed`, or `discarded` where nobody asked for it and there is nothing to propose. */
export const proposeRound = async (deps: RoundDeps, held: HeldRound): Promise<void> => {
  const { kept, work } = deps;
  const { signal, progress: onProgress } = held;
  const over = (await publishedRound(kept.published))?.document.round ?? 0;
  await held.change({ state: 'collecting', progress: 0, over, semantics: work.semantics() });
  const { yardstick, number, cause } = held.round;
  const collected = await work.collect({ yardstick, onProgress, signal });
  if (cause === 'filling' && collected.pairs.length === 0)
    return held.change({ state: 'discarded', failure: 'no_candidate' });
  await held.change({ state: 'solving', progress: 0 });
  const [settings, chosen, before] = await Promise.all([
    currentSettings(kept.settings),
    allLimits(kept.limits),
    readBefore(deps, held.round),
  ]);
  const { mostOfPerson, animatorsCapacity } = settings.document;
  const made = await makeRound(
    {
      number,
      collected,
      placesOf: (id) => placesOf(chosen.get(id), settings.document),
      bearerOf: work.bearerOf,
      mostOfPerson,
      ...(animatorsCapacity > 0 ? { mostFresh: animatorsCapacity } : {}),
      isNewcomer: (id) => before.roundsOf(id) < newcomerRounds,
      expected: before.pairs.length,
    },
    async (problem) => {
      const assignment = await work.solve(problem, { onProgress, signal });
      if (assignment) return assignment;
      throw new FaultError(fault('cancelled', { subject: 'round', subjectId: String(number) }));
    },
    work.letOthersIn,
  );
  const beside = { roundsBefore: before.roundsOf, before: before.pairs };
  const told = await reportRound(made, collected, beside, work.letOthersIn);
  await held.change({
    state: 'proposed',
    progress: 1,
    pieces: await writePairs(kept, held.round, made.pairs),
    participants: await writeParticipants(kept, held.round, told.participants),
    report: told.report,
  });
};
