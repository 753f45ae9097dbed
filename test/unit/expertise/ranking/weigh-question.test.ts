import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localIn, segmentOf, sourceAt } from '../../../../services/expertise/index/view.ts';
import type { IndexView } from '../../../../services/expertise/index/view.ts';
import { admit } from '../../../../services/expertise/ranking/admission.ts';
import { bestOrganisations } from '../../../../services/expertise/ranking/best-organisations.ts';
import { scoreSources } from '../../../../services/expertise/ranking/score-sources.ts';
import { weighQuestion } from '../../../../services/expertise/ranking/weigh-question.ts';
import {
  baseUnit,
  fitQuestion,
  highestSecond,
} from '../../../../services/expertise/ranking/weighted-question.ts';
import { createWorkspace } from '../../../../services/expertise/ranking/workspace.ts';
import { longestImpacts } from '../../../../services/expertise/index/impacts.ts';
import { anIndex, anySources, aSource, isConcept } from '../index/index-makers.ts';
import { anyQuestionBag, aQuestion, eachForItself, noLinks, someLinks, told } from './ranking-makers.ts';

const workspace = createWorkspace();

const rawBetween = (view: IndexView, asking: string, answering: string): number => {
  const source = sourceAt(view, view.find(asking));
  const statistics = { documents: view.size, frequency: (term: number) => view.frequency('animators', term) };
  const question = weighQuestion(source ?? { terms: [], impacts: [] }, someLinks, statistics, isConcept);
  const place = view.find(answering);
  return (
    (scoreSources(view, question, workspace).segments[segmentOf(place)]?.sums[localIn(place)] ?? 0) *
    question.unit
  );
};

describe('a question', () => {
  it('weighs rare words more than common ones', () => {
    const view = anIndex(
      aSource({ id: 'a', bag: { 1: 1, 2: 1 } }),
      aSource({ id: 'b', bag: { 2: 1 } }),
      aSource({ id: 'c', bag: { 2: 1 } }),
    ).view();
    const { weights } = aQuestion(view, { 1: 1, 2: 1 });
    expect(weights[0]).toBeGreaterThan(2 * (weights[1] ?? 0));
  });

  it('finds translations, and says which of its words they answer', () => {
    const view = anIndex(aSource({ id: 'a', bag: { 3: 1 } }), aSource({ id: 'b', bag: { 9: 1 } })).view();
    const question = aQuestion(view, { 2: 1, 3: 1 }, { links: someLinks });
    expect([...question.terms]).toEqual([2, 3]);
    const origins = question.origins(1);
    expect(origins.map(({ asked, why }) => [asked, why])).toEqual([
      [3, 'same'],
      [2, 'translation'],
    ]);
    expect(origins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('counts a shared concept less than a shared word, for its words count besides', () => {
    const view = anIndex(aSource({ bag: { 1: 1, 1000: 1 } })).view();
    const { weights } = aQuestion(view, { 1: 1, 1000: 1 });
    expect(weights[1]).toBeLessThan(weights[0] ?? 0);
    expect(weights[1]).toBeGreaterThan(0);
  });

  it('makes two sources answer each other equally well, to the last bit', () => {
    fc.assert(
      fc.property(anySources(12), (sources) => {
        const view = anIndex(...sources).view();
        const [one, two] = [sources[0]?.id ?? '', sources.at(-1)?.id ?? ''];
        expect(rawBetween(view, one, two)).toBe(rawBetween(view, two, one));
      }),
    );
  });

  it('is answered to a lesser asker as if what is hidden were not there, to the last bit', () => {
    fc.assert(
      fc.property(anySources(20), anySources(20), anyQuestionBag, (seen, hidden, bag) => {
        const open = seen.map((source) => ({ ...source, circle: 'public' as const }));
        const closed = hidden.map((source, nth) => ({
          ...source,
          id: `hidden_${source.id}`,
          circle: nth % 2 === 0 ? ('campus' as const) : ('animators' as const),
        }));
        const answer = (index: ReturnType<typeof anIndex>): unknown => {
          const view = index.view();
          const question = aQuestion(view, bag, { circle: 'public', links: someLinks });
          const admission = admit(view, { circle: 'public' }, eachForItself);
          const ranked = bestOrganisations(
            scoreSources(view, question, workspace),
            admission,
            { limit: 6, fading: 0.7 },
            workspace,
          );
          return [told(view, ranked), ranked.found];
        };
        expect(answer(anIndex(...open, ...closed))).toEqual(answer(anIndex(...open)));
      }),
    );
  });

  it('knows a word that only the asker’s own hidden source holds', () => {
    const view = anIndex(
      aSource({ id: 'a', circle: 'animators', bag: { 1: 1 } }),
      aSource({ id: 'b', bag: { 2: 1 } }),
    ).view();
    const question = aQuestion(view, { 1: 1 }, { circle: 'public', links: noLinks });
    const organisations = Uint8Array.of(3, 1, 1, 1, 1, 1);
    const admission = admit(view, { circle: 'public', organisations }, eachForItself);
    const ranked = bestOrganisations(
      scoreSources(view, question, workspace),
      admission,
      { limit: 6, fading: 0.7 },
      workspace,
    );
    expect([...ranked.organisations]).toEqual([0]);
  });
});

describe('the weights of a question', () => {
  it('never make a sum too large for 31 bits, and keep their proportions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 300 }),
        (given) => {
          const weights = Float64Array.from(given, Math.round);
          const fitted = fitQuestion(Int32Array.from(given.keys()), weights);
          const length = Math.hypot(...fitted.weights);
          expect(length * longestImpacts + highestSecond).toBeLessThan(2 ** 31);
          fitted.weights.forEach((weight, at) => {
            const before = (weights[at] ?? 0) * baseUnit;
            expect(Math.abs(weight * fitted.unit - before)).toBeLessThanOrEqual(fitted.unit);
          });
        },
      ),
    );
  });
});
