// A campus held by one replica as the service holds it: its words in a document store in memory, its semantics learned
// from its own public texts, in a thread of their own.
import { pino } from 'pino';
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { createEngine } from '../../services/expertise/engine.ts';
import { expertiseApi } from '../../services/expertise/expertise-api.ts';
import { sources as keptSources } from '../../services/expertise/keep-words.ts';
import { createReplica } from '../../services/expertise/replica.ts';
import type { Replica } from '../../services/expertise/replica.ts';
import { checksumOf } from '../../services/expertise/semantics/artefact.ts';
import type { ArtefactPiece } from '../../services/expertise/semantics/artefact-pieces.ts';
import { piecesOf } from '../../services/expertise/semantics/artefact-pieces.ts';
import { keepPieces, semanticsPieces } from '../../services/expertise/semantics/keep-pieces.ts';
import { learnInWorker } from '../../services/expertise/semantics/learn-in-worker.ts';
import { packSources } from '../../services/expertise/semantics/pack-sources.ts';
import { runInSlices } from '../../services/expertise/semantics/run-in-slices.ts';
import { createSwitching } from '../../services/expertise/semantics/switch-semantics.ts';
import type { Source } from '../../services/expertise/source.ts';
import { readCuratedVocabulary } from '../../services/expertise/vocabulary/curated-files.ts';
import type { Collection } from '../../services/platform/document-store/document-store.ts';
import { openEmbeddedDocumentStore } from '../../services/platform/document-store/embedded/embedded-document-store.ts';
import type { Implementation } from '../../services/platform/rpc/rpc.ts';
import type { CampusCorpus } from './campus-corpus.ts';
import { watchPauses } from './watch-pauses.ts';
import type { Watched } from './watch-pauses.ts';

export interface CampusInEngine {
  readonly replica: Replica;
  /** The calls that the service serves. */
  readonly api: Implementation<typeof ExpertiseServiceDefinition>;
  readonly textsPerSecond: number;
  readonly learningSeconds: number;
  readonly pauses: { readonly taking: Watched; readonly learning: Watched };
  close(): Promise<void>;
}

/** So many sources come at once, as from the log. */
const batch = 256;
const at = '2026-01-01T00:00:00.000Z';

const received = (source: Source) => ({
  state: {
    id: source.id,
    version: source.version,
    kind: source.kind,
    organisations: source.owners,
    removed: false,
  },
  source,
  at,
});

/** Texts are made when their turn comes; the time that takes does not count. */
const takeAll = async (replica: Replica, sources: Iterable<Source>): Promise<number> => {
  let [count, taken] = [0, 0];
  const take = async (some: readonly Source[]): Promise<void> => {
    const began = performance.now();
    await replica.take(some.map(received));
    taken += performance.now() - began;
    count += some.length;
  };
  let some: Source[] = [];
  for (const source of sources) {
    some.push(source);
    if (some.length < batch) continue;
    await take(some);
    some = [];
  }
  await take(some);
  return count / (taken / 1000);
};

/** Learns, keeps what was learned, and answers with it from then on. */
const learn = async (replica: Replica, pieces: Collection<ArtefactPiece>): Promise<void> => {
  const { takeTurn, semantics } = replica;
  const pace = { now: () => performance.now(), takeTurn };
  const { basis = '' } = semantics;
  const view = semantics.publicSources();
  const scorer = await runInSlices(view.scorer(), pace);
  const packed = scorer && (await runInSlices(packSources(view.sources, view.termOf), pace));
  const artefact = packed && (await learnInWorker({ packed, basis, scorer }, new AbortController().signal));
  if (!artefact) throw new Error('nothing was learned');
  const switching = createSwitching({
    host: semantics,
    pieces,
    pace,
    log: pino({ level: 'warn' }, pino.destination(2)),
    pause: () => Promise.reject(new Error('the pieces are not there')),
  });
  switching.announced({
    version: 1,
    checksum: checksumOf(artefact),
    pieces: await keepPieces(pieces, piecesOf(artefact, 1), takeTurn),
  });
  await switching.settled();
  if (switching.standing.kind !== 'used') throw new Error('what was learned cannot be used');
};

export const campusInEngine = async (
  corpus: CampusCorpus,
  progress: (text: string) => void,
): Promise<CampusInEngine> => {
  const engine = createEngine(readCuratedVocabulary());
  const store = await openEmbeddedDocumentStore({ path: ':memory:' });
  const collection = await store.collection(keptSources);
  const replica = createReplica({ engine, collection });
  for (const [id, organisation] of corpus.organisations) engine.organisations.put(id, organisation);

  const takingWatch = watchPauses();
  const textsPerSecond = await takeAll(replica, corpus.sources());
  replica.waiting.caughtUp();
  const taking = await takingWatch.stop();

  progress('learning');
  const began = performance.now();
  const learningWatch = watchPauses();
  await learn(replica, await store.collection(semanticsPieces));
  const learning = await learningWatch.stop();
  return {
    replica,
    api: expertiseApi(replica).implementation as CampusInEngine['api'],
    textsPerSecond,
    learningSeconds: (performance.now() - began) / 1000,
    pauses: { taking, learning },
    close: () => store.close(),
  };
};
