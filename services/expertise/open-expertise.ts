// Makes what one process of the service holds: the replica, of what was kept or of nothing, and what keeps it up to date.
import { availableParallelism } from 'node:os';
import type { Collection } from '../platform/document-store/document-store.ts';
import type { Platform } from '../platform/service.ts';
import { runInTurns } from './analysis/in-pieces.ts';
import { createAnnotating } from './annotate-again.ts';
import type { Annotating } from './annotate-again.ts';
import { conceptStatistics } from './concept-statistics.ts';
import { growEngine } from './engine.ts';
import { openKeptReplica, versionsOf } from './keep-replica.ts';
import type { KeptReplica } from './keep-replica.ts';
import { sources } from './keep-words.ts';
import { pauseFor } from './pause.ts';
import { growReplica } from './replica.ts';
import type { Replica } from './replica.ts';
import type { ArtefactPiece } from './semantics/artefact-pieces.ts';
import { semanticsPieces } from './semantics/keep-pieces.ts';
import type { Pace } from './semantics/run-in-slices.ts';
import { createSwitching } from './semantics/switch-semantics.ts';
import type { Switching } from './semantics/switch-semantics.ts';
import { createTurns } from './take-turns.ts';
import { vocabularyConcepts, vocabularyImports } from './vocabulary/collections.ts';
import { readingCuratedVocabulary } from './vocabulary/curated-files.ts';
import { createHeldVocabulary } from './vocabulary/hold-vocabulary.ts';
import type { HeldVocabulary } from './vocabulary/hold-vocabulary.ts';
import { readInForce } from './vocabulary/read-imports.ts';
import type { VocabularyApiDeps } from './vocabulary-api.ts';

export interface OpenedExpertise extends Replica {
  readonly platform: Platform;
  readonly kept: KeptReplica;
  readonly switching: Switching;
  readonly pieces: Collection<ArtefactPiece>;
  readonly pace: Pace;
  readonly vocabularies: HeldVocabulary;
  readonly annotating: Annotating;
  readonly vocabularyDeps: VocabularyApiDeps;
}

export const expertiseCollections = [sources, semanticsPieces, vocabularyImports, vocabularyConcepts];

/** As many as there are processors, for what reads the questions waits meanwhile; each takes some memory. */
const mostRankingThreads = 8;
const rankingThreads = (processors: number): number =>
  processors < 2 ? 0 : Math.min(processors, mostRankingThreads);

/** The replica, with the curated vocabulary that its engine was made of. */
const openReplica = async (platform: Platform, eventTypes: readonly string[]) => {
  const takeTurn = createTurns();
  const curated = await runInTurns(readingCuratedVocabulary(), takeTurn);
  const collection = await platform.collection(sources);
  const versions = versionsOf(curated.version, eventTypes);
  const opened = await openKeptReplica({ platform, versions, takeTurn }, async (saved, changed) => {
    const replica = growReplica({
      engine: await runInTurns(growEngine(curated, saved?.engine), takeTurn),
      collection,
      takeTurn,
      rankingThreads: rankingThreads(availableParallelism()),
      ...(saved ? { saved } : {}),
      log: platform.log,
      changed,
    });
    return runInTurns(replica, takeTurn);
  });
  return { ...opened, curated, collection };
};

/** `eventTypes`: of the events it follows. */
export const openExpertise = async (
  platform: Platform,
  eventTypes: readonly string[],
): Promise<OpenedExpertise> => {
  const { replica, kept, curated, collection } = await openReplica(platform, eventTypes);
  const { engine, takeTurn } = replica;
  const { log } = platform;
  const pace = { now: () => performance.now(), takeTurn };
  const pieces = await platform.collection(semanticsPieces);
  const switching = createSwitching({ host: replica.semantics, pieces, pace, log, pause: pauseFor });
  const imports = await platform.collection(vocabularyImports);
  const concepts = await platform.collection(vocabularyConcepts);
  const annotating = createAnnotating({ replica, collection, pause: pauseFor, log });
  const vocabularies = createHeldVocabulary({
    curated,
    reader: engine.reader,
    read: () => readInForce({ imports, concepts }),
    takeTurn,
    first: engine.vocabulary,
  });
  vocabularies.onChange((vocabulary) => {
    engine.useVocabulary(vocabulary);
    annotating.catchUp();
  });
  // Before anything is read with another one.
  await vocabularies.refresh();
  // What was kept may have been read with imports that were undone since, or with several vocabularies.
  annotating.catchUp();
  const vocabularyDeps = {
    imports,
    concepts,
    vocabulary: () => vocabularies.current,
    clock: platform.clock,
    newId: platform.newId,
    statistics: conceptStatistics(replica),
  };
  const kit = { platform, kept, pieces, pace, switching, vocabularies, annotating, vocabularyDeps };
  return Object.assign(replica, kit);
};
