// What this replica has taken in, version by version, and which of it the log does not say yet.
import { pausing, runToEnd } from './analysis/in-pieces.ts';
import type { SourceKind } from './source.ts';

/** One state of one source, as its event tells it. */
export interface Taken {
  readonly id: string;
  readonly version: number;
  /** Absent where an event only says that the source is gone. */
  readonly kind?: SourceKind;
  /** Organisations concerned. */
  readonly organisations: readonly string[];
  /** True: the index does not hold it (any more). */
  readonly removed: boolean;
}

/** What is to be told, or was: a source is in the index at a version, or out of it. */
export interface News extends Taken {
  readonly kind: SourceKind;
}

export interface Held extends Taken {
  /** Organisations of earlier states since the last one told; absent: none. */
  readonly before?: readonly string[];
}

/** What is known of one source: replaced, never changed. */
export interface Holding {
  readonly id: string;
  readonly held?: Held;
  /** What the log said last. */
  readonly logged?: News;
  /** Version that was appended by us and not read back yet. */
  readonly appended?: number;
}

/** All of it at one moment, to be kept and made again. */
export interface SavedHoldings {
  readonly holdings: readonly Holding[];
  /** Ids of what the log does not say yet, longest waiting first. */
  readonly waiting: readonly string[];
}

export interface Holdings {
  /** 0: never heard of. */
  readonly versionOf: (id: string) => number;
  /** False: not newer than what is held, and nothing changed. */
  take(taken: Taken): boolean;
  /** The log says this; its last word on a source counts, whatever it said before. */
  read(news: News): void;
  /** What the log does not say yet, longest waiting first. */
  untold(limit: number): readonly News[];
  /** These were appended: they are told, though the log was not read so far yet. */
  told(news: readonly News[]): void;
  /** Cheap: what is known of a source does not change. */
  save(): SavedHoldings;
  forgetAll(): void;
}

const union = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

const newsOf = ({ held, logged, appended }: Holding): News | undefined => {
  if (!held || held.version <= Math.max(logged?.version ?? 0, appended ?? 0)) return undefined;
  const kind = held.kind ?? logged?.kind;
  // Gone, and nobody was ever told that it was there.
  if (kind === undefined) return undefined;
  const concerned = logged && !logged.removed ? logged.organisations : [];
  const { id, version, removed, organisations, before = [] } = held;
  return { id, version, kind, removed, organisations: union(organisations, before, concerned) };
};

/** Once a state is told, only its own organisations are those that "did before". */
const withoutBefore = ({ before: _, ...held }: Held): Held => held;

/** Saved entries taken over between two yields: about a millisecond. */
const together = 5_000;

/** Pauses where it yields, while it takes over what was saved. */
export const growHoldings = function* (saved?: SavedHoldings): Generator<void, Holdings> {
  const known = new Map<string, Holding>();
  yield* pausing(saved?.holdings ?? [], together, (holding) => known.set(holding.id, holding));
  const waiting = new Set<string>();
  yield* pausing(saved?.waiting ?? [], together, (id) => waiting.add(id));

  const of = (id: string): Holding => known.get(id) ?? { id };
  const put = (holding: Holding): void => {
    known.set(holding.id, holding);
    if (newsOf(holding)) waiting.add(holding.id);
    else waiting.delete(holding.id);
  };

  return {
    versionOf: (id) => known.get(id)?.held?.version ?? 0,
    take: (taken) => {
      const holding = of(taken.id);
      const { held } = holding;
      if (held && held.version >= taken.version) return false;
      const kind = taken.kind ?? held?.kind;
      const before = held ? union(held.before ?? [], held.organisations) : [];
      const about = { ...(kind === undefined ? {} : { kind }), ...(before.length === 0 ? {} : { before }) };
      put({ ...holding, held: { ...taken, ...about } });
      return true;
    },
    read: (news) => {
      const { held, appended = 0 } = of(news.id);
      const isHeld = held?.version === news.version;
      put({
        id: news.id,
        ...(held ? { held: isHeld ? withoutBefore(held) : held } : {}),
        logged: isHeld ? { ...news, organisations: held.organisations } : news,
        ...(appended > news.version ? { appended } : {}),
      });
    },
    untold: (limit) => {
      const news: News[] = [];
      for (const id of waiting) {
        if (news.length === limit) break;
        const one = newsOf(of(id));
        if (one) news.push(one);
      }
      return news;
    },
    told: (news) => {
      for (const { id, version } of news) put({ ...of(id), appended: version });
    },
    save: () => ({ holdings: [...known.values()], waiting: [...waiting] }),
    forgetAll: () => {
      known.clear();
      waiting.clear();
    },
  };
};

export const createHoldings = (saved?: SavedHoldings): Holdings => runToEnd(growHoldings(saved));
