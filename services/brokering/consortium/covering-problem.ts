// A task in numbers: whoever is available by number in the order of ids, what each is worth to each requirement.
import { byText } from '../by-text.ts';
import { pinnedOf, whyUnavailable } from './consortium-task.ts';
import type { Candidate, ConsortiumTask, Requirement } from './consortium-task.ts';
import { exposureCost, mixWorth, partnerCost } from './score.ts';

/** A required number: of partners of a kind, or of different places. */
export interface CountRow {
  readonly requirement: Requirement;
  readonly share: number;
  readonly atLeast: number;
  /** What one more is worth until there are enough. */
  readonly unit: number;
  /** Group of each candidate, −1 for one that does not count: its place, or the one group of the kind. */
  readonly groups: Int32Array;
  readonly groupNames: readonly string[];
  /** How many of one group count. */
  readonly each: number;
}

/** A requirement in words. */
export interface WordsRow {
  readonly requirement: Requirement;
  readonly share: number;
}

export interface CoveringProblem {
  readonly candidates: readonly Candidate[];
  readonly pinned: readonly number[];
  readonly isPinned: Uint8Array;
  readonly minimum: number;
  readonly maximum: number;
  readonly words: readonly WordsRow[];
  /** Candidate by candidate, what it is worth to each row of words as the best one. */
  readonly worths: Float64Array;
  /** The same, as likeness. */
  readonly likenesses: Float64Array;
  readonly counts: readonly CountRow[];
  /** What a partner costs by itself. */
  readonly costs: Float64Array;
  /** What a mandatory place is worth: more than everything else together, so that these come first. */
  readonly mandatoryWorth: number;
  /** The most that proven and new links can add. */
  readonly mostMix: number;
  /** Sum of the strengths of one candidate's links with some others. */
  linksWith(one: number, others: readonly number[]): number;
  mayJoin(one: number, others: readonly number[]): boolean;
  linkOf(one: number, other: number): number;
  linksOf(one: number): Iterable<readonly [number, number]>;
}

/** Which group of a required number a candidate belongs to: its place, or the kind that is asked for. */
export const groupOf = (candidate: Candidate, requirement: Requirement): string | undefined => {
  switch (requirement.what) {
    case 'kind':
      return candidate.kind === requirement.kind ? candidate.kind : undefined;
    case 'countries':
      return candidate.country;
    case 'poles':
      return candidate.pole;
    case 'expertise':
    case 'role':
      return undefined;
  }
};

const pairTable = (
  numberOf: ReadonlyMap<string, number>,
  pairs: readonly { readonly a: string; readonly b: string; readonly strength?: number }[],
): readonly (ReadonlyMap<number, number> | undefined)[] => {
  const rows: (Map<number, number> | undefined)[] = Array.from({ length: numberOf.size });
  const put = (one: number, other: number, strength: number): void => {
    const row = (rows[one] ??= new Map<number, number>());
    row.set(other, Math.max(strength, row.get(other) ?? 0));
  };
  for (const { a, b, strength = 1 } of pairs) {
    const [one, other] = [numberOf.get(a), numberOf.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    put(one, other, strength);
    put(other, one, strength);
  }
  return rows;
};

/** The same for the same task in any order. Whoever is pinned must be among the candidates. */
export const coveringProblem = (task: ConsortiumTask): CoveringProblem => {
  const pinnedIds = new Set(pinnedOf(task));
  const out = { pinned: pinnedIds, removed: new Set(task.removed) };
  const candidates = task.candidates
    .filter((candidate) => whyUnavailable(candidate, out) === undefined)
    .toSorted((one, other) => byText(one.organisationId, other.organisationId));
  const numberOf = new Map(candidates.map(({ organisationId }, at) => [organisationId, at]));
  const requirements = task.requirements.toSorted((one, other) => byText(one.id, other.id));
  const weights = requirements.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = ({ weight }: Requirement): number => (weights > 0 ? weight / weights : 0);
  const maximum = Math.min(task.maxPartners, candidates.length);
  const mandatoryWorth = 2 + maximum * (partnerCost + exposureCost);
  const extraOf = ({ mandatory }: Requirement): number => (mandatory ? mandatoryWorth : 0);

  const words: WordsRow[] = [];
  const counts: CountRow[] = [];
  for (const requirement of requirements) {
    const share = shareOf(requirement);
    if (requirement.what === 'expertise' || requirement.what === 'role') {
      words.push({ requirement, share });
      continue;
    }
    const atLeast = Math.max(1, requirement.atLeast);
    const names = candidates.map((candidate) => groupOf(candidate, requirement));
    const groupNames = [...new Set(names.filter((name) => name !== undefined))].toSorted();
    const numbers = new Map(groupNames.map((name, at) => [name, at]));
    counts.push({
      requirement,
      share,
      atLeast,
      unit: share / atLeast + extraOf(requirement),
      groups: Int32Array.from(names, (name) => (name === undefined ? -1 : (numbers.get(name) ?? -1))),
      groupNames,
      each: requirement.what === 'kind' ? atLeast : 1,
    });
  }

  const likenesses = new Float64Array(candidates.length * words.length);
  const worths = new Float64Array(likenesses.length);
  const rowOf = new Map(words.map(({ requirement }, row) => [requirement.id, row]));
  candidates.forEach(({ covers }, at) => {
    for (const { requirementId, likeness } of covers) {
      const row = rowOf.get(requirementId);
      if (row === undefined || likeness <= 0) continue;
      const { requirement, share } = words[row] as WordsRow;
      const field = at * words.length + row;
      if (likeness <= (likenesses[field] as number)) continue;
      likenesses[field] = likeness;
      worths[field] = share * likeness + extraOf(requirement);
    }
  });

  const links = pairTable(numberOf, task.proven);
  const forbidden = pairTable(numberOf, task.forbidden);
  const pinned = [...pinnedIds].flatMap((id) => numberOf.get(id) ?? []);
  return {
    candidates,
    pinned,
    isPinned: Uint8Array.from(candidates, ({ organisationId }) => Number(pinnedIds.has(organisationId))),
    minimum: Math.max(1, task.minPartners),
    maximum,
    words,
    worths,
    likenesses,
    counts,
    costs: Float64Array.from(candidates, ({ exposure }) => partnerCost + exposureCost * exposure),
    mandatoryWorth,
    mostMix: maximum > 1 && links.some((row) => row !== undefined) ? mixWorth : 0,
    linksWith: (one, others) => {
      const row = links[one];
      return row ? others.reduce((sum, other) => sum + (row.get(other) ?? 0), 0) : 0;
    },
    mayJoin: (one, others) => {
      const row = forbidden[one];
      return !row || !others.some((other) => row.has(other));
    },
    linkOf: (one, other) => links[one]?.get(other) ?? 0,
    linksOf: (one) => links[one] ?? [],
  };
};

/** How many mandatory places there are. */
export const mandatoryPlaces = ({ words, counts }: Pick<CoveringProblem, 'words' | 'counts'>): number =>
  words.filter(({ requirement }) => requirement.mandatory).length +
  counts.reduce((sum, { requirement, atLeast }) => sum + (requirement.mandatory ? atLeast : 0), 0);
