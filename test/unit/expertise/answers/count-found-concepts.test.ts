import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countFoundConcepts } from '../../../../services/expertise/answers/count-found-concepts.ts';
import { buildSegment } from '../../../../services/expertise/index/build-segment.ts';
import { createTerms } from '../../../../services/expertise/index/terms.ts';

/** Every other term is a concept. */
const terms = createTerms();
const names = Array.from({ length: 40 }, (_, nth) => (nth % 2 === 0 ? `#concept-${nth}` : `fr:mot${nth}`));
names.forEach(terms.numberOf);

const aSegment = (sources: readonly (readonly number[])[]) =>
  buildSegment(
    sources.map((held, number) => ({
      number,
      id: `txt_${number}`,
      hash: number,
      version: 1,
      sourceClass: 1,
      day: 0,
      owners: [number],
      terms: Int32Array.from(held),
      impacts: new Uint8Array(held.length).fill(1),
    })),
  );

const someTerms = fc
  .uniqueArray(fc.integer({ min: 0, max: names.length - 1 }), { minLength: 1 })
  .map((all) => all.toSorted((a, b) => a - b));
const someOwned = fc.array(fc.record({ held: someTerms, owner: fc.integer({ min: 0, max: 5 }) }), {
  minLength: 1,
  maxLength: 20,
});

describe('concepts of the organisations found', () => {
  it('are counted once an organisation, the commonest with all that are as common', () => {
    fc.assert(
      fc.property(someOwned, fc.integer({ min: 1, max: 12 }), (sources, most) => {
        const segment = aSegment(sources.map(({ held }) => held));
        const owned = sources
          .map(({ owner }, local) => ({ owner, segment, local }))
          .toSorted((a, b) => a.owner - b.owner);
        const owners = new Map<string, Set<number>>();
        for (const { held, owner } of sources) {
          for (const term of held.filter((one) => terms.isConcept(one))) {
            const id = (names[term] ?? '').slice(1);
            owners.set(id, (owners.get(id) ?? new Set()).add(owner));
          }
        }
        const all = [...owners].map(([concept, { size }]) => ({ concept, organisations: size }));
        const sizes = all.map(({ organisations }) => organisations).toSorted((a, b) => b - a);
        const least = sizes[most - 1] ?? 1;
        const byConcept = (a: { concept: string }, b: { concept: string }) =>
          a.concept < b.concept ? -1 : 1;
        expect(countFoundConcepts(owned, terms, most).toSorted(byConcept)).toEqual(
          all.filter(({ organisations }) => organisations >= least).toSorted(byConcept),
        );
      }),
    );
  });
});
