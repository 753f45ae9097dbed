// Who worked with whom: built from past collaborations, one at a time, and kept up under edits.
//
// A link weighs Σ over shared collaborations of d/(team size − 1): whoever works in a team of forty knows each of them
// little. d is what is left of the collaboration (`collaboration.ts`); one without a day counts as much as those with a
// day do on average, so that a missing date neither helps nor hurts.
import { takersOf } from './collaboration.ts';
import type { Collaboration } from './collaboration.ts';
import { createDays } from './days.ts';
import { linkRow } from './link-row.ts';
import type { LinkRow } from './link-row.ts';
import type { Links } from './links.ts';
import { writeLinks, type WrittenRows } from './write-links.ts';

export interface CollaborationGraph {
  /** Takes one in, in place of an earlier state of it. */
  put(collaboration: Collaboration): void;
  remove(id: string): void;
  /** Small number of an organisation, given at first sight and kept: for what is taken in, never for what is asked. */
  readonly numberOf: (id: string) => number;
  /** −1: never heard of. */
  readonly find: (id: string) => number;
  readonly idOf: (number: number) => string;
  /** What two took part in together and may be told of; its day, days since 1970-01-01, is that of the latest that has one. */
  together(a: number, b: number): { readonly at?: number } | undefined;
  /** Whether all that links an organisation may be told of. */
  isNamed(organisation: number): boolean;
  /** Changes with every edit. */
  readonly version: number;
  /** Sums what `links` would sum of a day at once, and yields now and then: a new day makes all of it anew. */
  prepare(today: number): Generator<undefined, void>;
  /** As they are on a day, given as days since 1970-01-01. What is returned is never changed afterwards. */
  links(today: number): Links;
}

const rowsTogether = 200;

export const createCollaborationGraph = (): CollaborationGraph => {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const collaborations = new Map<string, Collaboration>();
  const days = createDays();
  /** How many each takes part in that nobody is told of, by its number. */
  const unnamed = new Map<number, number>();
  /** Of each organisation, by its number. */
  const takesPart: Set<string>[] = [];
  /** Undefined: to be summed again. */
  const rows: (LinkRow | undefined)[] = [];
  let rowsOf: number | undefined;
  let version = 0;
  let latest: { readonly version: number; readonly today: number; readonly written: WrittenRows } | undefined;

  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    version += 1;
    const number = ids.push(id) - 1;
    numbers.set(id, number);
    takesPart.push(new Set());
    rows.push(undefined);
    return number;
  };

  const touch = (one: Collaboration, takes: boolean): void => {
    for (const taker of takersOf(one)) {
      const number = numberOf(taker);
      if (takes) takesPart[number]?.add(one.id);
      else takesPart[number]?.delete(one.id);
      if (one.unnamed) unnamed.set(number, (unnamed.get(number) ?? 0) + (takes ? 1 : -1));
      rows[number] = undefined;
    }
  };

  const remove = (id: string): void => {
    const known = collaborations.get(id);
    if (!known) return;
    touch(known, false);
    if (known.at !== undefined) days.remove(known.at);
    collaborations.delete(id);
    version += 1;
  };

  const rowOf = (number: number, today: number): LinkRow => {
    const known = rows[number];
    if (known) return known;
    const own = [...(takesPart[number] ?? [])].flatMap((id) => collaborations.get(id) ?? []);
    const row = linkRow(ids[number] ?? '', own, { today, numberOf });
    rows[number] = row;
    return row;
  };

  const setDay = (today: number): void => {
    if (rowsOf !== today) rows.fill(undefined);
    rowsOf = today;
  };

  const assemble = (today: number): WrittenRows => {
    setDay(today);
    const all = ids.map((_, number) => rowOf(number, today));
    return writeLinks(all, days.averageLeft(today), latest?.written);
  };

  return {
    put: (one) => {
      remove(one.id);
      collaborations.set(one.id, one);
      touch(one, true);
      if (one.at !== undefined) days.add(one.at);
      version += 1;
    },
    remove,
    numberOf,
    find: (id) => numbers.get(id) ?? -1,
    idOf: (number) => ids[number] ?? '',
    together: (a, b) => {
      const [x, y] = [takesPart[a] ?? new Set<string>(), takesPart[b] ?? new Set<string>()];
      const both = [...(x.size < y.size ? x : y)].filter(
        (id) => x.has(id) && y.has(id) && !collaborations.get(id)?.unnamed,
      );
      if (both.length === 0) return undefined;
      const dated = both.flatMap((id) => collaborations.get(id)?.at ?? []);
      return dated.length === 0 ? {} : { at: Math.max(...dated) };
    },
    isNamed: (organisation) => (unnamed.get(organisation) ?? 0) === 0,
    get version() {
      return version;
    },
    prepare: function* (today) {
      setDay(today);
      for (let number = 0; number < ids.length; number += 1) {
        rowOf(number, today);
        if (number % rowsTogether === rowsTogether - 1) yield;
      }
    },
    links: (today) => {
      if (latest?.version !== version || latest.today !== today)
        latest = { version, today, written: assemble(today) };
      return latest.written.links;
    },
  };
};
