import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { runToEnd } from '../../../services/expertise/analysis/in-pieces.ts';
import { createAnnotating } from '../../../services/expertise/annotate-again.ts';
import { growVocabulary } from '../../../services/expertise/vocabulary/vocabulary.ts';
import { until } from '../../contract/manual-time.ts';
import { aCampus, smallVocabulary } from './answers/a-campus.ts';
import type { Campus } from './answers/a-campus.ts';
import { aSource } from './expertise-makers.ts';
import { conceptsOf } from './vocabulary/vocabulary-makers.ts';

/** A campus of one text, whose vocabulary has one concept more from now on. */
const aChangedCampus = async (): Promise<Campus> => {
  const campus = aCampus();
  await campus.put(aSource('la dialyse des exosomes', { id: 'stm_1' }));
  const concepts = [
    ...smallVocabulary.concepts,
    ...conceptsOf('exosome || field || medicine || exosomes || exosomes'),
  ];
  const { engine } = campus;
  engine.useVocabulary(runToEnd(growVocabulary({ version: 'larger', concepts }, engine.reader)));
  return campus;
};

const annotatingOf = ({ replica, collection }: Campus, failures = 0) => {
  let left = failures;
  const pauses: number[] = [];
  const annotating = createAnnotating({
    replica,
    collection: {
      ...collection,
      all: (page) => {
        left -= 1;
        return left >= 0 ? Promise.reject(new Error('out of reach')) : collection.all(page);
      },
    },
    pause: async (ms, signal) => {
      pauses.push(ms);
      signal.throwIfAborted();
    },
    log: pino({ level: 'silent' }),
  });
  return { annotating, pauses };
};

const isRead = ({ engine }: Campus): boolean => engine.readWith === engine.vocabulary.version;
const found = async ({ search }: Campus) => (await search({ conceptId: 'exosome' })).hits.length;

describe('texts that were read with another vocabulary', () => {
  it('are found by what the new one knows once all are read again', async () => {
    const campus = await aChangedCampus();
    const { annotating } = annotatingOf(campus);
    expect([isRead(campus), await found(campus)]).toEqual([false, 0]);
    annotating.catchUp();
    await until(() => isRead(campus));
    expect(await found(campus)).toBe(1);
    await annotating.stop();
  });

  it('are read again later and later where the store is out of reach', async () => {
    const campus = await aChangedCampus();
    const { annotating, pauses } = annotatingOf(campus, 8);
    annotating.catchUp();
    await until(() => isRead(campus));
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
    await annotating.stop();
  });

  it('are learned from once all are read again', async () => {
    const campus = await aChangedCampus();
    const { semantics } = campus.replica;
    const { annotating } = annotatingOf(campus);
    const learnedWith: (string | undefined)[] = [semantics.basis];
    semantics.onPublicChange(() => learnedWith.push(semantics.basis));
    annotating.catchUp();
    await until(() => learnedWith.length > 1);
    expect(learnedWith).toEqual([undefined, expect.stringContaining('larger')]);
    await annotating.stop();
  });

  it('are left alone from a stop on', async () => {
    const campus = await aChangedCampus();
    const { annotating } = annotatingOf(campus);
    annotating.catchUp();
    await annotating.stop();
    expect(isRead(campus)).toBe(false);
  });
});
