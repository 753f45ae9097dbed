// The expertise service: an index, whole in each of its processes, of what organisations say and have done.
import { indexed, receiptGiven, semanticsLearned, vocabularyChanged } from '../../proto/topics.ts';
import type { Collection } from '../platform/document-store/document-store.ts';
import { define } from '../platform/service.ts';
import type { Platform } from '../platform/service.ts';
import { createTelling, publisherName } from './emit-indexed.ts';
import type { Telling } from './emit-indexed.ts';
import { createLearning, learnerName } from './emit-semantics-learned.ts';
import { expertiseApi } from './expertise-api.ts';
import { onIndexed } from './on-indexed.ts';
import { onOrganisationChanged } from './on-organisation-changed.ts';
import { onStatementChanged } from './on-statement-changed.ts';
import { onTextChanged } from './on-text-changed.ts';
import { createEngine } from './engine.ts';
import { openKeptReplica, versionsOf } from './keep-replica.ts';
import type { KeptReplica } from './keep-replica.ts';
import { sources } from './keep-words.ts';
import { onConsentChanged } from './on-consent-changed.ts';
import { onSemanticsLearned } from './on-semantics-learned.ts';
import { pauseFor } from './publish-while-held.ts';
import type { Publishing } from './publish-while-held.ts';
import type { ArtefactPiece } from './semantics/artefact-pieces.ts';
import { semanticsPieces } from './semantics/keep-pieces.ts';
import { learnInWorker } from './semantics/learn-in-worker.ts';
import type { Pace } from './semantics/run-in-slices.ts';
import { createSwitching } from './semantics/switch-semantics.ts';
import type { Switching } from './semantics/switch-semantics.ts';
import { createReplica } from './replica.ts';
import type { Replica } from './replica.ts';
import { momentOf } from './saved-replica.ts';
import { createTurns } from './take-turns.ts';
import { onVocabularyChanged } from './on-vocabulary-changed.ts';
import { faultOf } from '../platform/faults/fault.ts';
import { annotateAgain } from './annotate-again.ts';
import { conceptStatistics } from './concept-statistics.ts';
import { vocabularyApi } from './vocabulary-api.ts';
import type { VocabularyApiDeps } from './vocabulary-api.ts';
import { vocabularyConcepts, vocabularyImports } from './vocabulary/collections.ts';
import { createHeldVocabulary } from './vocabulary/hold-vocabulary.ts';
import type { HeldVocabulary } from './vocabulary/hold-vocabulary.ts';
import { readInForce } from './vocabulary/read-imports.ts';
import { readCuratedVocabulary } from './vocabulary/curated-files.ts';

interface Expertise extends Replica {
  readonly platform: Platform;
  readonly kept: KeptReplica;
  readonly semantics: Replica['semantics'];
  readonly switching: Switching;
  readonly pieces: Collection<ArtefactPiece>;
  readonly vocabularies: HeldVocabulary;
  readonly vocabularyDeps: VocabularyApiDeps;
  telling?: Telling;
  learning?: Publishing;
}

const consumes = [
  onOrganisationChanged,
  onStatementChanged,
  onTextChanged,
  onConsentChanged,
  onIndexed,
  onSemanticsLearned,
  onVocabularyChanged,
];

/** Of the ten seconds that a stop may take. */
const lastWriteMs = 5_000;

const paceOf = ({ takeTurn }: Replica): Pace => ({ now: () => performance.now(), takeTurn });

export const expertise = define<Expertise>({
  name: 'expertise',
  collections: [sources, semanticsPieces, vocabularyImports, vocabularyConcepts],
  consumes,
  emits: [indexed, semanticsLearned, vocabularyChanged, receiptGiven],
  open: async (platform) => {
    const curated = readCuratedVocabulary();
    const takeTurn = createTurns();
    const versions = versionsOf(
      curated.version,
      consumes.map(({ event }) => event.type),
    );
    const { kept, saved } = await openKeptReplica({ platform, versions, takeTurn });
    const engine = createEngine(curated, saved?.engine);
    const collection = await platform.collection(sources);
    const replica = createReplica({
      engine,
      collection,
      takeTurn,
      ...(saved ? { saved } : {}),
      changed: kept.changed,
    });
    const pieces = await platform.collection(semanticsPieces);
    const switching = createSwitching({
      host: replica.semantics,
      pieces,
      pace: paceOf(replica),
      log: platform.log,
      pause: pauseFor,
    });
    const imports = await platform.collection(vocabularyImports);
    const concepts = await platform.collection(vocabularyConcepts);
    const vocabularies = createHeldVocabulary({
      curated,
      reader: engine.reader,
      read: () => readInForce({ imports, concepts }),
      takeTurn: replica.takeTurn,
      first: engine.vocabulary,
    });
    vocabularies.onChange((vocabulary) => {
      engine.useVocabulary(vocabulary);
      if (engine.readWith === vocabulary.version) return;
      annotateAgain(replica, collection, () => engine.vocabulary !== vocabulary).catch((error: unknown) =>
        platform.log.error({ fault: faultOf(error) }, 'texts could not be annotated again'),
      );
    });
    // Before anything is read with another one.
    await vocabularies.refresh();
    const vocabularyDeps = {
      imports,
      concepts,
      vocabulary: () => vocabularies.current,
      clock: platform.clock,
      newId: platform.newId,
      statistics: conceptStatistics(replica, collection),
    };
    return Object.assign(replica, { platform, kept, pieces, switching, vocabularies, vocabularyDeps });
  },
  serves: (replica) => [expertiseApi(replica), vocabularyApi(replica.vocabularyDeps)],
  resumes: {
    positions: ({ kept }) => kept.positions,
    startOver: async ({ kept, forgetAll }) => {
      await kept.drop();
      await forgetAll();
    },
  },
  start: async (replica, running) => {
    const { platform } = replica;
    const { kept, switching } = replica;
    if (kept.semantics) switching.announced(kept.semantics);
    kept.begin(() => {
      const { latest } = switching;
      return { replica: momentOf(replica), ...(latest ? { semantics: latest } : {}) };
    }, running.positions);
    const telling = createTelling({
      replica,
      publisher: (name) => platform.publisher(name),
      clock: platform.clock,
      log: platform.log,
      caughtUp: () => running.caughtUp(),
    });
    replica.telling = telling;
    void running
      .caughtUp()
      .then(replica.waiting.caughtUp, (error: unknown) =>
        platform.log.error({ err: error }, 'the index could not catch up'),
      );
    const learning = createLearning({
      host: replica.semantics,
      semantics: replica.switching,
      pieces: replica.pieces,
      publisher: (name) => platform.publisher(name),
      caughtUp: () => running.caughtUp(),
      learn: learnInWorker,
      clock: platform.clock,
      pace: paceOf(replica),
      pause: pauseFor,
      log: platform.log,
    });
    replica.learning = learning;
    await platform.holdLease(publisherName, telling);
    await platform.holdLease(learnerName, learning);
  },
  trouble: ({ waiting, engine }) =>
    waiting.isCaughtUp ? undefined : `the index is catching up: it holds ${engine.index.size} sources so far`,
  stop: async ({ telling, learning, switching, kept }) => {
    await Promise.all([telling?.stop(), learning?.stop(), switching.stop(), kept.stop(lastWriteMs)]);
  },
});
