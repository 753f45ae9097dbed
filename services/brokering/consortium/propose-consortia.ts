// Proposes consortia for a call: the best, then the best of those that differ from every one before.
import { byText } from '../by-text.ts';
import type { ConsortiumTask } from './consortium-task.ts';
import type { Consortium, Proof, Proposal } from './consortium.ts';
import { coveringProblem } from './covering-problem.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { findBest } from './find-best.ts';
import { findImpossible, findUnmet } from './find-conflicts.ts';
import { findGaps } from './find-gaps.ts';
import { noMore } from './improve-team.ts';
import { earlierOf } from './keep-apart.ts';
import type { Earlier } from './keep-apart.ts';
import { exposureCost, mixWorth, partnerCost } from './score.ts';
import type { Score } from './score.ts';
import { scoreOf } from './team.ts';
import { tellCoverage } from './tell-coverage.ts';
import { tellPartners } from './tell-why-in.ts';

/** So many where they truly differ; … */
const usual = 3;
/** … as many as this where the further ones cover all that the best covers of what is mandatory, and are nearly as good. */
const most = 5;
const nearly = 0.1;

/**
 * Candidates looked at in all: some tenths of a second. Enough to go through every team of up to 16 candidates, twice 2^n
 * for each of five proposals; beyond that, wherever the bounds leave out enough.
 */
const usualWork = 2_500_000;

/** What was found, in the order in which it was. */
interface Proposed {
  readonly nth: number;
  readonly members: readonly number[];
  readonly worth: number;
  readonly bound: number;
  readonly consortium: Omit<Consortium, 'proof'>;
}

const isWorthProposing = ({ score }: Proposed['consortium'], best: Score | undefined): boolean =>
  !best || (score.mandatory.filled >= best.mandatory.filled && score.total >= best.total - nearly);

/** The best, then the best of those that differ from all before, as far as `allowed` to look. */
const findAll = (task: ConsortiumTask, problem: CoveringProblem, allowed: number): readonly Proposed[] => {
  const found: Proposed[] = [];
  const earlier: Earlier[] = [];
  let left = allowed;
  while (found.length < most) {
    const share = left / (most - found.length);
    const work = { left: share };
    const best = findBest(problem, { earlier, begin: found.map(({ members }) => members), work });
    left -= share - Math.max(0, work.left);
    if (!best) break;
    const { members, worth, bound } = best;
    const consortium = {
      partners: tellPartners(problem, members, task.lead),
      coverage: tellCoverage(problem, members),
      gaps: findGaps(task, problem, earlier, members),
      score: scoreOf(problem, members),
    };
    if (found.length >= usual && !isWorthProposing(consortium, found[0]?.consortium.score)) break;
    found.push({ nth: found.length, members, worth, bound, consortium });
    earlier.push(earlierOf(problem, members));
  }
  return found;
};

const idsOf = ({ partners }: Proposed['consortium']): string =>
  JSON.stringify(partners.map(({ organisationId }) => organisationId).toSorted(byText));

const bestFirst = ({ consortium: one }: Proposed, { consortium: other }: Proposed): number =>
  other.score.mandatory.filled - one.score.mandatory.filled ||
  other.score.total - one.score.total ||
  byText(idsOf(one), idsOf(other));

/**
 * A bound on the worth, in which mandatory places are worth more than all else, as a bound on the score. `after`: those
 * ranked after it. What was left out for being like one of these, found before it, is bounded by that one's bound.
 */
const proofOf = (problem: CoveringProblem, one: Proposed, after: readonly Proposed[]): Proof => {
  const bound = Math.max(one.bound, ...after.filter(({ nth }) => nth < one.nth).map((other) => other.bound));
  if (bound <= one.worth + noMore) return { kind: 'best' };
  const { mandatoryWorth, maximum } = problem;
  const { filled, of } = one.consortium.score.mandatory;
  const least = -maximum * (partnerCost + exposureCost);
  const mandatory = Math.max(filled, Math.min(of, Math.floor((bound - least) / mandatoryWorth)));
  const total = 1 + mixWorth;
  if (mandatory > filled) return { kind: 'bounded', mandatory, total };
  return { kind: 'bounded', mandatory, total: Math.min(total, bound - mandatoryWorth * mandatory) };
};

/**
 * Three to five consortia, fewer where there are no more that truly differ. Of any two, each has at least a third of the
 * smaller one's partners, pinned ones aside, that the other has not, and covers something with them. The same for the same
 * task in any order.
 */
export const proposeConsortia = (
  task: ConsortiumTask,
  { work = usualWork }: { readonly work?: number } = {},
): Proposal => {
  const impossible = findImpossible(task);
  if (impossible.length > 0) return { kind: 'impossible', conflicts: impossible };
  const problem = coveringProblem(task);
  const ranked = findAll(task, problem, work).toSorted(bestFirst);
  const [best] = ranked;
  if (!best) {
    const minimum = problem.minimum;
    return { kind: 'impossible', conflicts: [{ code: 'exclusions_leave_too_few', minimum }] };
  }
  return {
    kind: 'proposed',
    consortia: ranked.map((one, at) => ({
      ...one.consortium,
      proof: proofOf(problem, one, ranked.slice(at + 1)),
    })),
    conflicts: findUnmet(task, problem, best.members, { left: work / most }),
  };
};
