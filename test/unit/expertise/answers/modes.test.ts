import { describe, expect, it } from '@jest/globals';
import { SourceKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { animator, aSource, memberOf, partner } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';

const said = (words: string, owner: string, about: Parameters<typeof aSource>[1] = {}) =>
  aSource(words, { owners: [owner], ...about });

describe('a whole text', () => {
  it('finds French texts from an English question and the reverse, by words, labels and cognates', async () => {
    const campus = await aCampusOf(
      said('Apprentissage fédéré sur les données du rein', 'org_a'),
      said('Neurologie et imagerie médicale', 'org_b'),
    );
    expect(await campus.found({ text: 'We look for federated learning on kidney data' })).toEqual(['org_a']);
    expect(await campus.found({ text: 'medical imaging in neurology with care' })).toEqual(['org_b']);
    const english = await aCampusOf(
      said('federated learning on kidney data of the patients', 'org_a', { language: 'en' }),
      said('neurology with medical imaging for the patients', 'org_b', { language: 'en' }),
    );
    expect((await english.found({ text: 'apprentissage fédéré sur les données du rein' }))[0]).toBe('org_a');
    expect((await english.found({ text: 'neurologie et imagerie médicale' }))[0]).toBe('org_b');
  });

  it('finds those who say more of it first, with scores in 0..1', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_c'),
      said('dialyse du rein, insuffisance rénale', 'org_a'),
      said('greffe du foie', 'org_d'),
    );
    const { hits } = await campus.search({ text: 'dialyse pour insuffisance rénale du rein' });
    expect(hits.map(({ organisationId }) => organisationId)).toEqual(['org_a', 'org_c']);
    for (const { score } of hits) expect(score > 0 && score < 1).toBe(true);
  });

  it('is not read as words typed: quotes and minus mean nothing', async () => {
    const campus = await aCampusOf(said('essai de dialyse', 'org_a'));
    expect(await campus.found({ text: '"dialyse essai" -dialyse' })).toEqual(['org_a']);
  });
});

describe('an organisation as the question', () => {
  it('finds who is like it, not itself', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_a'),
      said('néphropathie et dialyse', 'org_b'),
      said('imagerie', 'org_c'),
    );
    expect(await campus.found({ organisationId: 'org_a' })).toEqual(['org_b']);
  });

  it('is asked about with what was merged into it, by either name', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_old'),
      said('dialyse', 'org_b'),
      said('imagerie', 'org_new'),
    );
    campus.knows('org_old', { mergedInto: 'org_new' });
    expect(await campus.found({ organisationId: 'org_new' })).toEqual(['org_b']);
    expect(await campus.found({ organisationId: 'org_old' })).toEqual(['org_b']);
    expect((await campus.found({ organisationId: 'org_b' })).toSorted()).toEqual(['org_new']);
  });

  it('that the asker may not know of, wants to be found no more, or never was, is like nobody', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_h', { owners: ['org_h', 'org_x'], visibility: 'public' }),
      said('dialyse', 'org_a'),
      said('dialyse', 'org_s'),
      said('dialyse', 'org_b'),
    );
    campus.knows('org_h', { visibility: 'animators' });
    campus.engine.organisations.silence('org_s', true);
    for (const organisationId of ['org_h', 'org_s', 'org_never']) {
      expect(await campus.found({ organisationId }, { as: memberOf('org_x') })).toEqual([]);
    }
    expect((await campus.found({ organisationId: 'org_h' }, { as: animator })).toSorted()).toEqual([
      'org_a',
      'org_b',
    ]);
    expect((await campus.found({ organisationId: 'org_h' }, { as: memberOf('org_h') })).length).toBe(2);
  });
});

describe('a source as the question', () => {
  it('finds whose sources answer it, not those behind it nor whom they became', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_a', { id: 'stm_q', owners: ['org_a', 'org_old'] }),
      said('dialyse', 'org_b'),
      said('dialyse', 'org_new'),
    );
    expect(await campus.found({ sourceId: 'stm_q' })).toEqual(expect.arrayContaining(['org_b', 'org_new']));
    campus.knows('org_old', { mergedInto: 'org_new' });
    expect(await campus.found({ sourceId: 'stm_q' })).toEqual(['org_b']);
  });

  it('is no question of whom it is hidden from, and none once it is gone', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_a', { id: 'stm_q', visibility: 'animators' }),
      said('dialyse', 'org_b', { visibility: 'public' }),
    );
    expect(await campus.found({ sourceId: 'stm_q' }, { as: memberOf('org_b') })).toEqual([]);
    expect(await campus.found({ sourceId: 'stm_q' }, { as: partner })).toEqual([]);
    expect(await campus.found({ sourceId: 'stm_q' }, { as: memberOf('org_a') })).toEqual(['org_b']);
    await campus.remove('stm_q');
    expect(await campus.found({ sourceId: 'stm_q' }, { as: animator })).toEqual([]);
  });
});

