import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PartKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { aSource, someSources } from '../expertise-makers.ts';
import { aCampus, aCampusOf, smallVocabulary } from './a-campus.ts';

const themes = ['fr:cancer', 'fr:dialys', 'en:learn', 'fr:imager', 'en:data', 'fr:patient', 'fr:cohort'];

describe('two sources held against each other', () => {
  const somePair = fc.record({
    sources: someSources,
    isLearned: fc.boolean(),
    one: fc.nat(),
    other: fc.nat(),
  });
  const fill = async ({
    sources,
    isLearned,
    one,
    other,
  }: typeof somePair extends fc.Arbitrary<infer T> ? T : never) => {
    const campus = await aCampusOf(...sources);
    if (isLearned) campus.learns(themes);
    const idAt = (n: number): string => sources[n % sources.length]?.id ?? '';
    return { campus, asking: idAt(one), answering: idAt(other) };
  };

  it('have one score, the same to the last bit whichever asks, and quotes of both', async () => {
    await fc.assert(
      fc.asyncProperty(somePair, async (some) => {
        const { campus, asking, answering } = await fill(some);
        const there = await campus.explain(asking, answering);
        const back = await campus.explain(answering, asking);
        expect([back.score, back.raw]).toEqual([there.score, there.raw]);
        expect([back.asking, back.answering]).toEqual([there.answering, there.asking]);
        // What a part is made of is added in the order of the asking side's words.
        const inOrder = ({ parts }: typeof there): string[] =>
          parts.map(({ kind, share }) => `${kind} ${share.toFixed(9)}`).toSorted();
        expect(inOrder(back)).toEqual(inOrder(there));
        expect(there.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(there.raw, 6);
        expect(there.asking.every(({ sourceId }) => sourceId === asking)).toBe(true);
        expect(there.answering.every(({ sourceId }) => sourceId === answering)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('have the score that `similar` gives, whichever is the question', async () => {
    await fc.assert(
      fc.asyncProperty(somePair, async (some) => {
        const { campus, asking, answering } = await fill(some);
        const explained = await campus.explain(asking, answering);
        const hits = await campus.similar({ sourceId: asking });
        const found = hits.flatMap(({ evidence }) => evidence).find(({ sourceId }) => sourceId === answering);
        if (found) expect([found.score, found.raw]).toEqual([explained.score, explained.raw]);
      }),
      { numRuns: 100 },
    );
  });

  it('have the score that `similar` gives for the one that asks, also where a word has more links than are followed', async () => {
    const translations = Array.from({ length: 14 }, (_, nth) => ({
      french: 'essai',
      english: `${String.fromCodePoint(97 + nth)}rial`,
      probability: 0.05,
    }));
    const campus = aCampus({ vocabulary: { ...smallVocabulary, version: 'many', translations } });
    await campus.put(
      aSource('un essai de dialyse', { id: 'stm_z' }),
      ...translations.map(({ english }, nth) =>
        aSource(`one ${english} with dialysis`, { id: `stm_${nth}`, owners: [`org_${nth}`], language: 'en' }),
      ),
    );
    const rawBySimilar = async (asking: string, answering: string): Promise<number | undefined> =>
      (await campus.similar({ sourceId: asking }))
        .flatMap(({ evidence }) => evidence)
        .find(({ sourceId }) => sourceId === answering)?.raw;
    const raws: (readonly [number, number])[] = [];
    for (const { id } of translations.map((__, nth) => ({ id: `stm_${nth}` }))) {
      const there = await campus.explain('stm_z', id);
      const back = await campus.explain(id, 'stm_z');
      expect(there.raw).toBe(await rawBySimilar('stm_z', id));
      expect(back.raw).toBe(await rawBySimilar(id, 'stm_z'));
      expect(there.raw).toBeGreaterThan(0);
      raws.push([there.raw, back.raw]);
    }
    expect(raws.filter(([there, back]) => there !== back)).toHaveLength(2);
  });

  it('say what each of them says, the concept being that of the one that answers', async () => {
    const campus = await aCampusOf(
      aSource('Nous cherchons une dialyse', { id: 'stm_2', kind: 'need' }),
      aSource('kidney failure and haemodialysis with the patients', {
        id: 'stm_1',
        owners: ['org_b'],
        language: 'en',
      }),
    );
    const { parts, asking, answering } = await campus.explain('stm_2', 'stm_1');
    expect(parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: PartKind.CONCEPT,
          asked: 'dialyse',
          found: 'haemodialysis',
          conceptId: 'dialysis',
        }),
        expect.objectContaining({
          kind: PartKind.BROADER,
          asked: 'dialyse',
          found: 'kidney failure',
          conceptId: 'kidney-disease',
        }),
      ]),
    );
    expect(asking.map(({ words }) => words)).toEqual(['Nous cherchons une dialyse']);
    expect(answering.map(({ words }) => words)).toEqual([
      'kidney failure and haemodialysis with the patients',
    ]);
  });

  it('are nothing to each other where one is not there', async () => {
    const campus = await aCampusOf(aSource('dialyse', { id: 'stm_1' }));
    const nothing = { score: 0, raw: 0, asking: [], answering: [], parts: [] };
    expect(await campus.explain('stm_1', 'stm_gone')).toEqual(nothing);
    expect(await campus.explain('stm_gone', 'stm_1')).toEqual(nothing);
  });
});
