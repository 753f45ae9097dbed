// Who covers what in a consortium: the matrix of requirements and partners, with what says so.
import { byText } from '../by-text.ts';
import type { Candidate } from './consortium-task.ts';
import type { Coverage, CoveredBy } from './consortium.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { countOf } from './team.ts';

const evidenceOf = ({ covers }: Candidate, requirementId: string): readonly string[] =>
  covers
    .filter((one) => one.requirementId === requirementId)
    .reduce((best, one) => (one.likeness > best.likeness ? one : best), {
      likeness: 0,
      evidence: [] as readonly string[],
    }).evidence;

export const tellCoverage = (problem: CoveringProblem, members: readonly number[]): readonly Coverage[] => {
  const { words, counts, likenesses, candidates } = problem;
  const fieldsOf = (requirementId: string, likenessOf: (one: number) => number): readonly CoveredBy[] =>
    members.flatMap((one) => {
      const [candidate, likeness] = [candidates[one], likenessOf(one)];
      if (!candidate || likeness === 0) return [];
      const evidence = evidenceOf(candidate, requirementId);
      return [{ organisationId: candidate.organisationId, likeness, evidence }];
    });
  return [
    ...words.map(({ requirement: { id } }, row): Coverage => {
      const by = fieldsOf(id, (one) => likenesses[one * words.length + row] as number);
      const coverage = Math.max(0, ...by.map(({ likeness }) => likeness));
      return { requirementId: id, coverage, isCovered: by.length > 0, by };
    }),
    ...counts.map((row): Coverage => {
      const { id } = row.requirement;
      const has = countOf(row, members);
      return {
        requirementId: id,
        coverage: has / row.atLeast,
        isCovered: has === row.atLeast,
        by: fieldsOf(id, (one) => Number((row.groups[one] as number) >= 0)),
      };
    }),
  ].toSorted((one, other) => byText(one.requirementId, other.requirementId));
};
