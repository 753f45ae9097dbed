// Acronyms that a text explains, in either order.
import { describe, expect, it } from '@jest/globals';
import { acronymsOf, termsOf } from './analysis-makers.ts';

const irm = '=IRM = fr:imager fr:reson fr:magnet';
const mri = '=MRI = en:magnet en:reson en:imag';

describe('long forms', () => {
  it.each([
    ['L’imagerie par résonance magnétique (IRM) est utile.', irm],
    ['Des imageries par résonance magnétique (IRMs) utiles.', irm],
    ['L’imagerie par résonance magnétique (IRM, 3 T) est utile.', irm],
    ['L’IRM (imagerie par résonance magnétique) est utile.', irm],
    ['We use magnetic resonance imaging (MRI) in the clinic.', mri],
    ['We use MRI (magnetic resonance imaging) in the clinic.', mri],
    ['La plateforme de l’acide ribonucléique messager (ARNm)', '=arnm = fr:acid fr:ribonucle fr:messag'],
    [
      'Une équipe d’intelligence artificielle (IA)',
      `=IA = ${termsOf('intelligence artificielle').join(' ')}`,
    ],
    ['Les données du Health Data Hub (HDH) sont utiles.', '=HDH = en:health en:data en:hub'],
  ])('are learned from: %s', (text, acronym) => {
    expect(acronymsOf(text)).toEqual([acronym]);
  });

  it('are the same decomposed', () => {
    expect(acronymsOf('L’imagerie par résonance magnétique (IRM)'.normalize('NFD'))).toEqual([irm]);
  });

  it.each([
    'La plateforme est ouverte (IRM).',
    'Une cohorte de patients (CHU).',
    'Le projet de la plateforme inclut des patients (PI).',
    'L’IRM (voir ci-dessous) est utile.',
    'imagerie par résonance. Magnétique (IRM)',
    '(IRM) et (TEP)',
    'des laboratoires et acteurs industriels du secteur (EADS)',
    'Les cohortes (voir plus haut) et les IRM (trois par an)',
  ])('are not invented: %s', (text) => {
    expect(acronymsOf(text)).toEqual([]);
  });
});
