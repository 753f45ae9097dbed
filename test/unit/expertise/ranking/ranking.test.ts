import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '../../../../services/expertise/index/view.ts';
import { admit } from '../../../../services/expertise/ranking/admission.ts';
import { bestOrganisations } from '../../../../services/expertise/ranking/best-organisations.ts';
import { bestSources } from '../../../../services/expertise/ranking/best-sources.ts';
import { measuredCosts } from '../../../../services/expertise/ranking/pruning-costs.ts';
import type { PruningCosts } from '../../../../services/expertise/ranking/pruning-costs.ts';
import { pruneOrganisations } from '../../../../services/expertise/ranking/prune-organisations.ts';
import { pruneSources } from '../../../../services/expertise/ranking/prune-sources.ts';
import { scoreSources } from '../../../../services/expertise/ranking/score-sources.ts';
import { createStanding } from '../../../../services/expertise/ranking/standing.ts';
import { createWorkspace } from '../../../../services/expertise/ranking/workspace.ts';
import { anIndex, anySources, aSource, tidy } from '../index/index-makers.ts';
import {
  anyFading,
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
const fading = 0.7;

describe('the best sources', () => {
  it('are those of the formula, in its order, under any filter', () => {
    fc.assert(
      fc.property(
        anySources(40),
        anyQuestionBag,
        anyFilter,
        anyStanding,
        (sources, bag, filter, standing) => {
          const view = anIndex(...sources).view();
          const question = aQuestion(view, bag, { links: someLinks });
          const { places, raws } = bestSources(
            scoreSources(view, question, workspace),
            admit(view, filter, standing),
            100,
          );
          const plain = plainSources(view, question, filter, standing);
          expect([...raws]).toEqual(plain.map(({ raw }) => raw));
          expect(new Set([...places].map((place) => idOf(view, place)))).toEqual(
            new Set(plain.map(({ id }) => id)),
          );
        },
      ),
    );
  });

  it('are the same when hundreds are asked for as when few are', () => {
    const bags = Array.from({ length: 900 }, (_, nth) => ({
      1: 1 + (nth % 5),
      [2 + (nth % 17)]: 1 + (nth % 4),
      3: 1 + (nth % 2),
    }));
    const view = anIndex(
      ...bags.map((bag, nth) => aSource({ id: `txt_${nth}`, owners: [nth % 6], bag })),
    ).view();
    const admission = admit(
      view,
      { circle: 'public', organisations: Uint8Array.of(1, 1, 0, 1, 1, 1) },
      eachForItself,
    );
    const best = (limit: number): readonly number[] => [
      ...bestSources(scoreSources(view, aQuestion(view, { 1: 1, 4: 1, 9: 1 }), workspace), admission, limit)
        .places,
    ];
    const all = best(10_000);
    expect(all).toHaveLength(750);
    for (const limit of [1, 100, 256, 257, 500, 749]) expect(best(limit)).toEqual(all.slice(0, limit));
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
      return [...bestSources(scored, admit(view, everything, eachForItself), 7).places].map((place) =>
        idOf(view, place),
      );
    };
    expect(await order(true)).toHaveLength(7);
    expect(await order(true)).toEqual(await order(false));
  });
});

describe('the best organisations', () => {
  it('are those of the formula, in its order, under any filter and whoever was merged into whom', () => {
    fc.assert(
      fc.property(
        anySources(40),
        anyQuestionBag,
        anyFilter,
        anyStanding,
        anyFading,
        (sources, bag, filter, standing, fading) => {
          const view = anIndex(...sources).view();
          const question = aQuestion(view, bag, { links: someLinks });
          const scored = scoreSources(view, question, workspace);
          const admission = admit(view, filter, standing);
          const ranked = bestOrganisations(scored, admission, { limit: 10, fading }, workspace);
          const plain = plainOrganisations(plainSources(view, question, filter, standing), standing, fading);
          expect(ranked.found).toBe(plain.length);
          expect([...ranked.raws].map((raw) => raw.toFixed(9))).toEqual(
            plain.map(([, raw]) => raw.toFixed(9)),
          );
          expect(new Set(ranked.organisations)).toEqual(new Set(plain.map(([organisation]) => organisation)));
        },
      ),
    );
  });

  it('count a source once that two owners share who are now one', () => {
    const view = anIndex(aSource({ id: 'txt_1', owners: [1, 2] })).view();
    const raw = (standIns: readonly number[]): readonly number[] => {
      const admission = admit(view, everything, createStanding(Int32Array.from(standIns)));
      const scored = scoreSources(view, aQuestion(view, { 1: 1 }), workspace);
      return [...bestOrganisations(scored, admission, { limit: 5, fading }, workspace).raws];
    };
    const [alone = 0] = raw([0, 1, 2]);
    expect(raw([0, 1, 2])).toEqual([alone, alone]);
    expect(raw([0, 2, 2])).toEqual([alone]);
  });

  it('count eight sources at the most, each a little less', () => {
    const view = anIndex(...Array.from({ length: 12 }, (_, nth) => aSource({ id: `txt_${nth}` }))).view();
    const scored = scoreSources(view, aQuestion(view, { 1: 1 }), workspace);
    const admission = admit(view, everything, eachForItself);
    const ranked = bestOrganisations(scored, admission, { limit: 1, fading }, workspace);
    expect(ranked.sources).toHaveLength(8);
    expect(ranked.raws[0]).toBeCloseTo((ranked.sourceRaws[0] ?? 0) * ((1 - fading ** 8) / (1 - fading)), 9);
  });

  it('of one page after the other are those of one long page', () => {
    fc.assert(
      fc.property(
        anySources(40),
        anyQuestionBag,
        anyStanding,
        fc.integer({ min: 1, max: 3 }),
        (sources, bag, standing, limit) => {
          const view = anIndex(...sources).view();
          const question = aQuestion(view, bag);
          const page = (options: Parameters<typeof bestOrganisations>[2]) =>
            bestOrganisations(
              scoreSources(view, question, workspace),
              admit(view, everything, standing),
              options,
              workspace,
            );
          const pages: unknown[] = [];
          for (let next = page({ limit, fading }); next.organisations.length > 0;) {
            pages.push(...told(view, next));
            const last = next.organisations.length - 1;
            next = page({
              limit,
              fading,
              after: { organisation: next.organisations[last] ?? 0, raw: next.raws[last] ?? 0 },
            });
          }
          expect(pages).toEqual(told(view, page({ limit: 100, fading })));
        },
      ),
    );
  });

  it('do not change by a bit when segments are merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anySources(12), { minLength: 1, maxLength: 6 }),
        anyQuestionBag,
        anyFilter,
        async (parts, bag, filter) => {
          const index = anIndex();
          const answer = (): unknown => {
            const view = index.view();
            const scored = scoreSources(view, aQuestion(view, bag, { links: someLinks }), workspace);
            const admission = admit(view, filter, eachForItself);
            return [
              told(view, bestOrganisations(scored, admission, { limit: 4, fading }, workspace)),
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
        },
      ),
    );
  });
});

