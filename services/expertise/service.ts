// The expertise service: an index, whole in each of its processes, of what organisations say and have done.
import { indexed, receiptGiven } from '../../proto/topics.ts';
import { define } from '../platform/service.ts';
import type { Platform } from '../platform/service.ts';
import { createTelling, publisherName } from './emit-indexed.ts';
import type { Telling } from './emit-indexed.ts';
import { expertiseApi } from './expertise-api.ts';
import { onIndexed } from './on-indexed.ts';
import { onOrganisationChanged } from './on-organisation-changed.ts';
import { onStatementChanged } from './on-statement-changed.ts';
import { onTextChanged } from './on-text-changed.ts';
import { createEngine } from './engine.ts';
import { sources } from './keep-words.ts';
import { onConsentChanged } from './on-consent-changed.ts';
import { createReplica } from './replica.ts';
import type { Replica } from './replica.ts';
import { readCuratedVocabulary } from './vocabulary/curated-files.ts';

interface Expertise extends Replica {
  readonly platform: Platform;
  telling?: Telling;
}

export const expertise = define<Expertise>({
  name: 'expertise',
  collections: [sources],
  consumes: [onOrganisationChanged, onStatementChanged, onTextChanged, onConsentChanged, onIndexed],
  emits: [indexed, receiptGiven],
  open: async (platform) => {
    const engine = createEngine(readCuratedVocabulary(), 'curated');
    const replica = createReplica({ engine, collection: await platform.collection(sources) });
    return Object.assign(replica, { platform });
  },
  serves: (replica) => [expertiseApi(replica)],
  start: async (replica, running) => {
    const { platform } = replica;
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
    await platform.holdLease(publisherName, telling);
  },
  trouble: ({ waiting, engine }) =>
    waiting.isCaughtUp
      ? undefined
      : `the index is catching up: it holds ${engine.index.size} sources so far`,
  stop: async ({ telling }) => telling?.stop(),
});
