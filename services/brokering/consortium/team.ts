// A team that grows and shrinks: what it is worth, and what one more partner would add.
import type { CoveringProblem } from './covering-problem.ts';
import { exposureCost, mixOf, mixWorth, partnerCost, provenShareOf } from './score.ts';
import type { Score } from './score.ts';

export interface Team {
  /** Ascending. */
  readonly members: readonly number[];
  add(one: number): void;
  drop(one: number): void;
  /** What one more is worth, links aside: coverage won, less its costs. Never grows as the team does. */
  gainOf(one: number): number;
  /** What the team is worth, links aside. */
  worth(): number;
  /** What the links of the team are worth, with one more where named. */
  mixWith(one?: number): number;
}

export const teamOf = (problem: CoveringProblem, first: readonly number[] = problem.pinned): Team => {
  const { words, worths, counts, costs } = problem;
  const rows = words.length;
  const members: number[] = [];
  const best = new Float64Array(rows);
  const inGroup = counts.map(({ groupNames }) => new Int32Array(groupNames.length));
  const counted = new Int32Array(counts.length);

  const countIn = (one: number, by: 1 | -1): void => {
    for (let row = 0; row < counts.length; row += 1) {
      const { groups, each } = counts[row] as (typeof counts)[number];
      const group = groups[one] as number;
      if (group < 0) continue;
      const sizes = inGroup[row] as Int32Array;
      const before = sizes[group] as number;
      sizes[group] = before + by;
      counted[row] = (counted[row] as number) + Math.min(each, before + by) - Math.min(each, before);
    }
  };
  const raise = (one: number): void => {
    for (let row = 0; row < rows; row += 1) {
      const worth = worths[one * rows + row] as number;
      if (worth > (best[row] as number)) best[row] = worth;
    }
  };

  const team: Team = {
    members,
    add: (one) => {
      let at = members.length;
      while (at > 0 && (members[at - 1] as number) > one) at -= 1;
      members.splice(at, 0, one);
      countIn(one, 1);
      raise(one);
    },
    drop: (one) => {
      members.splice(members.indexOf(one), 1);
      countIn(one, -1);
      best.fill(0);
      for (const other of members) raise(other);
    },
    gainOf: (one) => {
      let gain = -(costs[one] as number);
      for (let row = 0, field = one * rows; row < rows; row += 1, field += 1) {
        const more = (worths[field] as number) - (best[row] as number);
        if (more > 0) gain += more;
      }
      for (let row = 0; row < counts.length; row += 1) {
        const { groups, each, atLeast, unit } = counts[row] as (typeof counts)[number];
        const group = groups[one] as number;
        if (group < 0 || (counted[row] as number) >= atLeast) continue;
        if (((inGroup[row] as Int32Array)[group] as number) < each) gain += unit;
      }
      return gain;
    },
    worth: () => {
      let worth = 0;
      for (let row = 0; row < rows; row += 1) worth += best[row] as number;
      for (let row = 0; row < counts.length; row += 1) {
        const { atLeast, unit } = counts[row] as (typeof counts)[number];
        worth += unit * Math.min(atLeast, counted[row] as number);
      }
      for (let at = 0; at < members.length; at += 1) worth -= costs[members[at] as number] as number;
      return worth;
    },
    mixWith: (one) => {
      if (problem.mostMix === 0) return 0;
      let links = one === undefined ? 0 : problem.linksWith(one, members);
      for (let at = 1; at < members.length; at += 1)
        links += problem.linksWith(members[at] as number, members.slice(0, at));
      return mixWorth * mixOf(provenShareOf(links, members.length + (one === undefined ? 0 : 1)));
    },
  };
  for (const one of first) team.add(one);
  return team;
};

/** The score of these members, summed in the order of ids and requirements: the same however they were found. */
export const scoreOf = (problem: CoveringProblem, members: readonly number[]): Score => {
  const { words, likenesses, counts, candidates } = problem;
  const filled = { of: 0, filled: 0 };
  const note = (isMandatory: boolean, has: number, of: number): void => {
    if (!isMandatory) return;
    filled.of += of;
    filled.filled += has;
  };
  let coverage = 0;
  words.forEach(({ requirement, share }, row) => {
    const best = Math.max(0, ...members.map((one) => likenesses[one * words.length + row] as number));
    coverage += share * best;
    note(requirement.mandatory, Number(best > 0), 1);
  });
  for (const row of counts) {
    const has = countOf(row, members);
    coverage += (row.share * has) / row.atLeast;
    note(row.requirement.mandatory, has, row.atLeast);
  }
  let links = 0;
  members.forEach((one, at) => {
    links += problem.linksWith(one, members.slice(0, at));
  });
  const provenShare = provenShareOf(links, members.length);
  const parts = {
    coverage,
    partners: -partnerCost * members.length,
    mix: mixWorth * mixOf(provenShare),
    exposure: -exposureCost * members.reduce((sum, one) => sum + (candidates[one]?.exposure ?? 0), 0),
  };
  return {
    mandatory: filled,
    total: parts.coverage + parts.partners + parts.mix + parts.exposure,
    parts,
    provenShare,
  };
};

/** How many of a required number these are, up to it. */
export const countOf = (
  { groups, groupNames, each, atLeast }: CoveringProblem['counts'][number],
  members: readonly number[],
): number => {
  const sizes = new Int32Array(groupNames.length);
  for (const one of members) {
    const group = groups[one] as number;
    if (group >= 0) sizes[group] = (sizes[group] as number) + 1;
  }
  return Math.min(
    atLeast,
    sizes.reduce((sum, size) => sum + Math.min(each, size), 0),
  );
};
