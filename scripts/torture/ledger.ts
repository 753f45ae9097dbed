// What the clients of a tortured mesh know: what was acknowledged, and what was asked since without an answer.

/** A state of one thing, as its writer sent it; `gone` where it was removed. */
export type State = string;
export const gone: State = 'gone';

interface Entry {
  /** The last that was acknowledged. */
  acknowledged?: { readonly state: State; readonly version: number };
  /** Asked for afterwards; each may have been done. */
  tried: State[];
}

export interface Standing {
  readonly state: State;
  readonly version: number;
}

export interface Ledger {
  /** Before a write is sent. */
  trying(key: string, state: State): void;
  acknowledged(key: string, state: State, version: number): void;
  /** The answer said that it was not done. */
  refused(key: string, state: State): void;
  /** Of the things there are to know of, what is wrong with what stands. */
  complaints(standing: ReadonlyMap<string, Standing>): readonly string[];
  /** Whether its last write, or one before, was acknowledged. */
  isAcknowledged(key: string): boolean;
  /** Things that are no more are not looked at again. */
  forget(key: string): void;
  keys(): readonly string[];
}

const complaint = (
  key: string,
  { acknowledged, tried }: Entry,
  found: Standing | undefined,
): string | undefined => {
  const may = (state: State): boolean => tried.includes(state);
  if (!acknowledged) {
    return !found || may(found.state) ? undefined : `${key}: nobody ever wrote ${found.state}`;
  }
  const { state, version } = acknowledged;
  if (!found)
    return state === gone || may(gone) ? undefined : `${key}: acknowledged at version ${version}, and lost`;
  if (state === gone)
    return may(found.state)
      ? undefined
      : `${key}: removed, acknowledged, and there again at version ${found.version}`;
  if (found.version < version) return `${key}: version ${version} acknowledged, ${found.version} stands`;
  if (found.version === version)
    return found.state === state
      ? undefined
      : `${key}: version ${version} is ${found.state}, acknowledged ${state}`;
  return may(found.state) ? undefined : `${key}: nobody wrote ${found.state} after version ${version}`;
};

export const makeLedger = (): Ledger => {
  const entries = new Map<string, Entry>();
  const entryOf = (key: string): Entry => {
    const entry = entries.get(key) ?? { tried: [] };
    entries.set(key, entry);
    return entry;
  };
  return {
    trying: (key, state) => void entryOf(key).tried.push(state),
    acknowledged: (key, state, version) =>
      void entries.set(key, { acknowledged: { state, version }, tried: [] }),
    refused: (key, state) => {
      const { tried } = entryOf(key);
      const at = tried.lastIndexOf(state);
      if (at >= 0) tried.splice(at, 1);
    },
    complaints: (standing) => [
      ...[...entries].flatMap(([key, entry]) => complaint(key, entry, standing.get(key)) ?? []),
      ...[...standing.keys()]
        .filter((key) => !entries.has(key))
        .map((key) => `${key}: it comes from nowhere`),
    ],
    isAcknowledged: (key) => entries.get(key)?.acknowledged !== undefined,
    forget: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
};
