// The sources that findings speak of, by numbers, and the ends that they are of matches: each looked up once. Pure.
import { endFor, type KnownSource, sourceOf, type Sources } from '../campus/source-of.ts';
import type { MatchEnd } from '../scoring/pair-facts.ts';

export interface MatchEnds {
  /** Given at first sight. */
  numberOf(sourceId: string): number;
  /** Undefined of one that is unknown or over. */
  find(source: number): KnownSource | undefined;
  /** Numbers of those that take part; of a source that was found. */
  ownersOf(source: number): readonly number[];
  endOf(source: number, organisation: number): MatchEnd | undefined;
}

/** `numberOf`: of each of the `organisations`, its place among them. `today`: days since 1970-01-01. */
export const createMatchEnds = (
  campus: Sources,
  organisations: readonly string[],
  { numberOf, today }: { readonly numberOf: ReadonlyMap<string, number>; readonly today: number },
): MatchEnds => {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const known: (KnownSource | undefined)[] = [];
  const owners: (readonly number[])[] = [];
  const ends = new Map<number, MatchEnd>();

  const find = (number: number): KnownSource | undefined => {
    if (owners[number] === undefined) {
      const source = sourceOf(campus, ids[number] ?? '');
      known[number] = source;
      owners[number] = (source?.owners ?? []).flatMap((id) => numberOf.get(id) ?? []);
    }
    return known[number];
  };
  return {
    numberOf: (id) => {
      const before = numbers.get(id);
      if (before !== undefined) return before;
      numbers.set(id, ids.length);
      return ids.push(id) - 1;
    },
    find,
    ownersOf: (source) => owners[source] ?? [],
    endOf: (source, organisation) => {
      const key = source * organisations.length + organisation;
      const made = ends.get(key);
      if (made) return made;
      const is = find(source);
      if (!is) return undefined;
      const end = endFor(is, organisations[organisation] ?? '', today);
      ends.set(key, end);
      return end;
    },
  };
};
