import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PartKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Evidence } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { horizonOf } from '../../../../services/expertise/answers/horizon.ts';
import { search } from '../../../../services/expertise/answers/search.ts';
import { sharesOf } from '../../../../services/expertise/answers/shares-of-score.ts';
import { showSource } from '../../../../services/expertise/answers/show-source.ts';
import { noFilters } from '../../../../services/expertise/filters.ts';
import { sourceKinds } from '../../../../services/expertise/source.ts';
import type { Source } from '../../../../services/expertise/source.ts';
import { animator, aSource, memberOf, partner, someSources, someWords } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const themes = [
  'fr:cancer',
  'fr:dialys',
  'en:learn',
  'fr:imager',
  'en:data',
  'fr:patient',
  'fr:cohort',
  'fr:essai',
];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const partsOf = ({ parts }: Evidence, kind: PartKind) => parts.filter((part) => part.kind === kind);

/** Random sources, some with several passages and more words than a quote holds. */
const someCampus = fc.record({
  sources: someSources,
  long: fc.array(someWords, { minLength: 8, maxLength: 20 }),
  asked: fc.array(someWords, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join('. ')),
  isLearned: fc.boolean(),
});

const fill = async ({
  sources,
  long,
  isLearned,
}: {
  sources: Source[];
  long: string[];
  isLearned: boolean;
}) => {
  const joined = [
    aSource(long.join(' '), { id: 'stm_98' }),
    aSource(long.join('. '), { id: 'stm_99', owners: ['org_b'] }),
  ];
  const campus = await aCampusOf(...sources, ...joined);
  if (isLearned) campus.learns(themes);
  return campus;
};