describe('a concept as the question', () => {
  it('finds who speaks of it under whatever label, or of something narrower', async () => {
    const campus = await aCampusOf(
      said('haemodialysis for the patients', 'org_a', { language: 'en' }),
      said('épuration extrarénale', 'org_b'),
      said('apprentissage fédéré', 'org_c'),
    );
    expect((await campus.found({ conceptId: 'dialysis' })).toSorted()).toEqual(['org_a', 'org_b']);
    expect((await campus.found({ conceptId: 'medicine' })).toSorted()).toEqual(['org_a', 'org_b']);
    expect(await campus.found({ conceptId: 'ai' })).toEqual(['org_c']);
  });
});

describe('needs', () => {
  it('are no knowledge, unless they are asked for', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_a', { kind: 'need' }),
      said('dialyse', 'org_b', { kind: 'offer' }),
      said('dialyse', 'org_c', { kind: 'text' }),
      said('dialyse', 'org_d', { kind: 'organisation' }),
    );
    expect((await campus.found('dialyse ')).toSorted()).toEqual(['org_b', 'org_c', 'org_d']);
    expect(await campus.found('dialyse ', { filters: { sourceKinds: [SourceKind.NEED] } })).toEqual([
      'org_a',
    ]);
    expect((await campus.similar({ text: 'dialyse' })).length).toBe(4);
    const [need] = await campus.similar({ text: 'dialyse' }, [SourceKind.NEED]);
    expect(need).toMatchObject({
      organisationId: 'org_a',
      evidence: [{ kind: SourceKind.NEED, quotes: [], parts: [] }],
    });
  });
});

describe('organisations', () => {
  it('that want to be found no more answer nothing at once, and answer again when they do', async () => {
    const campus = await aCampusOf(
      said('dialyse', 'org_a', { id: 'stm_a' }),
      said('dialyse', 'org_b', { id: 'stm_b' }),
    );
    campus.knows('org_a', { name: 'Muette' });
    campus.engine.organisations.silence('org_a', true);
    for (const as of [partner, memberOf('org_a'), animator]) {
      expect(await campus.found('muette', { as })).toEqual([]);
      expect(await campus.found({ sourceId: 'stm_a' }, { as })).toEqual([]);
    }
    expect(await campus.found('dialyse ')).toEqual(['org_b']);
    expect(await campus.similar({ sourceId: 'stm_a' })).toEqual([]);
    expect(await campus.similar({ sourceId: 'stm_b' })).toEqual([]);
    expect(await campus.explain('stm_a', 'stm_b')).toMatchObject({ score: 0, raw: 0, parts: [] });
    campus.engine.organisations.silence('org_a', false);
    expect((await campus.found('dialyse ')).toSorted()).toEqual(['org_a', 'org_b']);
    expect((await campus.explain('stm_a', 'stm_b')).raw).toBeGreaterThan(0);
  });

  it('that are not known yet are found by animators and services only', async () => {
    const campus = await aCampusOf(said('dialyse', 'org_a', { visibility: 'public' }));
    campus.engine.organisations.remove('org_a');
    expect(await campus.found('dialyse ', { as: animator })).toEqual(['org_a']);
    expect((await campus.similar({ text: 'dialyse' })).length).toBe(1);
    expect(await campus.found('dialyse ', { as: memberOf('org_b') })).toEqual([]);
  });

  it('that were merged are found as what they became', async () => {
    const campus = await aCampusOf(said('dialyse', 'org_old'), said('dialyse', 'org_b'));
    campus.knows('org_old', { mergedInto: 'org_new' });
    campus.knows('org_new');
    expect((await campus.found('dialyse ')).toSorted()).toEqual(['org_b', 'org_new']);
    expect(await campus.found('dialyse ', { withoutOrganisations: ['org_old'] })).toEqual(['org_b']);
    const [hit] = (await campus.search('dialyse ', { as: memberOf('org_new'), limit: 1, evidence: 1 })).hits;
    expect(hit?.evidence.length).toBe(1);
  });

  it('and sources that are left out count for nothing', async () => {
    const campus = await aCampusOf(said('dialyse', 'org_a', { id: 'stm_a' }), said('dialyse', 'org_b'));
    expect(await campus.found('dialyse ', { withoutSources: ['stm_a', 'stm_never'] })).toEqual(['org_b']);
    const without = await campus.search('dialyse ', { withoutOrganisations: ['org_b', 'org_never'] });
    expect([without.found, without.hits.map(({ organisationId }) => organisationId)]).toEqual([1, ['org_a']]);
  });

  it('get no number for being asked about', async () => {
    const campus = await aCampusOf(said('dialyse', 'org_a'));
    const { numbers } = campus.engine.organisations;
    const as = memberOf('org_never_1');
    const { next } = await campus.search('dialyse ', { as, withoutOrganisations: ['org_never_2'], limit: 1 });
    expect(next).toBeUndefined();
    await campus.search({ organisationId: 'org_never_3' }, { as });
    expect(campus.engine.organisations.numbers).toBe(numbers);
  });
});