/** Prunes wherever it may, however much longer that takes. */
const always: PruningCosts = {
  add: 1,
  list: 1,
  look: 1,
  lookUp: 0,
  lookUpApart: 0,
  mostListed: 1,
  mostBounded: 1,
  leastLeft: 0,
};
const never: PruningCosts = { ...always, mostListed: 0, mostBounded: 0 };
const listing: PruningCosts = { ...always, look: 1_000, lookUpApart: 1_000_000 };

describe('pruning', () => {
  it('finds the same sources and the same organisations as looking at all, whenever it is done', () => {
    fc.assert(
      fc.property(
        fc.array(anySources(60), { minLength: 1, maxLength: 3 }),
        anyQuestionBag,
        anyFilter,
        anyStanding,
        fc.record({ limit: fc.integer({ min: 1, max: 4 }), fading: anyFading }),
        (parts, bag, filter, standing, options) => {
          const { limit } = options;
          const index = anIndex();
          parts.forEach((sources, part) => {
            for (const source of sources) index.put({ ...source, id: `${source.id}_${part}` });
            index.view();
          });
          const view = index.view();
          const question = aQuestion(view, bag, { links: someLinks });
          const admission = admit(view, filter, standing);
          const all = bestSources(scoreSources(view, question, workspace), admission, limit);
          const best = bestOrganisations(
            scoreSources(view, question, workspace),
            admission,
            options,
            workspace,
          );
          for (const costs of [always, never, listing, measuredCosts]) {
            expect(pruneSources(view, question, admission, limit, workspace, costs)).toEqual(all);
            const pruned = pruneOrganisations(view, question, admission, options, workspace, costs);
            expect(told(view, pruned)).toEqual(told(view, best));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves no organisation out that has many sources with the common word only', () => {
    const anOrganisation = fc.record({
      rare: fc.integer({ min: 0, max: 2 }),
      common: fc.integer({ min: 0, max: 10 }),
      both: fc.integer({ min: 0, max: 1 }),
      other: fc.integer({ min: 0, max: 12 }),
    });
    const bags = {
      rare: { 1: 1, 8: 1, 9: 1, 10: 1 },
      common: { 2: 2 },
      both: { 1: 1, 2: 1, 9: 3 },
      other: { 3: 1 },
    };
    fc.assert(
      fc.property(
        fc.array(anOrganisation, { minLength: 6, maxLength: 6 }),
        fc.record({ limit: fc.integer({ min: 1, max: 3 }), fading: anyFading }),
        (organisations, options) => {
          const view = anIndex(
            ...organisations.flatMap((counts, owner) =>
              (['rare', 'common', 'both', 'other'] as const).flatMap((sort) =>
                Array.from({ length: counts[sort] }, (_, nth) =>
                  aSource({ id: `${sort}_${owner}_${nth}`, owners: [owner], bag: bags[sort] }),
                ),
              ),
            ),
          ).view();
          const question = aQuestion(view, { 1: 1, 2: 1 });
          const admission = admit(view, everything, eachForItself);
          const best = bestOrganisations(
            scoreSources(view, question, workspace),
            admission,
            options,
            workspace,
          );
          const pruned = pruneOrganisations(view, question, admission, options, workspace, always);
          expect(told(view, pruned)).toEqual(told(view, best));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not look at the organisations that cannot be among the best', () => {
    const organisations = 300;
    const index = anIndex(
      ...Array.from({ length: 1_500 }, (_, nth) =>
        aSource({
          id: `txt_${nth}`,
          owners: [nth % organisations],
          bag: nth % 97 === 0 ? { 1: 1, 2: 1 } : { 1: 1 },
        }),
      ),
    );
    const view = index.view();
    const admission = admit(
      view,
      everything,
      createStanding(Int32Array.from({ length: organisations }, (_, at) => at)),
    );
    const question = aQuestion(view, { 1: 1, 2: 1 });
    const pruned = pruneOrganisations(view, question, admission, { limit: 3, fading }, workspace, always);
    const best = bestOrganisations(
      scoreSources(view, question, workspace),
      admission,
      { limit: 3, fading },
      workspace,
    );
    expect([pruned.found, best.found]).toEqual([undefined, organisations]);
    expect(told(view, pruned)).toEqual(told(view, best));
  });
});