describe('evidence', () => {
  it('is made of parts that sum to its raw score, and counts that sum to that of its organisation', async () => {
    await fc.assert(
      fc.asyncProperty(someCampus, async (some) => {
        const campus = await fill(some);
        for (const question of [{ text: some.asked }, { words: some.asked }, { organisationId: 'org_a' }]) {
          const { hits } = await campus.search(question, { as: animator, evidence: 5 });
          for (const { raw, evidence } of hits) {
            for (const one of evidence) {
              expect(sum(one.parts.map(({ share }) => share))).toBeCloseTo(one.raw, 6);
              expect(one.parts.length).toBeLessThanOrEqual(13);
              expect(one.parts.every(({ share }) => share > 0)).toBe(true);
            }
            const counted = sum(evidence.map((one) => one.counted));
            expect(counted).toBeLessThanOrEqual(raw + 1e-9);
            if (evidence.length < 5) expect(counted).toBeCloseTo(raw, 9);
            expect(evidence.map((one) => one.raw)).toEqual(
              evidence.map((one) => one.raw).toSorted((a, b) => b - a),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('quotes exactly what stands there, in 200 units at the most, one passage once', async () => {
    await fc.assert(
      fc.asyncProperty(someCampus, async (some) => {
        const campus = await fill(some);
        const { hits } = await campus.search({ text: some.asked }, { as: animator, evidence: 5 });
        for (const { sourceId, quotes } of hits.flatMap(({ evidence }) => evidence)) {
          const [source] = await campus.replica.readWords([sourceId]);
          expect(quotes.length).toBeLessThanOrEqual(5);
          let before = 0;
          for (const { start, end, words, version } of quotes) {
            expect(words).toBe(source?.words.slice(start, end));
            expect([words.length <= 200, words.trim(), version]).toEqual([true, words, source?.version]);
            expect(start).toBeGreaterThanOrEqual(before);
            before = end;
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  /** Places of all words and labels of a source that answer, whole ones inside the quote. */
  const placesIn = (
    campus: Campus,
    { words, language }: Source,
    terms: ReadonlySet<number>,
    from: number,
    to: number,
  ) => {
    const read = campus.engine.ask(words, language);
    const places: number[] = [];
    for (const { terms: all, starts, ends } of [read.words, read.concepts]) {
      all.forEach((term, at) => {
        const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
        if (!terms.has(term) || start < from || end > to) return;
        for (let place = start; place < end; place += 1) places.push(place);
      });
    }
    return new Set(places);
  };

  it('marks the words that matched, all of them and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(someCampus, async (some) => {
        const campus = await fill(some);
        const on = campus.replica.answering();
        const asking = {
          ...{ actor: animator, asked: { kind: 'text', text: some.asked } as const, limit: 20, facets: [] },
          ...{ filters: { ...noFilters, sourceKinds }, withoutSources: [], withoutOrganisations: [] },
        };
        const { found, weighed, read } = search(asking, on);
        for (const { id, raw } of found.flatMap(({ sources }) => sources)) {
          const [source] = await campus.replica.readWords([id]);
          if (!source) throw new Error(`${id} is not kept`);
          const shares = sharesOf(on.view.find(id), raw, weighed, on.view);
          const matched = new Set(shares.terms.map(({ term }) => term));
          const showing = { ...on, horizon: horizonOf(animator, on), locale: 'fr' } as const;
          const { quotes } = showSource(source, { shares, written: read.written, mostQuotes: 5 }, showing);
          if (matched.size > 0) expect(quotes.length).toBeGreaterThan(0);
          for (const { start, end, marks } of quotes) {
            const marked = marks.flatMap((mark) =>
              Array.from({ length: mark.end - mark.start }, (_, at) => mark.start + at),
            );
            expect(marked).toEqual(marked.toSorted((a, b) => a - b));
            expect(new Set(marked)).toEqual(placesIn(campus, source, matched, start, end));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says which words of both languages meet, and how', async () => {
    const campus = await aCampusOf(
      aSource('Federated learning on the data of kidney trials. A haemodialysis unit.', { language: 'en' }),
    );
    const question = { text: 'apprentissage fédéré, données du rein et dialyse, oncologie' };
    const [hit] = (await campus.search(question, { evidence: 1 })).hits;
    const [evidence] = hit?.evidence ?? [];
    if (!evidence) throw new Error('not found');
    const translations = partsOf(evidence, PartKind.TRANSLATION).map(
      ({ asked, found }) => `${asked} ↔ ${found}`,
    );
    expect(translations).toEqual(
      expect.arrayContaining(['apprentissage ↔ learning', 'données ↔ data', 'rein ↔ kidney']),
    );
    expect(partsOf(evidence, PartKind.CONCEPT)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          asked: 'apprentissage fédéré',
          found: 'Federated learning',
          conceptId: 'federated-learning',
        }),
        expect.objectContaining({ asked: 'dialyse', found: 'haemodialysis', conceptId: 'dialysis' }),
      ]),
    );
    expect(
      evidence.quotes.flatMap(({ marks, words, start }) =>
        marks.map((mark) => words.slice(mark.start - start, mark.end - start)),
      ),
    ).toEqual(['Federated learning', 'data', 'kidney', 'haemodialysis']);
  });

  it('says that one concept is broader, and that themes are alike', async () => {
    const campus = await aCampusOf(
      aSource('Unité d’épuration extrarénale pour le patient malade en cohorte'),
    );
    campus.learns(['fr:patient', 'fr:malad', 'fr:cohort', 'fr:unit']);
    const asked = 'insuffisance rénale du patient malade en cohorte, unité';
    const [hit] = (await campus.search({ text: asked }, { evidence: 1 })).hits;
    const [evidence] = hit?.evidence ?? [];
    if (!evidence) throw new Error('not found');
    expect(partsOf(evidence, PartKind.BROADER)).toMatchObject([
      { asked: 'insuffisance rénale', found: 'épuration extrarénale', conceptId: 'dialysis' },
    ]);
    expect(partsOf(evidence, PartKind.THEME)).toMatchObject([{ asked: '', found: '', conceptId: '' }]);
  });

  it('gathers what is too small to be listed', async () => {
    const words =
      'cancer sein imagerie patients cohorte essai clinique génomique dispositif dialyse neurologie urgence hôpital diabète foie';
    const campus = await aCampusOf(aSource(words));
    const [hit] = (await campus.search({ text: words }, { evidence: 1 })).hits;
    const parts = hit?.evidence[0]?.parts ?? [];
    expect(parts.length).toBe(13);
    expect(parts.at(-1)).toMatchObject({ kind: PartKind.REST, asked: '', found: '' });
  });

  it('says what a word only begun, or corrected, was read as', async () => {
    const campus = await aCampusOf(
      aSource('Génomique des tumeurs'),
      aSource('cancer', { owners: ['org_b'] }),
    );
    const partFor = async (typed: string) =>
      (await campus.search(typed, { evidence: 1 })).hits[0]?.evidence[0]?.parts[0];
    expect(await partFor('géno')).toMatchObject({ asked: 'géno', found: 'Génomique' });
    expect(await partFor('canser ')).toMatchObject({ asked: 'cancer', found: 'cancer' });
  });

  it('is not shown to whom the document no longer lets see it, though the index is behind', async () => {
    const source = aSource('dialyse à domicile', { id: 'stm_1', visibility: 'public' });
    const campus = await aCampusOf(source);
    const hidden = { ...source, version: 2, visibility: 'animators' } as const;
    await campus.collection.batch([{ put: hidden, ifVersion: 1, above: 1 }]);
    const evidenceFor = async (as: Parameters<Campus['search']>[1]) =>
      (await campus.search('dialyse ', { ...as, evidence: 1 })).hits.map(({ evidence }) => evidence.length);
    expect(await evidenceFor({ as: partner })).toEqual([0]);
    expect(await evidenceFor({ as: memberOf('org_b') })).toEqual([0]);
    expect(await evidenceFor({ as: memberOf('org_a') })).toEqual([1]);
    expect(await evidenceFor({ as: animator })).toEqual([1]);
    expect(await campus.complete('dialy', { as: partner })).toMatchObject([{ conceptId: 'dialysis' }]);
  });

  it('says of what is discreet that it is, to its owner and to animators', async () => {
    const campus = await aCampusOf(aSource('dialyse', { discreet: true, visibility: 'public' }));
    const quotesFor = async (as: Parameters<Campus['search']>[1]) =>
      (await campus.search('dialyse ', { ...as, evidence: 1 })).hits.flatMap(({ evidence }) =>
        evidence.flatMap(({ quotes }) => quotes),
      );
    expect(await quotesFor({ as: memberOf('org_b') })).toEqual([]);
    for (const as of [memberOf('org_a'), animator])
      expect(await quotesFor({ as })).toMatchObject([{ discreet: true, visibility: Visibility.PUBLIC }]);
  });

  it('tells animators who in the organisation wrote it, and nobody else', async () => {
    const campus = await aCampusOf(
      aSource('dialyse à domicile', { by: 'per_1' }),
      aSource('dialyse', { by: 'per_2' }),
      aSource('dialyse et greffe du rein chez l’enfant', { by: 'per_1' }),
    );
    const [hit] = (await campus.search('dialyse ', { as: animator, experts: true, evidence: 0 })).hits;
    expect(hit?.experts.map(({ personId }) => personId).toSorted()).toEqual(['per_1', 'per_2']);
    expect(sum(hit?.experts.map(({ share }) => share) ?? [])).toBeCloseTo(1, 9);
    const [other] = (await campus.search('dialyse ', { as: memberOf('org_a'), experts: true })).hits;
    expect(other?.experts).toEqual([]);
  });
});
