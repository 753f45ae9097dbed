import { describe, expect, it } from '@jest/globals';
import { bareForm } from '../../../../services/expertise/vocabulary/bare-form.ts';
import { noForms } from './vocabulary-makers.ts';

const fr = (word: string): string => bareForm(word, 'fr', noForms);
const en = (word: string): string => bareForm(word, 'en', noForms);

describe('the bare form of a word', () => {
  it.each([
    ['foie', 'foies'],
    ['hopital', 'hopitaux'],
    ['journal', 'journaux'],
    ['tuyau', 'tuyaux'],
    ['reseau', 'reseaux'],
    ['lieu', 'lieux'],
    ['infirmiere', 'infirmiers'],
    ['chercheur', 'chercheuses'],
    ['directeur', 'directrices'],
    ['cancereux', 'cancereuse'],
    ['patient', 'patientes'],
    ['chirurgien', 'chirurgiennes'],
    ['salarie', 'salariees'],
    ['virus', 'virus'],
  ])('is one for the French %s and %s', (one, other) => {
    expect(fr(other)).toBe(fr(one));
  });

  it.each([
    ['foi', 'foie'],
    ['colon', 'colonne'],
    ['vent', 'vente'],
    ['vaccin', 'vaccination'],
    ['tau', 'taux'],
    ['forme', 'formation'],
  ])('is another for the French %s and %s', (one, other) => {
    expect(fr(other)).not.toBe(fr(one));
  });

  it.each([
    ['therapy', 'therapies'],
    ['biomass', 'biomasses'],
    ['match', 'matches'],
    ['box', 'boxes'],
    ['virus', 'virus'],
    ['nurse', 'nurses'],
  ])('is one for the English %s and %s', (one, other) => {
    expect(en(other)).toBe(en(one));
  });

  it.each([
    ['image', 'imaging'],
    ['universe', 'university'],
    ['organ', 'organization'],
    ['gas', 'ga'],
  ])('is another for the English %s and %s', (one, other) => {
    expect(en(other)).not.toBe(en(one));
  });

  it('follows the irregular forms', () => {
    const forms = { fr: new Map(), en: new Map([['women', 'woman']]) };
    expect(bareForm('women', 'en', forms)).toBe(bareForm('woman', 'en', forms));
  });
});
