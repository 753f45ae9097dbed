// Why each partner of a consortium is in.
import type { Partner, WhyIn } from './consortium.ts';
import type { CoveringProblem } from './covering-problem.ts';
import { countOf } from './team.ts';

const forWords = (
  { words, likenesses, candidates }: CoveringProblem,
  members: readonly number[],
  one: number,
): readonly WhyIn[] =>
  words.flatMap(({ requirement: { id } }, row): readonly WhyIn[] => {
    const of = (other: number): number => likenesses[other * words.length + row] as number;
    const likeness = of(one);
    // Of equals the first is told.
    const best = members.reduce((first, other) => (of(other) > of(first) ? other : first), members[0] ?? one);
    if (likeness === 0 || best !== one) return [];
    const isOnly = candidates.every((_, other) => other === one || of(other) === 0);
    // Who alone covers it covers it best: said once.
    return [
      isOnly ? { code: 'only_one', requirementId: id } : { code: 'covers_best', requirementId: id, likeness },
    ];
  });

const forCounts = ({ counts }: CoveringProblem, members: readonly number[], one: number): readonly WhyIn[] =>
  counts.flatMap((row): readonly WhyIn[] => {
    const { requirement, groups, groupNames } = row;
    const group = groups[one] as number;
    if (group < 0) return [];
    const others = members.filter((other) => other !== one);
    const place = groupNames[group] ?? '';
    const isOnly = groups.every((other, at) => at === one || other < 0);
    const only: readonly WhyIn[] = isOnly ? [{ code: 'only_one', requirementId: requirement.id }] : [];
    if (requirement.what === 'kind')
      return [{ code: 'required_kind', requirementId: requirement.id, kind: requirement.kind }, ...only];
    if (countOf(row, others) === countOf(row, members)) return [];
    return [{ code: 'brings_place', requirementId: requirement.id, place }, ...only];
  });

const forLinks = (problem: CoveringProblem, members: readonly number[], one: number): readonly WhyIn[] => {
  const idOf = (other: number): string => problem.candidates[other]?.organisationId ?? '';
  const others = members.filter((other) => other !== one);
  const proven = others.filter((other) => problem.linkOf(one, other) > 0);
  const fresh = others.filter((other) => problem.linkOf(one, other) === 0);
  const hasProven = members.some((other) => problem.linksWith(other, members) > 0);
  return [
    ...proven.map((other): WhyIn => {
      const strength = problem.linkOf(one, other);
      return { code: 'proven_link', organisationId: idOf(other), strength };
    }),
    ...(hasProven && fresh.length > 0
      ? [{ code: 'new_links', organisationIds: fresh.map(idOf) } as const]
      : []),
  ];
};

/** `lead`: their id. */
export const tellPartners = (
  problem: CoveringProblem,
  members: readonly number[],
  lead: string | undefined,
): readonly Partner[] =>
  members
    .map((one): Partner => {
      const { organisationId = '', isNewcomer = false } = problem.candidates[one] ?? {};
      const isPinned = problem.isPinned[one] === 1;
      const covers = [...forWords(problem, members, one), ...forCounts(problem, members, one)];
      const fills = !isPinned && covers.length === 0;
      const why: readonly WhyIn[] = [
        ...(organisationId === lead ? [{ code: 'lead' } as const] : []),
        ...(isPinned && organisationId !== lead ? [{ code: 'pinned' } as const] : []),
        ...covers,
        ...(fills ? [{ code: 'reaches_minimum', minimum: problem.minimum } as const] : []),
        ...forLinks(problem, members, one),
        ...(isNewcomer ? [{ code: 'newcomer' } as const] : []),
      ];
      return { organisationId, why };
    })
    .toSorted((one, other) => Number(other.organisationId === lead) - Number(one.organisationId === lead));
