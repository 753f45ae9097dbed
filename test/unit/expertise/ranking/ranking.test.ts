import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '../../../../services/expertise/index/view.ts';
import { admit } from '../../../../services/expertise/ranking/admission.ts';
import { bestOrganisations } from '../../../../services/expertise/ranking/best-organisations.ts';
import { bestSources } from '../../../../services/expertise/ranking/best-sources.ts';
import { pruneOrganisations } from '../../../../services/expertise/ranking/prune-organisations.ts';
import { pruneSources } from '../../../../services/expertise/ranking/prune-sources.ts';
import { scoreSources } from '../../../../services/expertise/ranking/score-sources.ts';
import { createStanding } from '../../../../services/expertise/ranking/standing.ts';
import { createWorkspace } from '../../../../services/expertise/ranking/workspace.ts';
import { anIndex, anySources, aSource, tidy } from '../index/index-makers.ts';
import {
  anyFilter,
  anyQuestionBag,
  anyStanding,
  aQuestion,
  eachForItself,
  plainOrganisations,
  plainSources,
  someLinks,
  told,
} from './ranking-makers.ts';

const everything = { circle: 'animators' } as const;
const workspace = createWorkspace();

describe('the best sources', () => {
  it('are those of the formula, in its order, under any filter', () => {
    fc.assert(
      fc.property(anySources(40), anyQuestionBag, anyFilter, anyStanding, (sources, bag, filter, standing) => {
        const view = anIndex(...sources).view();
        const question = aQuestion(view, bag, { links: someLinks });
        const { places, raws } = bestSources(scoreSources(view, question, workspace), admit(view, filter, standing), 100);
        const plain = plainSources(view, question, filter, standing);
        expect([...raws]).toEqual(plain.map(({ raw }) => raw));
        expect(new Set([...places].map((place) => idOf(view, place)))).toEqual(new Set(plain.map(({ id }) => id)));
      }),
    );
  });

  it('come in one order of equals, whatever segments they lie in', async () => {
    const sources = Array.from({ length: 30 }, (_, nth) => aSource({ id: `txt_${nth}`, owners: [nth % 6] }));
    const order = async (merged: boolean): Promise<readonly string[]> => {
      const index = anIndex();
      for (const source of merged ? sources : sources.toReversed()) {
        index.put(source);
        if (!merged) index.view();
      }
      if (merged) await tidy(index);
      const view = index.view();
      const scored = scoreSources(view, aQuestion(view, { 1: 1 }), workspace);
      return [...bestSources(scored, admit(view, everything, eachForItself), 7).places].map((place) => idOf(view, place));
    };
    expect(await order(true)).toHaveLength(7);
    expect(await order(true)).toEqual(await order(false));
  });
});

describe('the best organisations', () => {
  it('are those of the formula, in its order, under any filter and whoever was merged into whom', () => {
    fc.assert(
      fc.property(anySources(40), anyQuestionBag, anyFilter, anyStanding, (sources, bag, filter, standing) => {
        const view = anIndex(...sources).view();
        const question = aQuestion(view, bag, { links: someLinks });
        const scored = scoreSources(view, question, workspace);
        const ranked = bestOrganisations(scored, admit(view, filter, standing), { limit: 10 }, workspace);
        const plain = plainOrganisations(plainSources(view, question, filter, standing), standing);
        expect(ranked.found).toBe(plain.length);
        expect([...ranked.raws].map((raw) => raw.toFixed(9))).toEqual(plain.map(([, raw]) => raw.toFixed(9)));
        expect(new Set(ranked.organisations)).toEqual(new Set(plain.map(([organisation]) => organisation)));
      }),
    );
  });

  it('count a source once that two owners share who are now one', () => {
    const view = anIndex(aSource({ id: 'txt_1', owners: [1, 2] })).view();
    const raw = (standIns: readonly number[]): readonly number[] => {
      const admission = admit(view, everything, createStanding(Int32Array.from(standIns)));
      const scored = scoreSources(view, aQuestion(view, { 1: 1 }), workspace);
      return [...bestOrganisations(scored, admission, { limit: 5 }, workspace).raws];
    };
    const [alone = 0] = raw([0, 1, 2]);
    expect(raw([0, 1, 2])).toEqual([alone, alone]);
    expect(raw([0, 2, 2])).toEqual([alone]);
  });

  it('count eight sources at the most, each a little less', () => {
    const view = anIndex(...Array.from({ length: 12 }, (_, nth) => aSource({ id: `txt_${nth}` }))).view();
    const scored = scoreSources(view, aQuestion(view, { 1: 1 }), workspace);
    const ranked = bestOrganisations(scored, admit(view, everything, eachForItself), { limit: 1 }, workspace);
    expect(ranked.sources).toHaveLength(8);
    expect(ranked.raws[0]).toBeCloseTo((ranked.sourceRaws[0] ?? 0) * ((1 - 0.7 ** 8) / 0.3), 9);
  });

  it('of one page after the other are those of one long page', () => {
    fc.assert(
      fc.property(anySources(40), anyQuestionBag, anyStanding, fc.integer({ min: 1, max: 3 }), (sources, bag, standing, limit) => {
        const view = anIndex(...sources).view();
        const question = aQuestion(view, bag);
        const page = (options: Parameters<typeof bestOrganisations>[2]) =>
          bestOrganisations(scoreSources(view, question, workspace), admit(view, everything, standing), options, workspace);
        const pages: unknown[] = [];
        for (let next = page({ limit }); next.organisations.length > 0; ) {
          pages.push(...told(view, next));
          const last = next.organisations.length - 1;
          next = page({ limit, after: { organisation: next.organisations[last] ?? 0, raw: next.raws[last] ?? 0 } });
        }
        expect(pages).toEqual(told(view, page({ limit: 100 })));
      }),
    );
  });

  it('do not change by a bit when segments are merged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySources(12), { minLength: 1, maxLength: 6 }), anyQuestionBag, anyFilter, async (parts, bag, filter) => {
        const index = anIndex();
        const answer = (): unknown => {
          const view = index.view();
          const scored = scoreSources(view, aQuestion(view, bag, { links: someLinks }), workspace);
          const admission = admit(view, filter, eachForItself);
          return [
            told(view, bestOrganisations(scored, admission, { limit: 4 }, workspace)),
            [...bestSources(scored, admission, 5).places].map((place) => idOf(view, place)),
          ];
        };
        parts.forEach((sources, part) => {
          for (const source of sources) index.put({ ...source, id: `${source.id}_${part}` });
          index.view();
        });
        const before = answer();
        await tidy(index);
        expect(answer()).toEqual(before);
      }),
    );
  });
});

