// Every team there is, scored from the words of the formula alone: what the builder is compared with.
import type { Candidate, ConsortiumTask } from '../../../../services/brokering/consortium/consortium-task.ts';

export interface ScoredTeam {
  readonly ids: readonly string[];
  readonly mandatory: number;
  readonly total: number;
}

const subsets = function* <T>(of: readonly T[], most: number, from = 0): Generator<readonly T[]> {
  yield [];
  if (most === 0) return;
  for (let at = from; at < of.length; at += 1)
    for (const rest of subsets(of, most - 1, at + 1)) yield [of[at] as T, ...rest];
};

const distinct = (values: readonly (string | undefined)[]): number =>
  new Set(values.filter((value) => value !== undefined)).size;

/** What a team has of each requirement, and how much of it is asked: the best likeness, or a number. */
const fulfilment = (task: ConsortiumTask, team: readonly Candidate[]) =>
  task.requirements.map((requirement) => {
    switch (requirement.what) {
      case 'expertise':
      case 'role': {
        const likenesses = team.flatMap(({ covers }) =>
          covers
            .filter(({ requirementId }) => requirementId === requirement.id)
            .map(({ likeness }) => likeness),
        );
        const best = Math.max(0, ...likenesses);
        return { requirement, coverage: best, places: Number(best > 0) };
      }
      case 'kind': {
        const has = Math.min(
          requirement.atLeast,
          team.filter(({ kind }) => kind === requirement.kind).length,
        );
        return { requirement, coverage: has / requirement.atLeast, places: has };
      }
      case 'countries':
      case 'poles': {
        const what = requirement.what === 'countries' ? 'country' : 'pole';
        const has = Math.min(requirement.atLeast, distinct(team.map((one) => one[what])));
        return { requirement, coverage: has / requirement.atLeast, places: has };
      }
    }
  });

export const coveragesOf = (task: ConsortiumTask, ids: readonly string[]): readonly number[] =>
  fulfilment(
    task,
    task.candidates.filter(({ organisationId }) => ids.includes(organisationId)),
  ).map(({ coverage }) => coverage);

/** Of teams within the bounds of size, with all that are pinned and nobody who is out or may not meet another. */
export const everyTeam = (task: ConsortiumTask): readonly ScoredTeam[] => {
  const possible = task.candidates.filter(
    ({ organisationId: id, placesLeft }) =>
      task.pinned.includes(id) || (placesLeft >= 1 && !task.removed.includes(id)),
  );
  const weights = task.requirements.reduce((sum, { weight }) => sum + weight, 0);
  return [...subsets(possible, task.maxPartners)].flatMap((team) => {
    const ids = team.map(({ organisationId }) => organisationId);
    if (team.length < Math.max(1, task.minPartners)) return [];
    if (task.pinned.some((id) => !ids.includes(id))) return [];
    if (task.forbidden.some(({ a, b }) => ids.includes(a) && ids.includes(b))) return [];
    const rows = fulfilment(task, team);
    const proven = task.proven
      .filter(({ a, b }) => ids.includes(a) && ids.includes(b))
      .reduce((sum, { strength }) => sum + strength, 0);
    const share = team.length < 2 ? 0 : proven / ((team.length * (team.length - 1)) / 2);
    const total =
      rows.reduce((sum, { requirement, coverage }) => sum + (requirement.weight / weights) * coverage, 0) -
      0.02 * team.length +
      0.015 * Math.min(1, 4 * share, 4 - 4 * share) -
      0.002 * team.reduce((sum, { exposure }) => sum + exposure, 0);
    const mandatory = rows.reduce(
      (sum, { requirement, places }) => sum + (requirement.mandatory ? places : 0),
      0,
    );
    return [{ ids, mandatory, total }];
  });
};

const missing = (from: readonly string[], to: readonly string[]): readonly string[] =>
  from.filter((id) => !to.includes(id));

/** Whether less is covered without it. */
export const contributes = (task: ConsortiumTask, ids: readonly string[], id: string): boolean => {
  const [all, without] = [coveragesOf(task, ids), coveragesOf(task, missing(ids, [id]))];
  return all.some((coverage, at) => coverage > (without[at] ?? 0));
};

/** A third of the earlier one's own partners stay out, and as many others come in who contribute. */
export const differs = (
  task: ConsortiumTask,
  ids: readonly string[],
  earlier: readonly string[],
): boolean => {
  const [own, theirs] = [missing(ids, task.pinned), missing(earlier, task.pinned)];
  const least = Math.max(1, Math.ceil(theirs.length / 3));
  const brought = missing(own, theirs).filter((id) => contributes(task, ids, id));
  return missing(theirs, own).length >= least && brought.length >= least;
};
