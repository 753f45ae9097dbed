import { describe, expect, it } from '@jest/globals';
import { uncoveredWords } from '../../../../services/expertise/answers/count-concepts.ts';
import { aSource } from '../expertise-makers.ts';
import { aCampus } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const uncovered = ({ replica }: Campus) => uncoveredWords(10, replica.answering(), replica);

const offers = (count: number, words: string, about: Parameters<typeof aSource>[1] = {}) =>
  Array.from({ length: count }, () => aSource(words, about));

describe('words that no concept covers', () => {
  it('are counted in all sources, and shown as these write them', async () => {
    const campus = aCampus();
    await campus.put(...offers(30, 'Les exosomes'), ...offers(4, 'la spectroscopie Raman'));
    expect(await uncovered(campus)).toEqual([
      { words: 'exosomes', language: 'fr', sources: 30 },
      { words: 'spectroscopie Raman', language: 'fr', sources: 4 },
    ]);
  });

  it('are not those of a silent organisation', async () => {
    const campus = aCampus();
    await campus.put(...offers(5, 'exosomes', { owners: ['org_s'] }), ...offers(3, 'ribosomes'));
    await campus.put(...offers(3, 'ribosomes', { owners: ['org_s'] }));
    campus.engine.organisations.silence('org_s', true);
    expect(await uncovered(campus)).toEqual([{ words: 'ribosomes', language: 'fr', sources: 3 }]);
  });

  it('are shown wherever their sources stand among thousands of others', async () => {
    const campus = aCampus();
    const others = Array.from({ length: 2_100 }, (_, nth) => aSource('dialyse', { id: `stm_a${nth}` }));
    await campus.put(...others, ...[1, 2, 3].map((nth) => aSource('exosomes', { id: `stm_z${nth}` })));
    expect(await uncovered(campus)).toEqual([{ words: 'exosomes', language: 'fr', sources: 3 }]);
  });
});
