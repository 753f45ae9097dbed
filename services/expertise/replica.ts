// What one process of the service holds: the engine, what it has taken in, and those who wait for it.
import type { Logger } from 'pino';
import type { Actor } from '../platform/access/actor.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import { faultOf } from '../platform/faults/fault.ts';
import type { AnsweringWith } from './answers/answering-with.ts';
import { runToEnd } from './analysis/in-pieces.ts';
import { createFiledTerms } from './answers/file-terms.ts';
import { filingSpellings } from './answers/spelt-near.ts';
import { createWaiting } from './await-versions.ts';
import type { Waiting } from './await-versions.ts';
import type { Engine } from './engine.ts';
import { hostSemantics } from './host-semantics.ts';
import type { HostedSemantics } from './host-semantics.ts';
import { growHoldings } from './holdings.ts';
import type { Holdings, News, Taken } from './holdings.ts';
import { createKnownConsents } from './known-consents.ts';
import type { KnownConsents } from './known-consents.ts';
import { restoringOrganisations } from './saved-replica.ts';
import type { SavedReplica } from './saved-replica.ts';
import type { Source } from './source.ts';
import { keepWords } from './keep-words.ts';
import type { KeptWords, SourceState } from './keep-words.ts';
import { mergeSliced } from './index/merge-sliced.ts';
import type { Segment } from './index/segment.ts';
import { idOf, placeAt } from './index/view.ts';
import { runInSlices } from './semantics/run-in-slices.ts';
import { createRankingPools } from './ranking/choose-pool.ts';
import type { RankingPools } from './ranking/choose-pool.ts';
import { createWorkspace } from './ranking/workspace.ts';
import { createTurns } from './take-turns.ts';
import type { TakeTurn } from './take-turns.ts';

/** One state of one source, as its event tells it, with what it puts into the index, if anything. */
export interface Received {
  readonly state: Taken;
  readonly source: Source | undefined;
  /** ISO 8601 UTC of the event. */
  readonly at: string;
}

export interface Replica {
  readonly engine: Engine;
  readonly holdings: Holdings;
  /** What answers take into account: the version of a source, or of the semantics by `semanticsId`. */
  readonly versionOf: (id: string) => number;
  readonly consents: KnownConsents;
  readonly waiting: Waiting;
  readonly takeTurn: TakeTurn;
  /** Words of sources, as they are kept now; those that are there, in the order asked. */
  readonly readWords: KeptWords['readMany'];
  readonly semantics: HostedSemantics;
  /** Where batches of questions are ranked; to be closed with the service. */
  readonly ranking: RankingPools;
  /** What an answer is made from now, to whom: consistent as long as it is held, whatever is taken in meanwhile. */
  answering(to?: Actor): AnsweringWith;
  /** ISO 8601 UTC of the latest event taken into account. */
  readonly latest: string | undefined;
  /** Takes states in, one after the other; a state that is not newer changes nothing. */
  take(received: readonly Received[]): Promise<void>;
  /** Takes in what the log says was told. */
  read(news: News): void;
  /** Calls back after each change of what is untold. */
  onChange(listener: () => void): void;
  /** To be called for each change of what it knows; `take` and `read` do. */
  changed(what: Change): void;
  /** Resolves once no question has to wait for what was taken in to be filed. */
  ready(): Promise<void>;
  /** It knows nothing any more: what it went on from is void. To be awaited before anything is taken in. */
  forgetAll(): Promise<void>;
}

/** A removal says that something is to be nowhere any more. */
export type Change = 'change' | 'removal';

/** What `at_least` and `as_of` call the semantics in use. */
export const semanticsId = 'semantics';

export interface ReplicaWith {
  readonly engine: Engine;
  /** Where the words of sources are kept. */
  readonly collection: Collection<SourceState>;
  readonly takeTurn?: TakeTurn;
  /** Threads that rank batches of questions; none by default. */
  readonly rankingThreads?: number;
  /** What it goes on from; the engine was made of it. */
  readonly saved?: SavedReplica;
  /** Told of each change of what it knows. */
  readonly changed?: (what: Change) => void;
  readonly log?: Pick<Logger, 'warn'>;
}

/** Terms filed without a pause: about a millisecond. */
const termsAtOnce = 100;

