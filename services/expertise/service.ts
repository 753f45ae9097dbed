// The expertise service: an index, whole in each of its processes, of what organisations say and have done.
import { indexed, receiptGiven, semanticsLearned, vocabularyChanged } from '../../proto/topics.ts';
import { define } from '../platform/service.ts';
import type { Running } from '../platform/service.ts';
import { createTelling, publisherName } from './emit-indexed.ts';
import { createLearning, learnerName } from './emit-semantics-learned.ts';
import { expertiseApi } from './expertise-api.ts';
import { onConsentChanged } from './on-consent-changed.ts';
import { onIndexed } from './on-indexed.ts';
import { onOrganisationChanged } from './on-organisation-changed.ts';
import { onSemanticsLearned } from './on-semantics-learned.ts';
import { onStatementChanged } from './on-statement-changed.ts';
import { onTextChanged } from './on-text-changed.ts';
import { onVocabularyChanged } from './on-vocabulary-changed.ts';
import { expertiseCollections, openExpertise } from './open-expertise.ts';
import type { OpenedExpertise } from './open-expertise.ts';
import { pauseFor } from './pause.ts';
import type { Publishing } from './publish-while-held.ts';
import { momentOf } from './saved-replica.ts';
import { learnInWorker } from './semantics/learn-in-worker.ts';
import { vocabularyApi } from './vocabulary-api.ts';

interface Expertise extends OpenedExpertise {
  telling?: Publishing;
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

/** What it knows is kept from here on, with the semantics that were announced last. */
const beginKeeping = (replica: Expertise, positions: Running['positions']): void => {
  const { kept, switching } = replica;
  if (kept.semantics) switching.announced(kept.semantics);
  kept.begin(() => {
    const { latest } = switching;
    return { replica: momentOf(replica), ...(latest ? { semantics: latest } : {}) };
  }, positions);
};

export const expertise = define<Expertise>({
  name: 'expertise',
  collections: expertiseCollections,
  consumes,
  emits: [indexed, semanticsLearned, vocabularyChanged, receiptGiven],
  open: (platform) =>
    openExpertise(
      platform,
      consumes.map(({ event }) => event.type),
    ),
  serves: (replica) => [expertiseApi(replica), vocabularyApi(replica.vocabularyDeps)],
  resumes: {
    positions: ({ kept }) => kept.positions,
    startOver: async ({ kept, forgetAll }) => {
      await kept.drop();
      await forgetAll();
    },
  },
  start: async (replica, running) => {
    const { platform, pace, pieces, switching, semantics } = replica;
    const { log, clock } = platform;
    beginKeeping(replica, running.positions);
    const caughtUp = async (): Promise<void> => {
      await running.caughtUp();
      await replica.ready();
    };
    void caughtUp().then(replica.waiting.caughtUp, (error: unknown) =>
      log.error({ err: error }, 'the index could not catch up'),
    );
    const publishing = {
      publisher: (name: string) => platform.publisher(name),
      caughtUp: () => running.caughtUp(),
      clock,
      pause: pauseFor,
      log,
    };
    replica.telling = createTelling({ replica, ...publishing });
    replica.learning = createLearning({
      host: semantics,
      semantics: switching,
      pieces,
      learn: learnInWorker,
      pace,
      ...publishing,
    });
    await platform.holdLease(publisherName, replica.telling);
    await platform.holdLease(learnerName, replica.learning);
  },
  trouble: ({ waiting, engine }) =>
    waiting.isCaughtUp ? undefined : `the index is catching up: it holds ${engine.index.size} sources so far`,
  stop: async ({ telling, learning, switching, annotating, kept, ranking }) => {
    await Promise.all([
      telling?.stop(),
      learning?.stop(),
      switching.stop(),
      annotating.stop(),
      kept.stop(lastWriteMs),
      ranking.close(),
    ]);
  },
});
