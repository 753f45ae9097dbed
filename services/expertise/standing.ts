// Which organisations there are, who may know of them, and which one stands in for one that was merged into it.
import type { Visibility } from '../platform/access/actor.ts';

export interface Standing {
  readonly visibility: Visibility;
  readonly mergedInto?: string;
}

export interface Standings {
  put(id: string, standing: Standing): void;
  remove(id: string): void;
  /** Small number of an organisation, given at first sight and kept. */
  readonly numberOf: (id: string) => number;
  readonly idOf: (number: number) => string;
  /** For each number, that of the organisation that stands in for it: itself, unless it was merged. */
  standIns(): readonly number[];
  /** Who may know of it: animators only, where it is not known (yet). */
  visibilityOf(number: number): Visibility;
}

export const createStandings = (): Standings => {
  const known = new Map<string, Standing>();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  let resolved: number[] | undefined;

  const numberOf = (id: string): number => {
    const given = numbers.get(id);
    if (given !== undefined) return given;
    numbers.set(id, ids.length);
    resolved = undefined;
    return ids.push(id) - 1;
  };

  const standInOf = (id: string): string => {
    let at = id;
    const passed = new Set<string>();
    for (let next = known.get(at)?.mergedInto; next !== undefined; next = known.get(at)?.mergedInto) {
      // Two events in any order may make a circle for a moment: then each stands for itself.
      if (passed.has(next)) return id;
      passed.add(next);
      at = next;
    }
    return at;
  };

  const resolve = (): number[] => {
    // A stand-in that no source named yet gets its number here, so the list may grow while it is walked.
    const standIns: number[] = [];
    for (let number = 0; number < ids.length; number += 1) {
      standIns.push(numberOf(standInOf(ids[number] ?? '')));
    }
    return standIns;
  };

  return {
    numberOf,
    idOf: (number) => ids[number] ?? '',
    put: (id, standing) => {
      if (known.get(id)?.mergedInto !== standing.mergedInto) resolved = undefined;
      known.set(id, standing);
    },
    remove: (id) => {
      if (known.get(id)?.mergedInto !== undefined) resolved = undefined;
      known.delete(id);
    },
    standIns: () => {
      resolved ??= resolve();
      return resolved;
    },
    visibilityOf: (number) => known.get(ids[number] ?? '')?.visibility ?? 'animators',
  };
};
