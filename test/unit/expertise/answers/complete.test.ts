import { describe, expect, it } from '@jest/globals';
import { aSource, memberOf, partner } from '../expertise-makers.ts';
import { aCampusOf } from './a-campus.ts';

const said = (words: string, about: Parameters<typeof aSource>[1] = {}) => aSource(words, about);
const texts = (completions: readonly { readonly text: string }[]): string[] =>
  completions.map(({ text }) => text);

describe('words typed so far', () => {
  it('go on as labels of concepts that texts speak of, then as words of texts, most sources first', async () => {
    const campus = await aCampusOf(
      said('Dialyse à domicile'),
      said('haemodialysis for the patients', { language: 'en' }),
      said('Diabétologie'),
      said('diabétologie'),
      said('diagnostic'),
    );
    expect(await campus.complete('dia')).toEqual([
      { text: 'dialyse', conceptId: 'dialysis', sources: 2 },
      { text: 'diabétologie', conceptId: undefined, sources: 2 },
      { text: 'diagnostic', conceptId: undefined, sources: 1 },
    ]);
    expect(texts(await campus.complete('dia', { limit: 1 }))).toEqual(['dialyse']);
  });

  it('go on as labels of the reader’s language first, and as those of the other', async () => {
    const campus = await aCampusOf(said('apprentissage fédéré'));
    const english = { ...memberOf('org_x'), locale: 'en' } as const;
    expect(texts(await campus.complete('apprentissage f'))).toEqual(['apprentissage fédéré']);
    expect(texts(await campus.complete('federated l', { as: english }))).toEqual(['federated learning']);
    expect(texts(await campus.complete('federated l'))).toEqual(['federated learning']);
  });

  it('keep what stands before the word that is completed', async () => {
    const campus = await aCampusOf(said('génomique'));
    expect(texts(await campus.complete('données de géno'))).toEqual(['données de génomique']);
    expect(texts(await campus.complete('-"géno'))).toEqual(['-"génomique']);
  });

  it('keep the capitals of acronyms and names', async () => {
    const campus = await aCampusOf(said('une plateforme ZETA, des ARNm et Zébrafish'));
    expect(texts(await campus.complete('ze')).toSorted()).toEqual(['ZETA', 'zébrafish']);
    expect(texts(await campus.complete('ar'))).toEqual(['ARNm']);
  });

  it('lead nowhere by what the asker may not see', async () => {
    const campus = await aCampusOf(
      said('protéomique', { visibility: 'animators' }),
      said('protonthérapie', { visibility: 'campus' }),
      said('prothèse', { visibility: 'public' }),
      said('dialyse', { visibility: 'animators' }),
    );
    expect(texts(await campus.complete('prot', { as: partner }))).toEqual(['prothèse']);
    expect(texts(await campus.complete('prot', { as: memberOf('org_b') })).toSorted()).toEqual([
      'prothèse',
      'protonthérapie',
    ]);
    expect(await campus.complete('dial', { as: partner })).toEqual([]);
  });

  it('lead nowhere by what only organisations say that want to be found no more', async () => {
    const campus = await aCampusOf(
      said('protéomique', { owners: ['org_s'] }),
      said('prothèse', { owners: ['org_s', 'org_a'] }),
    );
    campus.engine.organisations.silence('org_s', true);
    expect(texts(await campus.complete('prot'))).toEqual(['prothèse']);
  });

  it('lead nowhere where nothing is begun', async () => {
    const campus = await aCampusOf(said('dialyse'));
    for (const typed of ['d', '?', '«', 'dialyse '])
      expect(texts(await campus.complete(typed))).not.toContain('dialyse dialyse');
    expect(await campus.complete('?')).toEqual([]);
  });
});
