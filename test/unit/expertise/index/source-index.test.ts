import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndexedSource } from '../../../../services/expertise/index/indexed-source.ts';
import { mergeSegments } from '../../../../services/expertise/index/merge-segments.ts';
import { openSegment } from '../../../../services/expertise/index/segment.ts';
import { createSourceIndex } from '../../../../services/expertise/index/source-index.ts';
import type { SourceIndex } from '../../../../services/expertise/index/source-index.ts';
import { idOf, numberAt, placeOf, sourceAt } from '../../../../services/expertise/index/view.ts';
import {
  anIndex,
  anySource,
  aSource,
  countedBy,
  isConcept,
  shownBy,
  someTerms,
  tidy,
} from './index-makers.ts';

type Step =
  | { readonly kind: 'put'; readonly source: IndexedSource }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'look' }
  | { readonly kind: 'tidy' };

const someId = fc.integer({ min: 0, max: 9 }).map((nth) => `txt_${nth}`);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anySource(someId).map((source) => ({ kind: 'put' as const, source })) },
  { weight: 2, arbitrary: someId.map((id) => ({ kind: 'remove' as const, id })) },
  { weight: 2, arbitrary: fc.constant({ kind: 'look' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'tidy' as const }) },
);
const anyLife = fc.array(anyStep, { maxLength: 60 });

const live = async (index: SourceIndex, steps: readonly Step[]): Promise<void> => {
  for (const step of steps) {
    if (step.kind === 'put') index.put(step.source);
    else if (step.kind === 'remove') index.remove(step.id);
    else if (step.kind === 'look') index.view();
    else await tidy(index);
  }
};

/** The sources that are left in the end. */
const leftBy = (steps: readonly Step[]): readonly IndexedSource[] => {
  const left = new Map<string, IndexedSource>();
  for (const step of steps) {
    if (step.kind === 'put') left.set(step.source.id, step.source);
    else if (step.kind === 'remove') left.delete(step.id);
  }
  return [...left.values()];
};

const seen = (view: ReturnType<SourceIndex['view']>): unknown => [
  view.size,
  shownBy(view),
  countedBy(view, someTerms),
];

describe('the index', () => {
  it('shows what was put, in place of what was put before under the id', () => {
    const index = anIndex(
      aSource({ id: 'txt_1', version: 1, bag: { 1: 1 } }),
      aSource({
        id: 'txt_1',
        version: 2,
        kind: 'text',
        day: 19_000,
        owners: [4, 2, 4],
        bag: { 3: 2, 1002: 1 },
      }),
    );
    const view = index.view();
    const place = view.find('txt_1');
    expect(view.size).toBe(1);
    expect(sourceAt(view, place)).toEqual({
      id: 'txt_1',
      version: 2,
      kind: 'text',
      language: 'fr',
      circle: 'public',
      day: 19_000,
      owners: [2, 4],
      terms: Int32Array.of(3, 1002),
      impacts: expect.anything(),
    });
    expect(idOf(view, place)).toBe('txt_1');
    expect(placeOf(view, numberAt(view, place))).toBe(place);
  });

  it('finds nothing under an id that was removed or never put', () => {
    const index = anIndex(aSource({ id: 'txt_1' }), aSource({ id: 'txt_2' }));
    expect([index.remove('txt_1'), index.remove('txt_1'), index.remove('txt_3')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([index.has('txt_1'), index.has('txt_2'), index.has('txt_3')]).toEqual([false, true, false]);
    expect(index.view().find('txt_1')).toBe(-1);
  });

  it('is, whatever came and went and was merged in between, what it would be had only the rest ever come', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (steps) => {
        const index = anIndex();
        await live(index, steps);
        expect(seen(index.view())).toEqual(seen(anIndex(...leftBy(steps)).view()));
      }),
    );
  });

  it('goes on as before when it is made again of its segments', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyLife, async (before, after) => {
        const index = anIndex();
        await live(index, before);
        const saved = index
          .view()
          .segments.map(({ buffer, classes }) => ({ buffer, classes: classes.slice() }));
        const again = createSourceIndex({ isConcept, saved });
        await live(again, after);
        expect(seen(again.view())).toEqual(seen(anIndex(...leftBy([...before, ...after])).view()));
      }),
    );
  });

  it('counts for each circle what it and narrower ones hold, and nothing wider', () => {
    const view = anIndex(
      aSource({ id: 'a', circle: 'public', bag: { 1: 3 } }),
      aSource({ id: 'b', circle: 'campus', bag: { 1: 1, 2: 1 } }),
      aSource({ id: 'c', circle: 'animators', bag: { 2: 1 } }),
    ).view();
    expect(countedBy(view, [1, 2])).toEqual([
      [1, [1, 0]],
      [2, [2, 1]],
      [3, [2, 2]],
    ]);
  });

  it('keeps the same view as long as nothing changes', () => {
    const index = anIndex(aSource({ id: 'a' }));
    const view = index.view();
    expect(index.view()).toBe(view);
    index.put(aSource({ id: 'b' }));
    expect(index.view()).not.toBe(view);
  });

  it('frees the memory of what was removed', async () => {
    const sources = Array.from({ length: 600 }, (_, nth) =>
      aSource({ id: `txt_${nth}`, bag: { [nth]: 1, [nth + 1]: 1, [nth + 2]: 1 } }),
    );
    const index = anIndex(...sources);
    index.view();
    const full = index.bytes;
    for (const { id } of sources.slice(10)) index.remove(id);
    await tidy(index);
    const held = (segments: readonly { readonly buffer: SharedArrayBuffer }[]): number =>
      segments.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    expect(held(index.view().segments)).toBeLessThan(3_000);
    expect(index.bytes).toBeLessThan(full);
  });
});

