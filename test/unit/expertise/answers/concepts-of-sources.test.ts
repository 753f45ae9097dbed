import { describe, expect, it } from '@jest/globals';
import type { VocabularyServiceDefinition } from '../../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { mostSpecific } from '../../../../services/expertise/answers/concepts-of-sources.ts';
import { conceptStatistics } from '../../../../services/expertise/concept-statistics.ts';
import { vocabularyApi } from '../../../../services/expertise/vocabulary-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { faultOf } from '../../../../services/platform/faults/fault.ts';
import type { Implementation } from '../../../../services/platform/rpc/rpc.ts';
import { asMessage } from '../../../makers/actors.ts';
import { animator, aSource, memberOf, partner, service } from '../expertise-makers.ts';
import { aCampus, aCampusOf, type Campus } from './a-campus.ts';

const asked = async (
  { replica, engine, call }: Campus,
  { as = service, limit = 100, cursor }: { as?: Actor; limit?: number; cursor?: string } = {},
) => {
  const api = vocabularyApi({
    vocabulary: () => engine.vocabulary,
    statistics: conceptStatistics(replica),
  } as never).implementation as Implementation<typeof VocabularyServiceDefinition>;
  const request = { actor: asMessage(as), limit, cursor };
  return api
    .listSourceConcepts(request, call)
    .catch((error: unknown) => ({ ok: false as const, fault: faultOf(error) }));
};

const page = async (campus: Campus, options: Parameters<typeof asked>[1] = {}) => {
  const answer = await asked(campus, options);
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
};

const named = async (campus: Campus) =>
  (await page(campus)).sources.map(({ sourceId, conceptIds }) => `${sourceId}: ${conceptIds.join(' ')}`);

describe('what each source names', () => {
  it('comes with its kind, its owners and its concepts, in the order of ids', async () => {
    const campus = await aCampusOf(
      aSource('La dialyse et l’IRM', { id: 'txt_b', kind: 'text', owners: ['org_b', 'org_a'] }),
      aSource('Besoin : imagerie médicale', { id: 'stm_a', kind: 'need' }),
      aSource('Un bel immeuble', { id: 'stm_c' }),
    );
    expect((await page(campus)).sources).toEqual([
      {
        sourceId: 'stm_a',
        kind: 'SOURCE_KIND_NEED',
        organisationIds: ['org_a'],
        conceptIds: ['imaging'],
      },
      { sourceId: 'stm_c', kind: 'SOURCE_KIND_OFFER', organisationIds: ['org_a'], conceptIds: [] },
      {
        sourceId: 'txt_b',
        kind: 'SOURCE_KIND_TEXT',
        organisationIds: ['org_a', 'org_b'],
        conceptIds: ['dialysis', 'mri'],
      },
    ]);
  });

  it('is the most specific: what is only broader than another concept of it is left out', async () => {
    const campus = await aCampusOf(
      aSource('IRM et imagerie médicale, médecine', { id: 'stm_a' }),
      aSource('Médecine et intelligence artificielle', { id: 'stm_b' }),
    );
    expect(await named(campus)).toEqual(['stm_a: mri', 'stm_b: ai medicine']);
  });

  it('keeps both of two that a bad import puts under each other', () => {
    const upwards = (id: string) => (id === 'c' ? ['c'] : [id, id === 'a' ? 'b' : 'a']);
    expect(mostSpecific(['a', 'b', 'c'], { upwards })).toEqual(['a', 'b', 'c']);
  });

  it('is told of what is hidden and discreet, and follows what is edited and removed', async () => {
    const campus = await aCampusOf(
      aSource('dialyse', { id: 'stm_a', visibility: 'animators' }),
      aSource('dialyse', { id: 'stm_b', discreet: true }),
      aSource('dialyse', { id: 'stm_c' }),
    );
    await campus.put(aSource('IRM', { id: 'stm_b', discreet: true }));
    await campus.remove('stm_c');
    expect(await named(campus)).toEqual(['stm_a: dialysis', 'stm_b: mri']);
  });

  it('is not told of those who want to be found no more, and by whoever stands in for who was merged', async () => {
    const campus = await aCampusOf(
      aSource('dialyse', { id: 'stm_a', owners: ['org_s'] }),
      aSource('dialyse', { id: 'txt_b', kind: 'text', owners: ['org_s', 'org_a'] }),
      aSource('dialyse', { id: 'stm_c', owners: ['org_m'] }),
    );
    campus.engine.organisations.silence('org_s', true);
    campus.knows('org_m', { mergedInto: 'org_a' });
    const { sources } = await page(campus);
    expect(sources.map(({ sourceId, organisationIds }) => [sourceId, organisationIds])).toEqual([
      ['stm_c', ['org_a']],
      ['txt_b', ['org_a']],
    ]);
  });

  it('is for animators and services', async () => {
    const campus = await aCampusOf(aSource('dialyse'));
    for (const as of [animator, service]) expect(await asked(campus, { as })).toMatchObject({ ok: true });
    for (const as of [memberOf('org_a'), partner])
      expect(await asked(campus, { as })).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
  });

  it('is refused past the limit and with a strange cursor', async () => {
    const campus = aCampus();
    for (const limit of [0, 5_001])
      expect(await asked(campus, { limit })).toMatchObject({ ok: false, fault: { code: 'invalid' } });
    expect(await asked(campus, { cursor: 'zzz' })).toMatchObject({ ok: false, fault: { code: 'invalid' } });
  });

  it('comes whole over pages of any size, each source once, wherever it stands in the index', async () => {
    const campus = aCampus();
    const ids = Array.from({ length: 2_300 }, (_, nth) => `stm_${(nth * 7_919) % 2_300}`);
    await campus.put(...ids.map((id) => aSource('dialyse', { id })));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { sources, next } = await page(campus, { limit: 700, ...(cursor ? { cursor } : {}) });
      seen.push(...sources.map(({ sourceId }) => sourceId));
      cursor = next;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.toSorted());
  });
});
