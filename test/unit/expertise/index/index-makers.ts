// Makers for the tests of index and ranking: sources of a few terms, indexes of them, and what they hold, in plain data.
import fc from 'fast-check';
import type { Visibility } from '../../../../services/platform/access/actor.ts';
import type { IndexedSource } from '../../../../services/expertise/index/indexed-source.ts';
import { mergeSliced } from '../../../../services/expertise/index/merge-sliced.ts';
import { circles } from '../../../../services/expertise/index/source-class.ts';
import { createSourceIndex } from '../../../../services/expertise/index/source-index.ts';
import type { SourceIndex } from '../../../../services/expertise/index/source-index.ts';
import type { IndexView } from '../../../../services/expertise/index/view.ts';
import { placeAt, sourceAt } from '../../../../services/expertise/index/view.ts';

/** Terms from here on are concepts. */
export const firstConcept = 1000;
export const isConcept = (term: number): boolean => term >= firstConcept;

/** Term → how often. */
export type Bag = Readonly<Record<number, number>>;

export const aSource = ({
  bag = { 1: 1 },
  ...given
}: Partial<IndexedSource> & { bag?: Bag } = {}): IndexedSource => {
  const terms = Int32Array.from(Object.keys(bag), Number).sort();
  return {
    id: 'stm_1',
    version: 1,
    kind: 'offer',
    language: 'fr',
    circle: 'public',
    owners: [0],
    terms,
    counts: Array.from(terms, (term) => bag[term] ?? 0),
    ...given,
  };
};

export const anIndex = (...sources: readonly IndexedSource[]): SourceIndex => {
  const index = createSourceIndex({ isConcept });
  for (const source of sources) index.put(source);
  return index;
};

/** Merges at once all that is worth merging. */
export const tidy = (index: SourceIndex): Promise<void> =>
  index.maintain(mergeSliced(() => Promise.resolve()));

/** All that a view shows of its sources, by id. */
export const shownBy = (view: IndexView): readonly unknown[] =>
  view.segments
    .flatMap(({ sizes }, nth) =>
      Array.from({ length: sizes.sources }, (_, local) => sourceAt(view, placeAt(nth, local))),
    )
    .flatMap((source) =>
      source ? [{ ...source, terms: [...source.terms], impacts: [...source.impacts] }] : [],
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What each circle knows: sources, and how many of them hold each term that is asked for. */
export const countedBy = (view: IndexView, terms: readonly number[]): unknown =>
  circles.map((circle) => [view.documents(circle), terms.map((term) => view.frequency(circle, term))]);

export const someTerms: readonly number[] = [
  ...Array.from({ length: 24 }, (_, term) => term),
  1000,
  1001,
  1002,
];

export const anyCircle: fc.Arbitrary<Visibility> = fc.constantFrom(...circles);

export const anyBag: fc.Arbitrary<Bag> = fc
  .uniqueArray(fc.constantFrom(...someTerms), { minLength: 1, maxLength: 8 })
  .chain((terms) =>
    fc
      .array(fc.integer({ min: 1, max: 6 }), { minLength: terms.length, maxLength: terms.length })
      .map((counts) => Object.fromEntries(terms.map((term, at) => [term, counts[at] ?? 1]))),
  );

/** Organisations 0 to 5. */
export const anySource = (ids: fc.Arbitrary<string>): fc.Arbitrary<IndexedSource> =>
  fc
    .record({
      id: ids,
      version: fc.integer({ min: 1, max: 99 }),
      kind: fc.constantFrom('organisation' as const, 'offer' as const, 'need' as const, 'text' as const),
      language: fc.constantFrom('fr' as const, 'en' as const),
      circle: anyCircle,
      day: fc.constantFrom(0, 100, 200),
      owners: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
      bag: anyBag,
    })
    .map(({ day, ...source }) => aSource(day === 0 ? source : { ...source, day }));

/** Distinct ids. */
export const anySources = (most: number): fc.Arbitrary<readonly IndexedSource[]> =>
  fc
    .array(anySource(fc.constant('')), { minLength: 1, maxLength: most })
    .map((sources) => sources.map((source, at) => ({ ...source, id: `txt_${(at * 7919) % 1009}` })));
