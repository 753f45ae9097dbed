// What learning is worth: rounds on a simulated campus whose members answer by tastes of their own, with learning and
// without. Pure: chance comes from the seed, the assignment is passed in.
import { type Example, exampleOf } from '../../services/matchmaking/learning/example.ts';
import {
  currentVersion,
  learnNext,
  startHistory,
} from '../../services/matchmaking/learning/weights-history.ts';
import type { WeightsHistory } from '../../services/matchmaking/learning/weights-history.ts';
import { logOdds, sigmoid } from '../../services/matchmaking/scoring/gain.ts';
import { handSetWeights } from '../../services/matchmaking/scoring/hand-set-weights.ts';
import { seededRandom } from './seeded-random.ts';
import { type SimulatedCampus, simulatedCampus } from './simulated-campus.ts';
import { candidatesOf, giniOf, solveSimulated, wishesFor } from './simulated-round.ts';
import type { Simulated, SimulationOptions } from './simulated-round.ts';

export interface RoundFigures {
  readonly round: number;
  readonly pairs: number;
  /** Both sides interested. */
  readonly accepted: number;
  readonly explored: number;
  /** Of the suggestions of those that have joined: 0 where all have as many. */
  readonly gini: number;
  /** Of how often each is among the best three of another, before capacities even it out. */
  readonly giniOfWishes: number;
  /** Share of those that have joined with at least one. */
  readonly reached: number;
  /** The version of the weights that served. */
  readonly version: number;
}

interface State {
  history: WeightsHistory;
  examples: Example[];
  /** Pairs that are over: introduced or declined. */
  readonly over: Set<string>;
  /** Suggestions of each in the last round, and pairs that it made. */
  suggested: number[];
  made: number;
}

const refusals = ['not_now', 'not_now', 'not_relevant', 'not_relevant', 'unclear_benefit', 'too_early'];

/** A round a fortnight; its answers come in over the first days, one a minute. */
const instantOf = (round: number, minute: number): string =>
  new Date(Date.UTC(2026, 0, 1 + round * 14, 0, minute)).toISOString();

/** Both sides answer by their own tastes; each answer becomes an example. */
const answerRound = (
  campus: SimulatedCampus,
  round: number,
  made: readonly Simulated[],
  state: State,
  seed: number,
) => {
  let accepted = 0;
  for (const [nth, { pair, key }] of made.entries()) {
    // A draw of its own for each pair and round: what others were suggested changes nobody's answer.
    const random = seededRandom(seed * 31 + round * 1_000_003 + pair.a * 1009 + pair.b);
    const answers = [pair.a, pair.b].map((at, side) => {
      const member = campus.members[at];
      const features = pair.features[side] ?? {};
      const interested = member !== undefined && random() < sigmoid(logOdds(features, member.tastes));
      const said = interested ? 'interested' : (refusals[Math.floor(random() * refusals.length)] ?? 'no');
      const organisationId = member?.id ?? '';
      const id = `${key} ${round} ${side}`;
      const example = exampleOf({ id, organisationId, at: instantOf(round, nth), features, said });
      if (example) state.examples.push(example);
      return said;
    });
    if (answers.every((said) => said === 'interested')) accepted++;
    if (
      answers.every((said) => said === 'interested') ||
      answers.some((said) => said !== 'interested' && said !== 'not_now')
    )
      state.over.add(key);
  }
  return accepted;
};

export const simulateMembers = async (options: SimulationOptions): Promise<readonly RoundFigures[]> => {
  const { seed, organisations, rounds, learn } = options;
  const campus = simulatedCampus(options);
  const state: State = {
    history: startHistory(handSetWeights, '2026-01-01T00:00:00.000Z'),
    examples: [],
    over: new Set(),
    suggested: Array.from({ length: organisations }, () => 0),
    made: 0,
  };
  const figures: RoundFigures[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { weights } = currentVersion(state.history);
    const all = candidatesOf(campus, round, { ...state, weights });
    const { made, explored } = await solveSimulated(round, all, state.made, options);
    const accepted = answerRound(campus, round, made, state, seed);
    const counts = Array.from({ length: organisations }, () => 0);
    for (const { pair } of made) for (const at of [pair.a, pair.b]) counts[at] = (counts[at] ?? 0) + 1;
    const joined = (of: readonly number[]): readonly number[] =>
      of.filter((_, at) => (campus.members[at]?.joins ?? 0) <= round);
    const here = joined(counts);
    state.suggested = counts;
    state.made = made.length;
    if (learn) {
      const outcome = learnNext(state.history, state.examples, instantOf(round, 7 * 24 * 60));
      if (outcome.kind !== 'too_few_answers') state.history = outcome.history;
    }
    figures.push({
      round: round + 1,
      pairs: made.length,
      accepted,
      explored,
      gini: giniOf(here),
      giniOfWishes: giniOf(joined(wishesFor(all, organisations))),
      reached: here.filter((count) => count > 0).length / here.length,
      version: weights.version,
    });
  }
  return figures;
};
