import { describe, expect, it } from '@jest/globals';
import { candidatePairs } from '../../../../services/brokering/duplicates/candidate-pairs.ts';
import { nameStatistics } from '../../../../services/brokering/duplicates/name-statistics.ts';
import { readOrganisation } from '../../../../services/brokering/duplicates/read-organisation.ts';
import { anOrganisation, ownWord } from './organisation-makers.ts';

const size = 2_000;

/** How many pairs are compared for each organisation of a campus that has these names. */
const comparedEach = (nameOf: (at: number) => string, website?: string): number => {
  const read = Array.from({ length: size }, (_, at) =>
    readOrganisation(anOrganisation(`org_${at}`, nameOf(at), website === undefined ? {} : { website })),
  );
  return candidatePairs(read, nameStatistics(read)).length / size;
};

describe('the pairs that are compared', () => {
  it('are few where names share frequent words only', () => {
    expect(comparedEach((at) => `Institut ${ownWord(at)} santé`)).toBeLessThan(2);
  });

  it('are a bounded number for each where all have one name, or one site', () => {
    expect(comparedEach(() => 'Clinique Saint-Jean')).toBeLessThanOrEqual(40);
    expect(comparedEach(ownWord, 'campus.fr')).toBeLessThanOrEqual(42);
  });

  it('have those with one name twice each', () => {
    expect(comparedEach((at) => ownWord(Math.floor(at / 2)))).toBeGreaterThanOrEqual(0.5);
  });
});
