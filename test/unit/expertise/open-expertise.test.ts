import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createEngine } from '../../../services/expertise/engine.ts';
import { openKeptReplica, versionsOf } from '../../../services/expertise/keep-replica.ts';
import { sources } from '../../../services/expertise/keep-words.ts';
import { openExpertise } from '../../../services/expertise/open-expertise.ts';
import { createReplica } from '../../../services/expertise/replica.ts';
import { momentOf } from '../../../services/expertise/saved-replica.ts';
import { readCuratedVocabulary } from '../../../services/expertise/vocabulary/curated-files.ts';
import type { CollectionDefinition } from '../../../services/platform/document-store/document-store.ts';
import type { Platform } from '../../../services/platform/service.ts';
import { until } from '../../contract/manual-time.ts';
import { memoryCollection } from '../../makers/memory-collection.ts';
import { aSource, received } from './expertise-makers.ts';
import { aFolder, aTurn } from './snapshot/snapshot-makers.ts';

const events = ['something.Changed'];

describe('a start', () => {
  let folder: ReturnType<typeof aFolder>;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  const platformOver = (words: ReturnType<typeof memoryCollection>): Platform =>
    ({
      folder: async () => folder.path,
      collection: async (definition: CollectionDefinition<never>) =>
        definition.name === sources.name ? words : memoryCollection(definition),
      clock: () => new Date('2026-01-01T00:00:00Z'),
      newId: () => 'id',
      log: pino({ level: 'silent' }),
    }) as unknown as Platform;

  it('reads the texts again that were kept with an import that is not in force any more', async () => {
    const words = memoryCollection(sources);
    const curated = readCuratedVocabulary();
    const platform = platformOver(words as never);
    const { kept, replica } = await openKeptReplica(
      { platform, versions: versionsOf(curated.version, events), takeTurn: aTurn },
      () => createReplica({ engine: createEngine(curated), collection: words, takeTurn: aTurn }),
    );
    replica.engine.useVocabulary({ ...replica.engine.vocabulary, version: 'with an import' });
    await replica.take([received(aSource('dialyse', { id: 'stm_1' }))]);
    kept.begin(
      () => ({ replica: momentOf(replica) }),
      () => [],
    );
    kept.changed('change');
    await kept.stop(60_000);

    const opened = await openExpertise(platform, events);
    const { engine } = opened;
    expect(engine.index.has('stm_1')).toBe(true);
    await until(() => engine.readWith === curated.version);
    await opened.annotating.stop();
    await opened.ranking.close();
  });
});
