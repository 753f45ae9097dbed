import { describe, expect, it } from '@jest/globals';
import { linksOver, scoreWith } from '../../../../services/expertise/answers/public-scorer.ts';
import type { PublicIndex } from '../../../../services/expertise/answers/public-scorer.ts';
import { aSource, partner } from '../expertise-makers.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { aCampus, smallVocabulary } from './a-campus.ts';

describe('what learning scores', () => {
  it('are the scores that everybody gets, of texts that explain acronyms, too', async () => {
    const campus = aCampus();
    const all = { visibility: 'public' } as const;
    await campus.put(
      aSource('HDH : dialyse du patient', { ...all, id: 'stm_1' }),
      aSource('Health Data Hub (HDH)', { ...all, id: 'stm_2', owners: ['org_b'], language: 'en' }),
      aSource('health with data for a kidney', { ...all, id: 'stm_3', owners: ['org_c'], language: 'en' }),
      aSource('imagerie et dialyse', { ...all, id: 'stm_4', owners: ['org_c'] }),
      aSource('HDH et dialyse', { visibility: 'campus', id: 'stm_5', owners: ['org_c'] }),
      aSource('HDH et dialyse', { ...all, id: 'stm_6', owners: ['org_h'] }),
    );
    campus.knows('org_h', { visibility: 'animators' });
    const { semantics } = campus.replica;
    const { sources, scorer } = semantics.publicSources();
    const index = runToEnd(scorer()).data as PublicIndex;
    const ids = Array.from({ length: sources.size }, (_, nth) => sources.idAt(nth));
    expect(ids).toEqual(['stm_1', 'stm_2', 'stm_3', 'stm_4']);
    const { terms, counts } = sources.at(0);
    const question = { terms, counts: Int32Array.from(counts, Math.round) };
    const scored = scoreWith(index, linksOver(index, smallVocabulary))(question, semantics.inUse.weighing);
    const { hits } = await campus.search({ sourceId: 'stm_1' }, { as: partner, evidence: 5 });
    const answered = hits.flatMap(({ evidence }) => evidence.map(({ sourceId, raw }) => [sourceId, raw]));
    expect(answered.toSorted()).toEqual(ids.map((id, nth) => [id, scored.sources[nth]]).slice(1));
  });
});