describe('a view of the index', () => {
  it('stays what it was, whatever comes, goes and is merged after it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyLife, async (before, after) => {
        const index = anIndex();
        await live(index, before);
        const view = index.view();
        const then = structuredClone(seen(view));
        const places = leftBy(before).map(({ id }) => idOf(view, view.find(id)));
        await live(index, after);
        expect(seen(view)).toEqual(then);
        expect(leftBy(before).map(({ id }) => idOf(view, view.find(id)))).toEqual(places);
      }),
    );
  });
});

describe('a merge', () => {
  it('loses no removal that happens while it is at work, and no source that comes', async () => {
    const batches = [0, 1, 2, 3].map((batch) =>
      Array.from({ length: 80 }, (_, nth) =>
        aSource({ id: `txt_${4 * nth + batch}`, owners: [nth % 5], bag: { [nth % 24]: 1, [batch]: 2 } }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (meanwhile) => {
        const index = anIndex();
        for (const batch of batches) {
          for (const source of batch) index.put(source);
          // Too many for being merged at a look.
          index.view();
        }
        const puts = batches.flat().map((source) => ({ kind: 'put' as const, source }));
        const changes = meanwhile.filter(({ kind }) => kind !== 'tidy');
        let merged = 0;
        await index.maintain(async (segments) => {
          const steps = mergeSegments(segments);
          for (let step = steps.next(); ; step = steps.next()) {
            merged += 1;
            if (step.done) return step.value;
            await live(index, changes.splice(0, 2));
          }
        });
        await live(index, changes);
        expect(merged).toBeGreaterThan(3);
        expect(seen(index.view())).toEqual(seen(anIndex(...leftBy([...puts, ...meanwhile])).view()));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same bytes in one go and in as many slices as it has', () => {
    const halves = [0, 1].map((half) =>
      anIndex(
        ...Array.from({ length: 40 }, (_, nth) =>
          aSource({
            id: `txt_${half}_${nth}`,
            owners: [nth % 7, nth % 3],
            bag: { [nth]: 1, [half]: 2, 1001: nth },
          }),
        ),
      ).view(),
    );
    // Numbers go on from one half to the other, as they do in one index.
    const [first, second] = halves.map(({ segments }) => segments[0]);
    if (!first || !second) throw new Error('both halves have a segment');
    const moved = openSegment({ buffer: second.buffer, classes: second.classes });
    moved.numbers.forEach((number, at) => {
      moved.numbers[at] = number + 40;
    });
    const run = (): { readonly bytes: Uint8Array; readonly steps: number } => {
      const merging = mergeSegments([first, moved]);
      for (let steps = 1; ; steps += 1) {
        const { done, value } = merging.next();
        if (done) return { bytes: new Uint8Array(value.buffer).slice(), steps };
      }
    };
    const { bytes, steps } = run();
    expect(steps).toBeGreaterThan(3);
    expect(run().bytes).toEqual(bytes);
  });

  it('finds in a view what was there, and nothing else, however often it is asked and whatever came since', () => {
    const index = anIndex();
    const ids = Array.from({ length: 300 }, (_, nth) => `stm_${nth}`);
    for (const id of ids) index.put(aSource({ id }));
    const view = index.view();
    expect(view.find('stm_none')).toBe(-1);
    const places = ids.map((id) => view.find(id));
    for (const id of ids) if (id.endsWith('7')) index.remove(id);
    index.put(aSource({ id: 'stm_none' }));
    for (let times = 0; times < 2; times += 1) {
      expect(ids.map((id) => view.find(id))).toEqual(places);
      for (let again = 0; again < 60; again += 1) expect(view.find('stm_none')).toBe(-1);
    }
  });
});
