// What changes from one team to another, whoever put them together: who comes and goes, what is covered.
import type { Candidate, ConsortiumTask, Requirement } from './consortium-task.ts';

export interface TeamChange {
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Requirements that are covered after and were not before, and the other way round. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Share of the weight of what is covered, after less before. */
  readonly coverage: number;
}

const isCovered = (requirement: Requirement, team: readonly Candidate[]): boolean => {
  const places = (of: readonly (string | undefined)[]): number =>
    new Set(of.filter((place) => place !== undefined)).size;
  switch (requirement.what) {
    case 'expertise':
    case 'role':
      return team.some(({ covers }) => covers.some(({ requirementId }) => requirementId === requirement.id));
    case 'kind':
      return team.filter(({ kind }) => kind === requirement.kind).length >= requirement.atLeast;
    case 'countries':
      return places(team.map(({ country }) => country)) >= requirement.atLeast;
    case 'poles':
      return places(team.map(({ pole }) => pole)) >= requirement.atLeast;
  }
};

/** Who is no candidate any more covers nothing. */
export const compareTeams = (
  { requirements, candidates }: Pick<ConsortiumTask, 'requirements' | 'candidates'>,
  before: readonly string[],
  after: readonly string[],
): TeamChange => {
  const coveredBy = (ids: readonly string[]): readonly Requirement[] => {
    const team = candidates.filter(({ organisationId }) => ids.includes(organisationId));
    return requirements.filter((one) => isCovered(one, team));
  };
  const weightOf = (some: readonly Requirement[]): number =>
    some.reduce((sum, { weight }) => sum + weight, 0);
  const [was, is] = [coveredBy(before), coveredBy(after)];
  const idsOf = (some: readonly Requirement[], not: readonly Requirement[]): readonly string[] =>
    some.filter((one) => !not.includes(one)).map(({ id }) => id);
  return {
    joined: after.filter((id) => !before.includes(id)),
    left: before.filter((id) => !after.includes(id)),
    gained: idsOf(is, was),
    lost: idsOf(was, is),
    coverage: (weightOf(is) - weightOf(was)) / Math.max(1, weightOf(requirements)),
  };
};
