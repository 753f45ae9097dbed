// How many organisations of each kind or pole got anything.
import { type HadOfAll, spreadThings, type SpreadThing } from './count-had.ts';
import { type Counted, hiddenInRow } from './hide-in-row.ts';

export interface GroupCoverage {
  /** A kind or a pole; 'none': in no pole. */
  readonly group: string;
  readonly organisations: number;
  /** Organisations of it that have any. */
  readonly covered: Readonly<Record<SpreadThing, number>> | 'hidden';
}

interface Group {
  readonly group: string;
  readonly members: readonly number[];
}

const groupsOf = (members: readonly number[], groupsFor: (member: number) => readonly string[]): Group[] => {
  const groups = new Map<string, number[]>();
  for (const member of members)
    for (const group of groupsFor(member)) {
      const those = groups.get(group);
      if (those) those.push(member);
      else groups.set(group, [member]);
    }
  return [...groups]
    .map(([group, those]) => ({ group, members: those }))
    .toSorted((a, b) => (a.group < b.group ? -1 : 1));
};

/** How many organisations there are is no secret, so that both who has any and who has none must stay open. */
export const coverageOf = (
  members: readonly number[],
  groupsFor: (member: number) => readonly string[],
  { had, smallest }: { readonly had: HadOfAll; readonly smallest: number },
): { readonly rows: readonly GroupCoverage[]; readonly isTotalHidden: boolean } => {
  const groups = groupsOf(members, groupsFor);
  const covered = groups.map(({ members }) =>
    spreadThings.map((thing) => members.filter((member) => (had[thing].by[member] ?? 0) > 0).length),
  );
  const cells = groups.map(({ members }, at): Counted => ({
    layers: (covered[at] ?? []).flatMap((count) => [count, members.length - count]),
    small: members.length < smallest,
  }));
  const layers = spreadThings.flatMap((_, thing) =>
    [0, 1].map((side) => cells.reduce((sum, cell) => sum + (cell.layers[2 * thing + side] ?? 0), 0)),
  );
  const hidden = hiddenInRow(cells, { layers, small: false });
  const rows = groups.map(({ group, members }, at): GroupCoverage => {
    const [suggestions = 0, introductions = 0, meetings = 0] = covered[at] ?? [];
    return {
      group,
      organisations: members.length,
      covered: hidden.cells.has(at) ? 'hidden' : { suggestions, introductions, meetings },
    };
  });
  return { rows, isTotalHidden: hidden.total };
};
