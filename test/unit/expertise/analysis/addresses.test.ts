// E-mail addresses, web addresses and DOIs hold no words.
import { describe, expect, it } from '@jest/globals';
import { termsOf } from './analysis-makers.ts';

describe('addresses', () => {
  it.each([
    'jean-paul.dupont+essai@univ-tours.example.fr',
    'https://hal.example.org/hal-0123?query=cancer',
    'http://cancer.example.org',
    'www.cancer.example.org/equipe',
    'WWW.cancer.fr',
    'cancer.example.org',
    'univ-tours.fr/cancer',
    '10.1016/j.cancer.2020.01.001',
  ])('are no words: %s', (address) => {
    expect(termsOf(`Voir ${address}, la cohorte (${address}) rénale : ${address}`)).toEqual(
      termsOf('Voir la cohorte rénale'),
    );
  });

  it('are not what a forgotten space makes', () => {
    expect(termsOf('des patients.Des essais,des cohortes:oui')).toEqual(
      termsOf('des patients. Des essais, des cohortes : oui'),
    );
    expect(termsOf('@cohorte #rénale')).toEqual(termsOf('cohorte rénale'));
  });

  it('tie nothing together that stood around them', () => {
    expect(termsOf('R&D@example.org IRM')).toEqual(['=IRM']);
    expect(termsOf('co-x@example.org développement')).toEqual(termsOf('développement'));
  });
});
