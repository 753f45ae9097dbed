import { describe, expect, it } from '@jest/globals';
import {
  FacetField,
  PartKind,
  SourceKind,
} from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { aSource, memberOf } from '../expertise-makers.ts';
import { aCampus, aCampusOf } from './a-campus.ts';

/** What it says and who says so. */
const said = (words: string, owner: string, about: Parameters<typeof aSource>[1] = {}) =>
  aSource(words, { owners: [owner], ...about });

describe('words typed', () => {
  it('find who says them, whatever their case, accents and inflection', async () => {
    const campus = await aCampusOf(said('Dialyses à domicile', 'org_a'), said('Imagerie du foie', 'org_b'));
    expect(await campus.found('DIALYSE ')).toEqual(['org_a']);
    expect(await campus.found('foies ')).toEqual(['org_b']);
  });

  it('are as rare as they are among those who say anything', async () => {
    const told = [
      said('Dialyses à domicile', 'org_a'),
      said('Imagerie du foie', 'org_b', { id: 'stm_foie' }),
    ];
    const [alone] = (await (await aCampusOf(...told)).search('dialyse ')).hits;
    const campus = await aCampusOf(...told, said('', 'org_c'), said(' de la ', 'org_d'));
    expect((await campus.search('dialyse ')).hits).toEqual([alone]);
    await campus.put(said('', 'org_b', { id: 'stm_foie' }));
    expect(await campus.found('foie ')).toEqual([]);
  });

  it('may end in a word that is only begun', async () => {
    const campus = await aCampusOf(said('génomique des tumeurs', 'org_a'), said('gériatrie', 'org_b'));
    expect(await campus.found('géno')).toEqual(['org_a']);
    expect(await campus.found('gér')).toEqual(['org_b']);
    expect(await campus.found('gé')).toEqual([]);
    expect(await campus.found('gér ')).toEqual([]);
  });

  it('find by a word that lacks but the end of its ending', async () => {
    const campus = await aCampusOf(said('neurologie', 'org_a'));
    for (const begun of ['neurolog', 'neurologi', 'neurologie', 'neurologiq']) {
      expect([begun, await campus.found(begun)]).toEqual([begun, ['org_a']]);
    }
  });

  it.each(['canser', 'canser ', 'cnacer traité', 'le canser'])('find through a slip: %s', async (typed) => {
    const campus = await aCampusOf(
      said('cancer traité par immunothérapie', 'org_a'),
      said('dialyse', 'org_b'),
    );
    const { hits, corrections } = await campus.search(typed);
    expect(hits.map(({ organisationId }) => organisationId)).toEqual(['org_a']);
    expect(corrections.map(({ read }) => read)).toEqual(['cancer']);
  });

  it('are corrected to words as texts write them, not to stems', async () => {
    const campus = await aCampusOf(said('Plateforme de Biothérapies pour le patient', 'org_a'));
    const { corrections } = await campus.search('bioterapie');
    expect(corrections).toEqual([{ typed: 'bioterapie', read: 'biothérapies' }]);
  });

  it('find the concept that is meant once they are corrected', async () => {
    const campus = await aCampusOf(
      said('breast cancer screening', 'org_a', { language: 'en' }),
      said('cancer', 'org_b'),
    );
    expect((await campus.found('canser du sein'))[0]).toBe('org_a');
  });

  it('are not corrected where some word goes on so, an organisation is called so, or the vocabulary has them', async () => {
    const campus = await aCampusOf(said('cancer et cancérologie', 'org_a'));
    campus.knows('org_c', { name: 'Cansea' });
    for (const typed of ['canc', 'Cansea', 'néphropathie', 'Cansea ']) {
      expect((await campus.search(typed)).corrections).toEqual([]);
    }
    expect(await campus.found('Cansea')).toEqual(['org_c']);
  });

  it('in small letters may be an acronym', async () => {
    const campus = await aCampusOf(
      said('Nous avons une IRM', 'org_a'),
      said('magnetic resonance imaging', 'org_b', { language: 'en' }),
      said('une IA frugale', 'org_c'),
    );
    expect((await campus.found('irm ')).toSorted()).toEqual(['org_a', 'org_b']);
    expect(await campus.found('ia ')).toEqual(['org_c']);
  });

  it('find what an acronym stands for as texts that the asker may see explain it', async () => {
    const campus = await aCampusOf(
      said('Plateforme du Health Data Hub (HDH) pour la recherche.', 'org_a'),
      said('Accès au HDH', 'org_b'),
    );
    expect((await campus.found('HDH ')).toSorted()).toEqual(['org_a', 'org_b']);
  });

  it('that must not stand keep those out that say them, in either language', async () => {
    const campus = await aCampusOf(
      said('données de cancer', 'org_a'),
      said('cancer data', 'org_b', { language: 'en' }),
      said('données de dialyse', 'org_c'),
    );
    expect(await campus.found('données -cancer')).toEqual(['org_c']);
    expect((await campus.found('données -dialyse')).toSorted()).toEqual(['org_a', 'org_b']);
  });

  it('find organisations by their names, the last word perhaps only begun', async () => {
    const campus = await aCampusOf(said('dialyse', 'org_a'));
    campus.knows('org_p', { name: 'Institut Pasteur de Lille' });
    campus.knows('org_h', { name: 'Institut caché', visibility: 'animators' });
    expect(await campus.found('institut past')).toEqual(['org_p']);
    expect(await campus.found('INSTITUT')).toEqual(['org_p']);
    expect(await campus.found('institut -pasteur')).toEqual([]);
    const { hits } = await campus.search('pasteur', { evidence: 3 });
    expect(hits[0]?.evidence).toMatchObject([
      { kind: SourceKind.ORGANISATION, parts: [{ kind: PartKind.NAME }] },
    ]);
  });

  it('find by a name only who answers with sources where filters choose sources', async () => {
    const campus = await aCampusOf(said('pasteurisation du lait', 'org_q'));
    campus.knows('org_p', { name: 'Pasteur' });
    expect((await campus.found('pasteur')).toSorted()).toEqual(['org_p', 'org_q']);
    expect(await campus.found('pasteur', { filters: { languages: [Language.FRENCH] } })).toEqual(['org_q']);
  });

  it('find nothing where they tell nothing', async () => {
    const campus = aCampus();
    expect(await campus.found('le')).toEqual([]);
    await campus.put(said('dialyse', 'org_a'));
    for (const typed of ['le', 'le -dialyse']) expect(await campus.found(typed)).toEqual([]);
  });

  it('find those of the own organisation that nobody else may see', async () => {
    const campus = await aCampusOf(said('protéomique', 'org_a', { visibility: 'animators' }));
    expect(await campus.found('protéomique ', { as: memberOf('org_a') })).toEqual(['org_a']);
    expect(await campus.found('protéomique ', { as: memberOf('org_b') })).toEqual([]);
  });
});

