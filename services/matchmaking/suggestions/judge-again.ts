// What becomes of suggestions by what is known now: as members see them, and as a round to come will have them.
import { type Judging, loadJudging } from '../candidates/judging.ts';
import type { Deps } from '../deps.ts';
import { roundId } from '../kept/rounds.ts';
import type { Yardstick } from '../scoring/view.ts';
import { asNext, comingRound, seenIn } from './in-round.ts';
import { judgePairs, type LookCause } from './judge-pairs.ts';
import { isOver, type Judged, lookAgainAtBoth, withdrawn } from './settle.ts';
import type { Suggestion } from './suggestion.ts';

/** By what a round to come judges; it is kept with the round, so that every process goes by it. */
const yardstickOf = async ({ kept }: Deps, round: number, { yardstick }: Judging): Promise<Yardstick> =>
  (await kept.rounds.get(roundId(round)))?.document.yardstick ?? yardstick;

/** Of those that a round to come speaks of, how they are judged by it. */
const judgeComing = async (
  deps: Deps,
  seen: readonly Suggestion[],
  cause: LookCause,
  judging: Judging,
): Promise<ReadonlyMap<Suggestion, Judged>> => {
  const ofRound = Map.groupBy(seen, (one) => comingRound(one, judging.published));
  const found = new Map<Suggestion, Judged>();
  for (const [round, some] of ofRound) {
    if (round === undefined) continue;
    const yardstick = await yardstickOf(deps, round, judging);
    const judged = await judgePairs(deps, some.map(asNext), cause, { ...judging, yardstick });
    for (const [at, one] of some.entries()) {
      const by = judged[at];
      if (by) found.set(one, by);
    }
  }
  return found;
};

/** In the order given: what each becomes. */
export const judgeAgain = async (
  deps: Deps,
  suggestions: readonly Suggestion[],
  cause: LookCause,
): Promise<readonly (Suggestion | 'unchanged')[]> => {
  const ids = [...new Set(suggestions.flatMap(({ organisationIds }) => organisationIds))];
  const judging = await loadJudging(deps, ids);
  const { published } = judging;
  const seen = suggestions.map((one) => seenIn(one, published));
  const coming = await judgeComing(deps, seen, cause, judging);
  // Of what nobody sees yet there is nothing but the round to come.
  const shown = seen.filter((one) => one.next || !coming.has(one));
  const judged = await judgePairs(deps, shown, cause, judging);
  const current = new Map(shown.map((one, at) => [one, judged[at]]));
  return seen.map((one) => {
    const now = current.get(one) ?? coming.get(one);
    if (!now) return 'unchanged';
    if (isOver(one, published)) return withdrawn(one, 'not_chosen', now.left);
    return lookAgainAtBoth(one, now, coming.get(one));
  });
};
