// What keeps every consortium from being made, and what keeps it from covering all that is mandatory.
import { byText } from '../by-text.ts';
import { pinnedOf, whyUnavailable } from './consortium-task.ts';
import type { ConsortiumTask, PairOfOrganisations, Requirement } from './consortium-task.ts';
import type { Conflict } from './consortium.ts';
import { coveringProblem, mandatoryPlaces } from './covering-problem.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { findBest } from './find-best.ts';
import { filledBy, likenessFor, requiredOf } from './find-gaps.ts';
import type { Work } from './improve-team.ts';
import { scoreOf } from './team.ts';

const forbiddenAmong = (
  ids: ReadonlySet<string>,
  forbidden: readonly PairOfOrganisations[],
): readonly (readonly [string, string])[] => {
  const pairs = forbidden
    .filter(({ a, b }) => a !== b && ids.has(a) && ids.has(b))
    .map(({ a, b }) => (a < b ? ([a, b] as const) : ([b, a] as const)));
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).entries()]
    .toSorted(([one], [other]) => byText(one, other))
    .map(([, pair]) => pair);
};

/** Why there cannot be any consortium, as far as that shows without searching. */
export const findImpossible = (task: ConsortiumTask): readonly Conflict[] => {
  const { minPartners, maxPartners } = task;
  const pinned = pinnedOf(task);
  const [known, removed] = [
    new Set(task.candidates.map(({ organisationId }) => organisationId)),
    new Set(task.removed),
  ];
  const least = Math.max(1, minPartners);
  const out = { pinned: new Set(pinned), removed };
  const available = task.candidates.filter((one) => whyUnavailable(one, out) === undefined).length;
  return [
    ...pinned.map((organisationId): Conflict | undefined => {
      if (!known.has(organisationId)) return { code: 'unknown_organisation', organisationId };
      return removed.has(organisationId) ? { code: 'pinned_and_removed', organisationId } : undefined;
    }),
    ...forbiddenAmong(out.pinned, task.forbidden).map(([a, b]): Conflict => ({
      code: 'pinned_forbidden',
      organisationIds: [a, b],
    })),
    least > maxPartners
      ? ({ code: 'minimum_above_maximum', minimum: least, maximum: maxPartners } as const)
      : undefined,
    pinned.length > maxPartners
      ? ({ code: 'too_many_pinned', pinned: pinned.length, maximum: maxPartners } as const)
      : undefined,
    available < least ? ({ code: 'too_few_organisations', available, minimum: least } as const) : undefined,
  ].filter((conflict) => conflict !== undefined);
};

/** Of mandatory requirements alone, each covered or not: then the smallest team that covers all is the best. */
const onlyMandatory = (task: ConsortiumTask, change: Partial<ConsortiumTask>): ConsortiumTask => ({
  ...task,
  requirements: task.requirements.filter(({ mandatory }) => mandatory),
  candidates: task.candidates.map((candidate) => ({
    ...candidate,
    covers: candidate.covers.map((one) => ({ ...one, likeness: Number(one.likeness > 0) })),
  })),
  ...change,
});

const reach = (task: ConsortiumTask, work: Work): { filled: number; ids: readonly string[] } => {
  const problem = coveringProblem(task);
  const best = findBest(problem, { earlier: [], begin: [], work });
  const ids = best?.members.flatMap((one) => problem.candidates[one]?.organisationId ?? []) ?? [];
  return { filled: best ? scoreOf(problem, best.members).mandatory.filled : 0, ids };
};

/** Mandatory requirements that could be covered, one by one, but are not: what would let them all be. */
const notTogether = (
  task: ConsortiumTask,
  { requirementIds, reachable, work }: { requirementIds: readonly string[]; reachable: number; work: Work },
): readonly Conflict[] => {
  const maximum = task.maxPartners;
  const withRoom = reach(
    onlyMandatory(task, { maxPartners: pinnedOf(task).length + mandatoryPlacesOf(task) + maximum }),
    { left: work.left / 2 },
  );
  const needed = withRoom.ids.length;
  if (withRoom.filled >= reachable && needed > maximum)
    return [{ code: 'maximum_too_small', requirementIds, maximum, needed }];
  const withAll = reach(onlyMandatory(task, { forbidden: [] }), { left: work.left / 2 });
  const pairs = forbiddenAmong(new Set(withAll.ids), task.forbidden);
  return withAll.filled >= reachable && pairs.length > 0
    ? [{ code: 'mandatory_forbidden', requirementIds, pairs }]
    : [{ code: 'mandatory_not_together', requirementIds }];
};

const mandatoryPlacesOf = ({ requirements }: ConsortiumTask): number =>
  requirements.reduce((sum, one) => sum + (one.mandatory ? requiredOf(one) : 0), 0);

/** Why the best consortium does not cover all that is mandatory; nothing where it does. */
export const findUnmet = (
  task: ConsortiumTask,
  problem: CoveringProblem,
  best: readonly number[],
  work: Work,
): readonly Conflict[] => {
  if (scoreOf(problem, best).mandatory.filled === mandatoryPlaces(problem)) return [];
  const partners = best.flatMap((one) => problem.candidates[one] ?? []);
  const mandatory = task.requirements
    .filter((requirement) => requirement.mandatory)
    .toSorted((one, other) => byText(one.id, other.id));
  const supplyOf = (requirement: Requirement): number => filledBy(problem.candidates, requirement);
  const lacking = mandatory.filter((requirement) => supplyOf(requirement) < requiredOf(requirement));
  const rest = mandatory.filter(
    (requirement) =>
      !lacking.includes(requirement) && filledBy(partners, requirement) < requiredOf(requirement),
  );
  const reachable = mandatory.reduce((sum, one) => sum + Math.min(requiredOf(one), supplyOf(one)), 0);
  return [
    ...lacking.map((requirement): Conflict => {
      const [requirementId, required] = [requirement.id, requiredOf(requirement)];
      if (filledBy(task.candidates, requirement) < required)
        return {
          code: 'mandatory_lacks_candidates',
          requirementId,
          available: supplyOf(requirement),
          required,
        };
      const organisationIds = task.candidates
        .filter((one) => likenessFor(one, requirement) > 0 && !problem.candidates.includes(one))
        .map(({ organisationId }) => organisationId)
        .toSorted(byText);
      return { code: 'mandatory_unavailable', requirementId, organisationIds };
    }),
    ...(rest.length > 0
      ? notTogether(task, { requirementIds: rest.map(({ id }) => id), reachable, work })
      : []),
  ];
};