describe('a phrase in quotes', () => {
  const texts = [
    said('insuffisance rénale chronique', 'org_a'),
    said('rénale : une insuffisance du suivi', 'org_b'),
    said('Insuffisances rénales aiguës', 'org_c'),
  ];

  it('must stand as it is, but for case, accents and inflection', async () => {
    const campus = await aCampusOf(...texts);
    expect((await campus.found('"insuffisance renale"')).toSorted()).toEqual(['org_a', 'org_c']);
    expect((await campus.found('insuffisance rénale ')).length).toBe(3);
    expect(await campus.found('"rénale insuffisance"')).toEqual([]);
  });

  it('holds stop words to stand where they stand', async () => {
    const campus = await aCampusOf(
      said('qualité de vie', 'org_a'),
      said('qualité vie', 'org_b'),
      said('vie. Qualité', 'org_c'),
      said('Quality of life', 'org_d', { language: 'en' }),
    );
    expect(await campus.found('"qualité de vie"')).toEqual(['org_a']);
    expect(await campus.found('"vie qualité"')).toEqual([]);
  });

  it('is found in texts of the other language as it is written there', async () => {
    const campus = await aCampusOf(
      said('machine learning for kidney trials', 'org_a', { language: 'en' }),
      said('learning about a machine', 'org_b', { language: 'en' }),
      said('du machine learning embarqué dans les dispositifs médicaux', 'org_c'),
    );
    expect((await campus.found('"machine learning"')).toSorted()).toEqual(['org_a', 'org_c']);
  });

  it('keeps out what says it after a minus', async () => {
    const campus = await aCampusOf(...texts);
    expect(await campus.found('insuffisance -"insuffisance rénale"')).toEqual(['org_b']);
  });

  it('may be several, all of which must stand in one source', async () => {
    const campus = await aCampusOf(
      said('essai clinique sur la dialyse à domicile', 'org_a'),
      said('essai clinique', 'org_b'),
      said('dialyse à domicile', 'org_b'),
    );
    expect(await campus.found('"essai clinique" "dialyse à domicile"')).toEqual(['org_a']);
  });

  it('counts in totals, facets and scores as if what lacks it were not there', async () => {
    const campus = await aCampusOf(...texts, said('le suivi des insuffisances rénales', 'org_b'));
    const { hits, found, facets } = await campus.search('"insuffisance rénale"', {
      evidence: 5,
      facets: [FacetField.LANGUAGE],
    });
    expect([hits.length, found]).toEqual([3, 3]);
    expect(facets).toMatchObject([{ counts: [{ organisations: 3 }] }]);
    for (const { raw, evidence } of hits) {
      expect(evidence.length).toBe(1);
      expect(evidence[0]?.counted).toBeCloseTo(raw, 9);
    }
  });
});
