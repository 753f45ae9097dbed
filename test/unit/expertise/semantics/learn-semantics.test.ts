import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { encodeArtefact } from '../../../../services/expertise/semantics/artefact.ts';
import { defaultNulls } from '../../../../services/expertise/semantics/default-nulls.ts';
import { createDrawQuestion } from '../../../../services/expertise/semantics/draw-questions.ts';
import { learnSemantics, themesWeigh } from '../../../../services/expertise/semantics/learn-semantics.ts';
import { packSources } from '../../../../services/expertise/semantics/pack-sources.ts';
import { seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import { unlearned } from '../../../../services/expertise/semantics/semantics-host.ts';
import { shownScore } from '../../../../services/expertise/semantics/shown-score.ts';
import { readRows } from '../../../../services/expertise/semantics/source-rows.ts';
import { openThemesAtOnce } from '../../../../services/expertise/semantics/themes.ts';
import { createScore } from './plain-scorer.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { aCampus, noLinks, publicSourcesOf, termOf } from './synthetic-campus.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

const packed = (campus: SyntheticCampus) => runToEnd(packSources(publicSourcesOf(campus), termOf(12)));
const learn = (campus: SyntheticCampus) =>
  learnSemantics(packed(campus), { basis: 'test', score: createScore(campus), linksOf: noLinks });
const bytesOf = (campus: SyntheticCampus) =>
  createHash('sha256')
    .update(encodeArtefact(learn(campus)))
    .digest('hex');

describe('learning semantics', () => {
  it.each([0, 1, 5])('knows nothing of %i sources but what is true of any small campus', (sources) => {
    const learned = learn(aCampus({ sources }));
    expect(learned).toMatchObject({ publicSources: sources, lambda: 0, nulls: defaultNulls });
    expect(learned.themes).toBeUndefined();
    expect(learned.sigma).toBeGreaterThan(0);
  });

  it('knows as much before it learned anything', () => {
    expect(unlearned(5)).toMatchObject({
      version: 0,
      weighing: {
        sigma: learn(aCampus({ sources: 0 })).sigma * (Math.log(7) / Math.log(2)) ** 2,
        lambda: 0,
        fading: 0.5,
      },
      sources: defaultNulls.sources,
    });
  });

  it('learns from 50 sources how high strangers score, but no themes', () => {
    const learned = learn(aCampus({ sources: 50 }));
    expect(learned.themes).toBeUndefined();
    expect(learned.lambda).toBe(0);
    expect(learned.nulls).not.toBe(defaultNulls);
    expect(learned.nulls.sources.map(({ words }) => words)).toEqual([1, 2, 3, 5, 10, 20, 40, 80, 160]);
  });

  it('learns nothing of strangers where all is said by one', () => {
    const campus = aCampus({ sources: 150 });
    const ofOne = { organisations: 1, sources: campus.sources.map((source) => ({ ...source, owners: [0] })) };
    expect(learn(ofOne)).toMatchObject({ lambda: 0, nulls: defaultNulls });
  });

  it('gives the same bytes for the same sources, in whatever order they come and by whatever numbers', () => {
    const campus = aCampus({ sources: 110, words: 30 });
    const turned: SyntheticCampus = { ...campus, sources: campus.sources.toReversed() };
    expect(bytesOf(turned)).toBe(bytesOf(campus));
    const other = aCampus({ sources: 110, words: 30, seed: 8 });
    expect(bytesOf(other)).not.toBe(bytesOf(campus));
  });

  it('gives themes more weight with more texts, then less where words alone find enough', () => {
    const weights = [0, 99, 100, 200, 400, 800, 1_131, 1_600, 1_000_000].map(themesWeigh);
    expect(weights.map((weight) => Math.round(weight * 100) / 100)).toEqual([
      0, 0, 0, 0.5, 1, 1, 0.63, 0.25, 0.25,
    ]);
  });
});

describe('how much less each further source counts', () => {
  it.each([
    [1, 0.5],
    [2, 0.5],
    [2.5, 0.6],
    [3, 0.7],
    [6, 0.7],
  ])('goes by how many sources an organisation has: %d, %d', (each, fading) => {
    const campus = aCampus({ sources: 60, words: 12 });
    const organisations = 60 / each;
    const owned = campus.sources.map((source, nth) => ({ ...source, owners: [nth % organisations] }));
    expect(learn({ organisations, sources: owned }).fading).toBeCloseTo(fading, 12);
  });

  it('counts a source once for two owners who are now one, and for each of two who are not', () => {
    const { sources } = aCampus({ sources: 30, words: 12 });
    const each = (owners: readonly number[]): number =>
      packed({ organisations: 30, sources: sources.map((source) => ({ ...source, owners })) }).sourcesEach;
    expect(each([4, 4])).toBe(30);
    expect(each([4, 5])).toBe(30);
    expect(each([])).toBe(0);
  });
});

describe('the shown score of strangers', () => {
  const campus = aCampus({ sources: 400, each: 3, words: 40 });
  const { sigma, lambda, fading, themes, nulls } = learn(campus);
  const numbers = new Map(Array.from({ length: 3_000 }, (_, number) => [termOf(12)(number), number]));
  const space = themes && openThemesAtOnce(themes, (term) => numbers.get(term) ?? 0);
  const score = createScore(campus);
  const draw = createDrawQuestion(readRows(packed(campus)));

  /** Of random questions that were not learned from. */
  const shareAbove = (words: number, family: 'organisations' | 'sources', shown: number): number => {
    const random = seededRandom(1_000 + words);
    let pairs = 0;
    let above = 0;
    for (let asked = 0; asked < 150; asked += 1) {
      const drawn = draw(words, random);
      if (!drawn) continue;
      const raws = score(drawn.question, { sigma, lambda, fading, ...(space ? { space } : {}) })[family];
      for (let at = 0; at < raws.length; at += 1) {
        const owners = family === 'organisations' ? [at] : (campus.sources[at]?.owners ?? []);
        if (owners.some((owner) => drawn.owners.has(owner))) continue;
        pairs += 1;
        if (shownScore(nulls[family], raws[at] ?? 0, words) > shown) above += 1;
      }
    }
    return above / pairs;
  };

  it('has themes to stand on', () => {
    expect(space).toBeDefined();
    expect(lambda).toBe(1);
  });

  it.each([
    [3, 'organisations'],
    [20, 'organisations'],
    [80, 'organisations'],
    [3, 'sources'],
    [20, 'sources'],
    [80, 'sources'],
    [7, 'organisations'],
    [60, 'sources'],
  ] as const)('is above .5 for 1 %% of them, give or take 1 %%: %i words, %s', (words, family) => {
    const share = shareAbove(words, family, 0.5);
    expect(share).toBeGreaterThan(0.003);
    expect(share).toBeLessThan(0.02);
  });

  it('is above .29 for about 10 % of them', () => {
    const share = shareAbove(20, 'organisations', 1 - 2 ** -0.5);
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
  });
});
