// The calls for projects that this process was told of: when they are open, and whom they fit.
import { createAggregates, type StateOf } from '../../platform/known-states/aggregates.ts';

export interface KnownCall {
  readonly id: string;
  /** First and last day to answer, YYYY-MM-DD in the campus's time zone; absent: open already. */
  readonly opensOn?: string;
  readonly closesOn: string;
  readonly fitting: readonly string[];
}

/** The call that fits both, where there is one: of several the one that closes first, ties by id. */
export type SharedCall = (a: string, b: string) => string | undefined;

export interface Calls {
  take(state: StateOf<KnownCall>): void;
  readonly versionOf: (id: string) => number;
  /** Of those that are open on a day. */
  openOn(day: string): SharedCall;
}

const isOpen = ({ opensOn = '', closesOn }: KnownCall, day: string): boolean =>
  opensOn <= day && day <= closesOn;

const closesFirst = (a: KnownCall, b: KnownCall): number =>
  a.closesOn === b.closesOn ? (a.id < b.id ? -1 : 1) : a.closesOn < b.closesOn ? -1 : 1;

const sharedAmong = (open: readonly KnownCall[]): SharedCall => {
  const ofOrganisation = new Map<string, Set<string>>();
  for (const { id, fitting } of open)
    for (const one of fitting) ofOrganisation.set(one, (ofOrganisation.get(one) ?? new Set()).add(id));
  return (a, b) => {
    const theirs = ofOrganisation.get(b);
    if (!theirs) return undefined;
    // In the order in which they close.
    for (const id of ofOrganisation.get(a) ?? []) if (theirs.has(id)) return id;
    return undefined;
  };
};

export const createCalls = (): Calls => {
  const calls = createAggregates<KnownCall>();
  let held: { readonly day: string; readonly shared: SharedCall } | undefined;
  return {
    take: (state) => {
      if (calls.take(state) !== 'stale') held = undefined;
    },
    versionOf: calls.versionOf,
    openOn: (day) => {
      if (held?.day !== day) {
        const open = [...calls.all()].filter((call) => isOpen(call, day)).toSorted(closesFirst);
        held = { day, shared: sharedAmong(open) };
      }
      return held.shared;
    },
  };
};