describe('pruning', () => {
  it('finds the same sources and the same organisations as looking at all', () => {
    fc.assert(
      fc.property(
        fc.array(anySources(60), { minLength: 1, maxLength: 3 }),
        anyQuestionBag,
        anyFilter,
        anyStanding,
        fc.integer({ min: 1, max: 4 }),
        (parts, bag, filter, standing, limit) => {
          const index = anIndex();
          parts.forEach((sources, part) => {
            for (const source of sources) index.put({ ...source, id: `${source.id}_${part}` });
            index.view();
          });
          const view = index.view();
          const question = aQuestion(view, bag, { links: someLinks });
          const admission = admit(view, filter, standing);
          const all = bestSources(scoreSources(view, question, workspace), admission, limit);
          expect(pruneSources(view, question, admission, limit, workspace)).toEqual(all);
          const best = bestOrganisations(scoreSources(view, question, workspace), admission, { limit }, workspace);
          const pruned = pruneOrganisations(view, question, admission, { limit }, workspace);
          expect(told(view, pruned)).toEqual(told(view, best));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves out most of what a common word would make it look at, and finds the same', () => {
    // Rare words in a few sources, common ones in nearly all: what pruning is for.
    const bags = Array.from({ length: 1_500 }, (_, nth) => ({
      1: 1 + (nth % 3),
      [2 + (nth % 2)]: 1,
      [4 + (nth % 20)]: 1,
      ...(nth % 97 === 0 ? { 1000: 1 } : {}),
      ...(nth % 41 === 0 ? { 1001: 2 } : {}),
    }));
    const organisations = 300;
    const view = anIndex(
      ...bags.map((bag, nth) => aSource({ id: `txt_${nth}`, owners: [(nth * 7) % organisations], bag })),
    ).view();
    const standing = createStanding(Int32Array.from({ length: organisations }, (_, number) => number));
    const admission = admit(view, everything, standing);
    for (const bag of [{ 1000: 1, 1: 1 }, { 1000: 1, 1001: 1, 2: 1 }, { 1001: 1, 7: 1, 1: 1, 3: 1 }, { 1: 1, 2: 1 }]) {
      const question = aQuestion(view, bag);
      const all = bestSources(scoreSources(view, question, workspace), admission, 8);
      expect(pruneSources(view, question, admission, 8, workspace)).toEqual(all);
      const best = bestOrganisations(scoreSources(view, question, workspace), admission, { limit: 5 }, workspace);
      const pruned = pruneOrganisations(view, question, admission, { limit: 5 }, workspace);
      expect(told(view, pruned)).toEqual(told(view, best));
    }
    const pruned = pruneOrganisations(view, aQuestion(view, { 1000: 1, 1: 1 }), admission, { limit: 2 }, workspace);
    expect(pruned.found).toBeUndefined();
  });
});
