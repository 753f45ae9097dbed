import { describe, expect, it } from '@jest/globals';
import { ConsentChanged, ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { createEngine } from '../../../services/expertise/engine.ts';
import { sources } from '../../../services/expertise/keep-words.ts';
import { onConsentChanged } from '../../../services/expertise/on-consent-changed.ts';
import { createReplica } from '../../../services/expertise/replica.ts';
import { createSegmentVectors } from '../../../services/expertise/semantics/segment-vectors.ts';
import { openThemesAtOnce } from '../../../services/expertise/semantics/themes.ts';
import { memoryCollection } from '../../makers/memory-collection.ts';
import { aCampus, smallVocabulary } from './answers/a-campus.ts';
import type { Campus } from './answers/a-campus.ts';
import { aSource, received } from './expertise-makers.ts';
import { learnt } from './semantics/learnt.ts';

const publicOffers = (count: number, owner: string) =>
  Array.from({ length: count }, () => aSource('dialyse', { owners: [owner], visibility: 'public' }));

describe('what a replica learns from', () => {
  const consents = async ({ replica }: Campus, subjectId: string, given: boolean, version: number) => {
    const consent = { id: 'cns_1', subjectId, purpose: ConsentPurpose.BE_SUGGESTED, given };
    const message = ConsentChanged.fromPartial({ id: 'cns_1', version, consent });
    const context = { signal: new AbortController().signal, attempt: 1 };
    await onConsentChanged.handle(
      [{ message, at: { time: '2026-01-01T00:00:00.000Z' } as never }],
      replica,
      context,
    );
  };

  it('is what somebody stands behind who may be found, and a consent that ends is as many changes as it has texts', async () => {
    const campus = aCampus();
    await campus.put(...publicOffers(7, 'org_a'), ...publicOffers(2, 'org_b'));
    const { semantics } = campus.replica;
    const changes: number[] = [];
    semantics.onPublicChange((count) => changes.push(count));
    const sizes = [semantics.publicSources().sources.size];
    await consents(campus, 'org_a', false, 1);
    sizes.push(semantics.publicSources().sources.size);
    await consents(campus, 'org_a', true, 2);
    sizes.push(semantics.publicSources().sources.size);
    expect(sizes).toEqual([9, 2, 9]);
    expect(changes).toEqual([7, 7]);
  });
});

describe('what a replica took in', () => {
  it('is filed before anybody asks', async () => {
    const { replica, engine, put } = aCampus();
    await put(aSource('dialyse et IRM'));
    expect([engine.links.catchUp(1), replica.answering().filed.catchUp(1)]).toEqual([false, false]);
  });

  it('has whom its acronyms are known to found out before anybody asks, also where an organisation hides', async () => {
    const { replica, engine, put, knows } = aCampus();
    const explaining = () => aSource('Health Data Hub (HDH)', { visibility: 'public' });
    await put(explaining(), explaining());
    expect(engine.catchUp(1)).toBe(false);
    knows('org_a', { visibility: 'animators' });
    expect(engine.catchUp(1)).toBe(true);
    await replica.ready();
    expect(engine.catchUp(1)).toBe(false);
  });

  it('stands among the themes before anybody asks', async () => {
    const campus = aCampus();
    campus.learns(['fr:dialys']);
    await campus.put(aSource('dialyse'));
    const { vectors, segments } = campus.replica.semantics;
    expect(segments().map((segment) => vectors?.has(segment))).toEqual([true]);
  });

  it('is there, though segments could not be merged, which the log says', async () => {
    const engine = createEngine(smallVocabulary);
    const merging = Promise.reject(new Error('no room'));
    Object.assign(engine.index, { maintain: () => merging });
    const told: unknown[] = [];
    const replica = createReplica({
      engine,
      collection: memoryCollection(sources),
      takeTurn: () => Promise.resolve(),
      log: { warn: (_: unknown, message?: string) => void told.push(message) } as never,
    });
    await replica.take([received(aSource('dialyse', { id: 'stm_1' }))]);
    await merging.catch(() => undefined);
    await new Promise(setImmediate);
    expect(told).toEqual(['segments could not be merged']);
    expect(engine.index.has('stm_1')).toBe(true);
  });

  it('stands among the themes that came into use while it was merged', async () => {
    const engine = createEngine(smallVocabulary);
    let turn = (): void => {};
    const replica = createReplica({
      engine,
      collection: memoryCollection(sources),
      takeTurn: async () => turn(),
    });
    const { semantics } = replica;
    const useThemes = (version: number): void => {
      const { themes, sigma, lambda, fading, nulls } = learnt({ terms: 1, name: () => 'fr:dialys' });
      if (!themes) throw new Error('no themes');
      const space = openThemesAtOnce(themes, engine.terms.numberOf);
      const vectors = createSegmentVectors(space);
      engine.index.view().segments.forEach((segment) => vectors.of(segment));
      semantics.use({ version, weighing: { sigma, lambda, fading, space }, ...nulls, vectors });
    };
    useThemes(1);
    let merges = 0;
    const { maintain } = engine.index;
    Object.assign(engine.index, {
      maintain: (merge: Parameters<typeof maintain>[0]) =>
        maintain(async (segments) => {
          merges += 1;
          let turns = 0;
          turn = () => {
            turns += 1;
            if (turns === 3) useThemes(1 + merges);
          };
          const merged = await merge(segments);
          turn = () => {};
          expect(semantics.inUse.vectors?.has(merged)).toBe(true);
          return merged;
        }),
    });
    for (let batch = 0; batch < 12; batch += 1) {
      const some = Array.from({ length: 100 }, (_, nth) => aSource('dialyse', { id: `stm_${batch}_${nth}` }));
      await replica.take(some.map((source) => received(source)));
      await engine.index.maintain((segments) => Promise.reject(new Error(`${segments.length} left`)));
    }
    expect(semantics.inUse.version).toBeGreaterThan(1);
  });
});
