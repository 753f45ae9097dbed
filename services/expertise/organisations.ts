// Which organisations there are, as far as finding them needs: who may know of them, what sort they are, what they are
// called, which one stands in for one that was merged into it, which want to be found no more, which appear to partners.
import type { Organisation } from './organisation.ts';
import { createColumns } from './organisation-columns.ts';
import type { OrganisationColumns } from './organisation-columns.ts';
import { createIdOrder } from './id-order.ts';
import { createNameIndex } from './name-index.ts';

export type { Organisation } from './organisation.ts';

export interface Organisations {
  put(id: string, organisation: Organisation): void;
  remove(id: string): void;
  /** Its consent to be suggested ended, or was given again. */
  silence(id: string, silent: boolean): void;
  /** Its consent to appear to partners was given, or ended. */
  appear(id: string, appears: boolean): void;
  /** Small number of an organisation, given at first sight and kept: for what is taken in, never for what is asked. */
  readonly numberOf: (id: string) => number;
  /** -1: never heard of. */
  readonly find: (id: string) => number;
  readonly idOf: (number: number) => string;
  /** Changes with everything that is told here: what was made of it is good as long as it is the same. */
  readonly version: number;
  /** Numbers are below this. */
  readonly numbers: number;
  readonly get: (number: number) => Organisation | undefined;
  /** For each number, that of the organisation that stands in for it: itself, unless it was merged. */
  standIns(): Int32Array;
  /** For each number, its place in the order of ids: equals are ranked so, the same on every replica. */
  order(): Int32Array;
  /** The last organisation in the order of ids that does not come after this id; -1: all do. */
  lastUpTo(id: string): number;
  /** Who may know of each: animators only, where it is not known (yet). Good until the next change. */
  columns(): OrganisationColumns;
  /** Organisations whose name holds all these folded words, the last one perhaps only begun. */
  named(words: readonly string[], isLastBegun?: boolean): readonly number[];
  all(): Iterable<readonly [string, Organisation]>;
  silent(): Iterable<string>;
  appearing(): Iterable<string>;
}

export const createOrganisations = (): Organisations => {
  const known = new Map<string, Organisation>();
  const names = createNameIndex();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const silent = new Set<string>();
  const appearing = new Set<string>();
  /** Which one each was merged into. */
  const merged = new Map<string, string>();
  const inOrder = createIdOrder(ids);
  const columns = createColumns();
  let version = 0;
  let resolved: Int32Array | undefined;

  const numberOf = (id: string): number => {
    const given = numbers.get(id);
    if (given !== undefined) return given;
    const number = ids.push(id) - 1;
    numbers.set(id, number);
    columns.set(number, undefined);
    columns.silence(number, silent.has(id));
    columns.appear(number, appearing.has(id));
    resolved = undefined;
    version += 1;
    return number;
  };

  const standInOf = (id: string): string => {
    let at = id;
    const passed = new Set<string>();
    for (let next = merged.get(at); next !== undefined; next = merged.get(at)) {
      // Two events in any order may make a circle for a moment: then each stands for itself.
      if (passed.has(next)) return id;
      passed.add(next);
      at = next;
    }
    return at;
  };

  const resolve = (): Int32Array => {
    // A stand-in that no source named yet gets its number first.
    const others = [...merged.keys()].map((id) => [numberOf(id), numberOf(standInOf(id))] as const);
    const standIns = Int32Array.from({ length: ids.length }, (_, number) => number);
    for (const [number, standIn] of others) standIns[number] = standIn;
    return standIns;
  };

  const setMerged = (id: string, into: string | undefined): void => {
    if (merged.get(id) === into) return;
    if (into === undefined) merged.delete(id);
    else merged.set(id, into);
    resolved = undefined;
  };

  return {
    numberOf,
    find: (id) => numbers.get(id) ?? -1,
    idOf: (number) => ids[number] ?? '',
    get version() {
      return version;
    },
    get numbers() {
      return ids.length;
    },
    get: (number) => known.get(ids[number] ?? ''),
    put: (id, organisation) => {
      known.set(id, organisation);
      names.put(id, organisation.name);
      setMerged(id, organisation.mergedInto);
      columns.set(numberOf(id), organisation);
      version += 1;
    },
    remove: (id) => {
      known.delete(id);
      names.remove(id);
      setMerged(id, undefined);
      const number = numbers.get(id);
      if (number !== undefined) columns.set(number, undefined);
      version += 1;
    },
    silence: (id, isSilent) => {
      if (isSilent) silent.add(id);
      else silent.delete(id);
      const number = numbers.get(id);
      if (number !== undefined) columns.silence(number, isSilent);
      version += 1;
    },
    appear: (id, appears) => {
      if (appears) appearing.add(id);
      else appearing.delete(id);
      const number = numbers.get(id);
      if (number !== undefined) columns.appear(number, appears);
      version += 1;
    },
    standIns: () => {
      resolved ??= resolve();
      return resolved;
    },
    order: inOrder.places,
    lastUpTo: inOrder.lastUpTo,
    columns: () => columns.upTo(ids.length),
    named: (words, isLastBegun) => names.holding(words, isLastBegun).map(numberOf),
    all: () => known,
    silent: () => silent,
    appearing: () => appearing,
  };
};