/** Pauses where it yields, while it takes over what was saved. */
export const growReplica = function* (options: ReplicaWith): Generator<void, Replica> {
  const { engine, collection, takeTurn = createTurns(), rankingThreads = 0, saved } = options;
  const { changed: noteChange = () => {}, log } = options;
  if (saved) yield* restoringOrganisations(engine.organisations, saved);
  const holdings = yield* growHoldings(saved?.holdings);
  const consents = createKnownConsents(saved?.consents);
  const words = keepWords(collection, { versionOf: holdings.versionOf, takeTurn });
  const filed = createFiledTerms(engine.terms);
  yield* filingSpellings(engine.spellings);
  const workspace = createWorkspace();
  const pace = { now: () => performance.now(), takeTurn };
  const semantics = hostSemantics(engine);
  const ranking = createRankingPools(rankingThreads, takeTurn);
  /** Of a source, or of the semantics in use. */
  const versionOf = (id: string): number =>
    id === semanticsId ? semantics.inUse.version : holdings.versionOf(id);
  const waiting = createWaiting(versionOf);
  semantics.onUse(() => waiting.taken(semanticsId));
  const listeners: (() => void)[] = [];
  let latest = saved?.latest;
  const changed = (what: Change): void => {
    for (const listener of listeners) listener();
    noteChange(what);
  };

  const takeOne = ({ state, source, at }: Received): void => {
    if (!holdings.take(state)) return;
    if (source) engine.put(source);
    else engine.remove(state.id);
    if (latest === undefined || at > latest) latest = at;
    waiting.taken(state.id);
    semantics.sourcesChanged();
    changed(source ? 'change' : 'removal');
  };

  const forgetSources = async (): Promise<void> => {
    const view = engine.index.view();
    for (const [nth, { sizes }] of view.segments.entries()) {
      for (let local = 0; local < sizes.sources; local += 1) {
        await takeTurn();
        engine.remove(idOf(view, placeAt(nth, local)));
      }
    }
  };

  const mergeWithThemes = async (segments: readonly Segment[]): Promise<Segment> => {
    const merged = await mergeSliced(takeTurn)(segments);
    // Others may be in use by the time that its sources stand among the themes.
    for (let { vectors } = semantics; vectors?.has(merged) === false; { vectors } = semantics)
      await runInSlices(vectors.merge(merged, segments), pace);
    return merged;
  };

  /** Merges small segments in the background; those of a merge that failed are merged with the next ones. */
  const tidy = (): void => {
    engine.index
      .maintain(mergeWithThemes)
      .catch((error: unknown) => log?.warn({ fault: faultOf(error) }, 'segments could not be merged'));
  };

  /** What came lately is put among the themes before a question has to. */
  const placeAmongThemes = async (): Promise<void> => {
    for (;;) {
      const { vectors } = semantics;
      const missing = vectors && semantics.segments().find((segment) => !vectors.has(segment));
      if (!missing) return;
      await runInSlices(vectors.prepare(missing), pace);
    }
  };

  const ready = async (): Promise<void> => {
    for (let isLeft = true; isLeft;) {
      await takeTurn();
      const [words, file] = [engine.catchUp(termsAtOnce), filed.catchUp(termsAtOnce)];
      isLeft = words || file;
    }
    await placeAmongThemes();
  };

  return {
    engine,
    holdings,
    versionOf,
    consents,
    waiting,
    takeTurn,
    readWords: words.readMany,
    semantics,
    ranking,
    answering: (to) => ({
      engine,
      view: engine.index.view(),
      filed,
      workspace,
      semantics: to?.kind === 'machine' ? semantics.forPartners : semantics.inUse,
    }),
    get latest() {
      return latest;
    },
    take: async (received) => {
      const newer = received.filter(({ state }) => holdings.versionOf(state.id) < state.version);
      if (newer.length === 0) return;
      await words.keep(
        newer.map(({ state: { id, version }, source }) => source ?? { id, version, gone: true as const }),
      );
      for (const one of newer) {
        await takeTurn();
        takeOne(one);
      }
      await ready();
      tidy();
    },
    ready,
    read: (news) => {
      holdings.read(news);
      changed('change');
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    changed,
    forgetAll: async () => {
      await forgetSources();
      const { organisations } = engine;
      for (const [id] of [...organisations.all()]) {
        await takeTurn();
        organisations.remove(id);
      }
      for (const id of [...organisations.silent()]) organisations.silence(id, false);
      for (const id of [...organisations.appearing()]) organisations.appear(id, false);
      holdings.forgetAll();
      consents.forgetAll();
      latest = undefined;
    },
  };
};

export const createReplica = (options: ReplicaWith): Replica => runToEnd(growReplica(options));
