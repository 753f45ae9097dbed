// The latest states of the aggregates of one kind, in whatever order and however often they are told.

/** One state of one aggregate; without what it says once it is removed. */
export interface StateOf<T> {
  readonly id: string;
  readonly version: number;
  readonly is?: T;
}

export interface Aggregates<T> {
  /** Says what was known before and what is now; `stale` for a state that is not newer. */
  take(state: StateOf<T>): { readonly before: T | undefined; readonly after: T | undefined } | 'stale';
  get(id: string): T | undefined;
  /** 0: never heard of. */
  versionOf(id: string): number;
  all(): Iterable<T>;
  /** Of all ever heard of, also those that are gone. */
  size(): number;
}

export const createAggregates = <T>(): Aggregates<T> => {
  const held = new Map<string, StateOf<T>>();
  return {
    take: (state) => {
      const before = held.get(state.id);
      if (before && before.version >= state.version) return 'stale';
      // Of what is gone the version is kept: an older state may still come.
      held.set(state.id, state);
      return { before: before?.is, after: state.is };
    },
    get: (id) => held.get(id)?.is,
    versionOf: (id) => held.get(id)?.version ?? 0,
    all: function* () {
      for (const { is } of held.values()) if (is !== undefined) yield is;
    },
    size: () => held.size,
  };
};

/** Members of groups: what belongs to what. */
export interface Groups {
  add(group: string, member: string): void;
  remove(group: string, member: string): void;
  of(group: string): readonly string[];
  /** The same without a copy, which changes as the group does. */
  all(group: string): ReadonlySet<string>;
  /** Whether it has any member. */
  has(group: string): boolean;
  /** Groups that have. */
  size(): number;
}

const nobody: ReadonlySet<string> = new Set();

export const createGroups = (): Groups => {
  const groups = new Map<string, Set<string>>();
  return {
    add: (group, member) => {
      const members = groups.get(group);
      if (members) members.add(member);
      else groups.set(group, new Set([member]));
    },
    remove: (group, member) => {
      const members = groups.get(group);
      members?.delete(member);
      if (members?.size === 0) groups.delete(group);
    },
    of: (group) => [...(groups.get(group) ?? [])],
    all: (group) => groups.get(group) ?? nobody,
    has: (group) => groups.has(group),
    size: () => groups.size,
  };
};
