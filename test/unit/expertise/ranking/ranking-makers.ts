// Makers for the tests of the ranking: questions, and the same answers found the plain way.
import fc from 'fast-check';
import { impactsOf } from '../../../../services/expertise/index/impacts.ts';
import { circles } from '../../../../services/expertise/index/source-class.ts';
import type { StoredSource } from '../../../../services/expertise/index/indexed-source.ts';
import { idOf, placeAt, placeOf, sourceAt } from '../../../../services/expertise/index/view.ts';
import type { IndexView, Pieces } from '../../../../services/expertise/index/view.ts';
import type { SourceFilter } from '../../../../services/expertise/ranking/admission.ts';
import type { RankedOrganisations } from '../../../../services/expertise/ranking/best-organisations.ts';
import { createStanding } from '../../../../services/expertise/ranking/standing.ts';
import type { Standing } from '../../../../services/expertise/ranking/standing.ts';
import { weighQuestion } from '../../../../services/expertise/ranking/weigh-question.ts';
import type { WeighedQuestion } from '../../../../services/expertise/ranking/weigh-question.ts';
import type { WeightedQuestion } from '../../../../services/expertise/ranking/weighted-question.ts';
import type { Visibility } from '../../../../services/platform/access/actor.ts';
import type { Link } from '../../../../services/expertise/vocabulary/link-terms.ts';
import { anyBag, anyCircle, isConcept, someTerms } from '../index/index-makers.ts';
import type { Bag } from '../index/index-makers.ts';

/** Terms 2n and 2n + 1 are each other's translation, .5; symmetric, as all links are. */
export const someLinks = (term: number): readonly Link[] =>
  isConcept(term) ? [] : [{ term: term % 2 === 0 ? term + 1 : term - 1, strength: 0.5, why: 'translation' }];

export const noLinks = (): readonly Link[] => [];

export const aQuestion = (
  view: IndexView,
  bag: Bag,
  {
    circle = 'animators',
    links = noLinks,
  }: { circle?: Visibility; links?: (term: number) => readonly Link[] } = {},
): WeighedQuestion => {
  const terms = Object.keys(bag).map(Number);
  const impacts = impactsOf(
    terms,
    terms.map((term) => bag[term] ?? 0),
    isConcept,
  );
  const statistics = {
    documents: view.documents(circle),
    frequency: (term: number) => view.frequency(circle, term),
  };
  return weighQuestion({ terms, impacts }, links, statistics, isConcept);
};

/** Organisations 0 to 5, each for itself. */
export const eachForItself: Standing = createStanding(Int32Array.of(0, 1, 2, 3, 4, 5));

/** Some were merged into others; ids are in another order than numbers. */
export const anyStanding: fc.Arbitrary<Standing> = fc.constantFrom(
  eachForItself,
  createStanding(Int32Array.of(0, 0, 2, 0, 4, 4), Int32Array.of(5, 4, 3, 2, 1, 0)),
  createStanding(Int32Array.of(3, 1, 2, 3, 3, 3), Int32Array.of(2, 0, 1, 4, 3, 5)),
);

export const anyFilter: fc.Arbitrary<SourceFilter> = fc.record(
  {
    circle: anyCircle,
    organisations: fc.uint8Array({ minLength: 6, maxLength: 6, max: 3 }),
    kinds: fc.subarray(['organisation' as const, 'offer' as const, 'need' as const, 'text' as const], {
      minLength: 1,
    }),
    languages: fc.subarray(['fr' as const, 'en' as const], { minLength: 1 }),
    since: fc.constantFrom(100, 150),
    holding: fc.array(
      fc.subarray([...someTerms], { minLength: 2, maxLength: 9 }).map((terms) => Int32Array.from(terms)),
      {
        maxLength: 2,
      },
    ),
    lacking: fc.subarray([...someTerms], { maxLength: 2 }).map((terms) => Int32Array.from(terms)),
  },
  { requiredKeys: ['circle'] },
);

export const anyQuestionBag = anyBag;

/** As learned of campuses with few and with many sources an organisation. */
export const anyFading = fc.constantFrom(0.5, 0.63, 0.7);

const wordOf = (source: StoredSource, circle: Visibility): number =>
  circles.indexOf(source.circle) <= circles.indexOf(circle) ? 1 : 2;

const admitsPlainly = (source: StoredSource, filter: SourceFilter, { standIns }: Standing): boolean => {
  const bits = source.owners.map((owner) => filter.organisations?.[standIns[owner] ?? 0] ?? 1);
  return (
    bits.some((bit) => (bit & 1) !== 0) &&
    (wordOf(source, filter.circle) === 1 || bits.some((bit) => (bit & 2) !== 0)) &&
    (!filter.kinds || filter.kinds.includes(source.kind)) &&
    (!filter.languages || filter.languages.includes(source.language)) &&
    (filter.since === undefined || source.day === undefined || source.day >= filter.since) &&
    (filter.holding ?? []).every((terms) => terms.some((term) => source.terms.includes(term))) &&
    !(filter.lacking ?? new Int32Array()).some((term) => source.terms.includes(term))
  );
};

export interface PlainSource {
  readonly id: string;
  readonly raw: number;
  readonly owners: readonly number[];
}

/** Scores by the formula, source by source. */
export const plainSources = (
  view: Pieces,
  { terms, weights, unit }: WeightedQuestion,
  filter: SourceFilter,
  standing: Standing,
): readonly PlainSource[] =>
  view.segments
    .flatMap(({ sizes }, nth) =>
      Array.from({ length: sizes.sources }, (_, local) => sourceAt(view, placeAt(nth, local))),
    )
    .flatMap((source) => {
      if (!source || !admitsPlainly(source, filter, standing)) return [];
      const sum = source.terms.reduce(
        (total, term, at) => total + (weights[terms.indexOf(term)] ?? 0) * (source.impacts[at] ?? 0),
        0,
      );
      const owners = source.owners
        .map((owner) => standing.standIns[owner] ?? 0)
        .filter((owner) => ((filter.organisations?.[owner] ?? 1) & 1) !== 0);
      return sum > 0 ? [{ id: source.id, raw: sum * unit, owners: [...new Set(owners)] }] : [];
    })
    .toSorted((a, b) => b.raw - a.raw || (a.id < b.id ? -1 : 1));

/** Organisations by Σ fading^r of their eight best, ties by order. */
export const plainOrganisations = (
  sources: readonly PlainSource[],
  { order }: Standing,
  fading: number,
): readonly [number, number][] => {
  const sums = new Map<number, number>();
  for (const organisation of new Set(sources.flatMap(({ owners }) => owners))) {
    const theirs = sources.filter(({ owners }) => owners.includes(organisation)).slice(0, 8);
    sums.set(
      organisation,
      theirs.reduce((sum, { raw }, at) => sum + raw * fading ** at, 0),
    );
  }
  return [...sums].toSorted((a, b) => b[1] - a[1] || (order?.[a[0]] ?? a[0]) - (order?.[b[0]] ?? b[0]));
};

/** An answer in plain data. */
export const told = (view: Pieces, ranked: RankedOrganisations): readonly unknown[] =>
  [...ranked.organisations].map((organisation, at) => [
    organisation,
    ranked.raws[at],
    [...ranked.sources.subarray(ranked.starts[at], ranked.starts[at + 1])].map((number) =>
      idOf(view, placeOf(view, number)),
    ),
    [...ranked.sourceRaws.subarray(ranked.starts[at], ranked.starts[at + 1])],
  ]);
