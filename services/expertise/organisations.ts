// Which organisations there are, as far as finding them needs: who may know of them, what sort they are, what they are
// called, which one stands in for one that was merged into it, and which want to be found no more.
import type { Visibility } from '../platform/access/actor.ts';
import { foldWord } from './analysis/fold-word.ts';

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
  /** Small number of an organisation, given at first sight and kept. */
  readonly numberOf: (id: string) => number;
  readonly idOf: (number: number) => string;
  /** Numbers are below this. */
  readonly numbers: number;
  readonly get: (number: number) => Organisation | undefined;
  /** For each number, that of the organisation that stands in for it: itself, unless it was merged. */
  standIns(): Int32Array;
  /** For each number, its place in the order of ids: equals are ranked so, the same on every replica. */
  order(): Int32Array;
  readonly isSilent: (number: number) => boolean;
  /** Who may know of it: animators only, where it is not known (yet). */
  visibilityOf(number: number): Visibility;
  /** Organisations whose name holds all these folded words, the last one perhaps only begun. */
  named(words: readonly string[]): readonly number[];
  all(): Iterable<readonly [string, Organisation]>;
  silent(): Iterable<string>;
}

const nameWords = (name: string): readonly string[] =>
  foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

export const createOrganisations = (): Organisations => {
  const known = new Map<string, Organisation>();
  const names = new Map<string, readonly string[]>();
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const silent = new Set<string>();
  let resolved: Int32Array | undefined;
  let ordered: Int32Array | undefined;

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

  const resolve = (): Int32Array => {
    // A stand-in that no source named yet gets its number here, so the list may grow while it is walked.
    const standIns: number[] = [];
    for (let number = 0; number < ids.length; number += 1) {
      standIns.push(numberOf(standInOf(ids[number] ?? '')));
    }
    return Int32Array.from(standIns);
  };

  const holds = (name: readonly string[], words: readonly string[]): boolean =>
    words.every((word, at) =>
      at === words.length - 1 ? name.some((one) => one.startsWith(word)) : name.includes(word),
    );

  return {
    numberOf,
    idOf: (number) => ids[number] ?? '',
    get numbers() {
      return ids.length;
    },
    get: (number) => known.get(ids[number] ?? ''),
    put: (id, organisation) => {
      if (known.get(id)?.mergedInto !== organisation.mergedInto) resolved = undefined;
      known.set(id, organisation);
      names.set(id, nameWords(organisation.name));
      numberOf(id);
    },
    remove: (id) => {
      if (known.get(id)?.mergedInto !== undefined) resolved = undefined;
      known.delete(id);
      names.delete(id);
    },
    silence: (id, isSilent) => {
      if (isSilent) silent.add(id);
      else silent.delete(id);
    },
    standIns: () => {
      resolved ??= resolve();
      return resolved;
    },
    order: () => {
      if (ordered?.length === ids.length) return ordered;
      const order = new Int32Array(ids.length);
      [...ids.keys()]
        .sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1))
        .forEach((number, place) => {
          order[number] = place;
        });
      ordered = order;
      return order;
    },
    isSilent: (number) => silent.has(ids[number] ?? ''),
    visibilityOf: (number) => known.get(ids[number] ?? '')?.visibility ?? 'animators',
    named: (words) =>
      words.length === 0
        ? []
        : [...names].flatMap(([id, name]) => (holds(name, words) ? [numberOf(id)] : [])),
    all: () => known,
    silent: () => silent,
  };
};
