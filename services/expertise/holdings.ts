// What this replica has taken in, version by version, and which of it the log does not say yet.
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

interface Held extends Taken {
  /** Organisations of earlier states since the last one told. */
  readonly before: readonly string[];
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
}

const union = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

export const createHoldings = (): Holdings => {
  const held = new Map<string, Held>();
  const logged = new Map<string, News>();
  /** Appended by us and not read back yet. */
  const appended = new Map<string, number>();
  const waiting = new Set<string>();

  const newsOf = (id: string): News | undefined => {
    const one = held.get(id);
    const last = logged.get(id);
    if (!one || one.version <= Math.max(last?.version ?? 0, appended.get(id) ?? 0)) return undefined;
    const kind = one.kind ?? last?.kind;
    // Gone, and nobody was ever told that it was there.
    if (kind === undefined) return undefined;
    const concerned = last && !last.removed ? last.organisations : [];
    const { version, removed } = one;
    return { id, version, kind, removed, organisations: union(one.organisations, one.before, concerned) };
  };

  const settle = (id: string): void => {
    if (newsOf(id)) waiting.add(id);
    else waiting.delete(id);
  };

  /** Once a state is told, only its own organisations are those that "did before". */
  const forgetBefore = (id: string, version: number): void => {
    const one = held.get(id);
    if (one?.version === version && one.before.length > 0) held.set(id, { ...one, before: [] });
  };

  return {
    versionOf: (id) => held.get(id)?.version ?? 0,
    take: (taken) => {
      const earlier = held.get(taken.id);
      if (earlier && earlier.version >= taken.version) return false;
      const kind = taken.kind ?? earlier?.kind;
      const before = earlier ? union(earlier.before, earlier.organisations) : [];
      held.set(taken.id, { ...taken, ...(kind === undefined ? {} : { kind }), before });
      settle(taken.id);
      return true;
    },
    read: (news) => {
      const one = held.get(news.id);
      const exact = one?.version === news.version ? one.organisations : news.organisations;
      logged.set(news.id, { ...news, organisations: exact });
      forgetBefore(news.id, news.version);
      if (news.version >= (appended.get(news.id) ?? 0)) appended.delete(news.id);
      settle(news.id);
    },
    untold: (limit) => {
      const news: News[] = [];
      for (const id of waiting) {
        if (news.length === limit) break;
        const one = newsOf(id);
        if (one) news.push(one);
      }
      return news;
    },
    told: (news) => {
      for (const { id, version } of news) {
        appended.set(id, version);
        settle(id);
      }
    },
  };
};
