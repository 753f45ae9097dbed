// Which organisations there are, as far as finding them needs: who may know of them, what sort they are, what they are
// called, which one stands in for one that was merged into it, and which want to be found no more.
import type { Visibility } from '../platform/access/actor.ts';
import { createIdOrder } from './id-order.ts';
import { createNameIndex } from './name-index.ts';

export const organisationKinds = [
  'lab',
  'startup',
  'industrial',
  'patient_association',
  'public_operator',
  'care_provider',
  'incubator',
  'agency',
  'school',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const poles = [
  'research',
  'patients_and_society',
  'training',
  'entrepreneurship',
  'health_professionals',
] as const;
export type Pole = (typeof poles)[number];

export interface Organisation {
  readonly name: string;
  readonly visibility: Visibility;
  /** Absent where a newer release names a kind that this one does not know. */
  readonly kind?: OrganisationKind;
  readonly poles: readonly Pole[];
  readonly mergedInto?: string;
}

export interface Organisations {
  put(id: string, organisation: Organisation): void;
  remove(id: string): void;
  /** Its consent to be suggested ended, or was given again. */
  silence(id: string, silent: boolean): void;
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
  readonly isSilent: (number: number) => boolean;
  /** Who may know of it: animators only, where it is not known (yet). */
  visibilityOf(number: number): Visibility;
  /** Organisations whose name holds all these folded words, the last one perhaps only begun. */
  named(words: readonly string[]): readonly number[];
  all(): Iterable<readonly [string, Organisation]>;
  silent(): Iterable<string>;
}

export const createOrganisations = (): Organisations => {
  const known = new Map<string, Organisation>();
  const names = createNameIndex();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const silent = new Set<string>();
  const inOrder = createIdOrder(ids);
  let version = 0;
  let resolved: Int32Array | undefined;

  const numberOf = (id: string): number => {
    const given = numbers.get(id);
    if (given !== undefined) return given;
    numbers.set(id, ids.length);
    resolved = undefined;
    version += 1;
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

  const resolve = (): Int32Array => {
    // A stand-in that no source named yet gets its number here, so the list may grow while it is walked.
    const standIns: number[] = [];
    for (let number = 0; number < ids.length; number += 1) {
      standIns.push(numberOf(standInOf(ids[number] ?? '')));
    }
    return Int32Array.from(standIns);
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
      if (known.get(id)?.mergedInto !== organisation.mergedInto) resolved = undefined;
      known.set(id, organisation);
      names.put(id, organisation.name);
      numberOf(id);
      version += 1;
    },
    remove: (id) => {
      if (known.get(id)?.mergedInto !== undefined) resolved = undefined;
      known.delete(id);
      names.remove(id);
      version += 1;
    },
    silence: (id, isSilent) => {
      if (isSilent) silent.add(id);
      else silent.delete(id);
      version += 1;
    },
    standIns: () => {
      resolved ??= resolve();
      return resolved;
    },
    order: inOrder.places,
    lastUpTo: inOrder.lastUpTo,
    isSilent: (number) => silent.has(ids[number] ?? ''),
    visibilityOf: (number) => known.get(ids[number] ?? '')?.visibility ?? 'animators',
    named: (words) => names.holding(words).map(numberOf),
    all: () => known,
    silent: () => silent,
  };
};
