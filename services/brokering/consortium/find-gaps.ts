// What a consortium leaves uncovered, why, and whom to look for elsewhere.
import { pinnedOf, whyUnavailable } from './consortium-task.ts';
import type { Candidate, ConsortiumTask, Requirement } from './consortium-task.ts';
import type { Gap, GapCode } from './consortium.ts';
import { groupOf } from './covering-problem.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { wrongOf } from './keep-apart.ts';
import type { Earlier } from './keep-apart.ts';
import { byText } from '../by-text.ts';

/** So many are named. */
const named = 3;

/** Above 0 for a candidate who does something for a requirement. */
export const likenessFor = (candidate: Candidate, requirement: Requirement): number =>
  requirement.what === 'expertise' || requirement.what === 'role'
    ? Math.max(0, ...candidate.covers.map((one) => (one.requirementId === requirement.id ? one.likeness : 0)))
    : Number(groupOf(candidate, requirement) !== undefined);

/** How much of a requirement some candidates fill: how many of a kind, how many different places, or 1 for words. */
export const filledBy = (candidates: readonly Candidate[], requirement: Requirement): number => {
  switch (requirement.what) {
    case 'expertise':
    case 'role':
      return Number(candidates.some((one) => likenessFor(one, requirement) > 0));
    case 'kind':
      return candidates.filter((one) => likenessFor(one, requirement) > 0).length;
    case 'countries':
    case 'poles':
      return new Set(candidates.flatMap((one) => groupOf(one, requirement) ?? [])).size;
  }
};

export const requiredOf = (requirement: Requirement): number =>
  'atLeast' in requirement ? Math.max(1, requirement.atLeast) : 1;

const neededFor = (requirement: Requirement, partners: readonly Candidate[]): Gap['needed'] => {
  const { what } = requirement;
  const count = requiredOf(requirement) - filledBy(partners, requirement);
  if (what === 'kind') return { what, count, kind: requirement.kind };
  if (what === 'expertise' || what === 'role') return { what, count };
  const places = new Set(partners.flatMap((one) => groupOf(one, requirement) ?? []));
  return { what, count, otherThan: [...places].toSorted(byText) };
};

export const findGaps = (
  task: ConsortiumTask,
  problem: CoveringProblem,
  earlier: readonly Earlier[],
  members: readonly number[],
): readonly Gap[] => {
  const partners = members.flatMap((one) => problem.candidates[one] ?? []);
  const numberOf = new Map(problem.candidates.map(({ organisationId }, at) => [organisationId, at]));
  const out = { pinned: new Set(pinnedOf(task)), removed: new Set(task.removed) };
  const mayJoin = ({ organisationId }: Candidate): boolean =>
    problem.mayJoin(numberOf.get(organisationId) ?? -1, members);
  const keepsApart = ({ organisationId }: Candidate): boolean =>
    wrongOf(problem, earlier, [...members, numberOf.get(organisationId) ?? -1]) === 0;

  const because = (
    requirement: Requirement,
    helpful: readonly Candidate[],
  ): { because: GapCode; of: readonly Candidate[] } => {
    const all = filledBy([...partners, ...helpful], requirement);
    if (all === 0) return { because: 'no_candidate', of: [] };
    if (all < requiredOf(requirement)) return { because: 'too_few_candidates', of: helpful };
    const open = helpful.filter((one) => whyUnavailable(one, out) === undefined);
    if (open.length === 0) {
      const removed = helpful.filter((one) => whyUnavailable(one, out) === 'removed');
      return removed.length > 0 ? { because: 'removed', of: removed } : { because: 'full', of: helpful };
    }
    const joining = open.filter(mayJoin);
    if (joining.length === 0) return { because: 'forbidden', of: open };
    if (members.length >= task.maxPartners) return { because: 'no_room', of: joining };
    return { because: joining.some(keepsApart) ? 'not_worth_it' : 'like_another', of: joining };
  };

  return task.requirements
    .filter((requirement) => filledBy(partners, requirement) < requiredOf(requirement))
    .toSorted((one, other) => byText(one.id, other.id))
    .map((requirement): Gap => {
      const has = filledBy(partners, requirement);
      const helpful = task.candidates.filter(
        (one) => !partners.includes(one) && filledBy([...partners, one], requirement) > has,
      );
      const why = because(requirement, helpful);
      const best = why.of.toSorted(
        (one, other) =>
          likenessFor(other, requirement) - likenessFor(one, requirement) ||
          byText(one.organisationId, other.organisationId),
      );
      return {
        requirementId: requirement.id,
        isMandatory: requirement.mandatory,
        because: why.because,
        organisationIds: best.slice(0, named).map(({ organisationId }) => organisationId),
        needed: neededFor(requirement, partners),
      };
    });
};
