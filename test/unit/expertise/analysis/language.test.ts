// The language of passages: told by each of them, by the text around, and by who declares it, in this order.
import { describe, expect, it } from '@jest/globals';
import { english, french } from './campus-sentences.ts';
import { analyser, languagesOf, read, termsOf } from './analysis-makers.ts';

const misread = (sentences: readonly string[], language: 'fr' | 'en', declared: 'fr' | 'en') =>
  sentences.filter((sentence) => languagesOf(sentence, declared).some((told) => told !== language));

describe('the language of a short passage', () => {
  it('is told where it is declared rightly', () => {
    expect(misread(french, 'fr', 'fr')).toEqual([]);
    expect(misread(english, 'en', 'en')).toEqual([]);
  });

  it('is told by at least 38 of 40 where it is declared wrongly', () => {
    expect(misread(french, 'fr', 'en').length).toBeLessThanOrEqual(2);
    expect(misread(english, 'en', 'fr').length).toBeLessThanOrEqual(2);
  });

  it('is the declared one where nothing tells: acronyms, names, numbers', () => {
    for (const text of ['IRM', 'BRCA1, TNF-α, 10 mg', 'Radio', '2020', '???']) {
      expect(languagesOf(text, 'fr')).toEqual(['fr']);
      expect(languagesOf(text, 'en')).toEqual(['en']);
    }
  });

  it('is told in capitals and without accents', () => {
    expect(languagesOf('BESOIN DE DONNEES DE PATIENTS', 'en')).toEqual(['fr']);
    expect(languagesOf('LOOKING FOR PATIENT DATA', 'fr')).toEqual(['en']);
  });
});

describe('a text in both languages', () => {
  it('is told passage by passage', () => {
    const text = 'Nous suivons les patients. We follow the patients of this cohort.\nSuivi de la cohorte';
    expect(languagesOf(text, 'fr')).toEqual(['fr', 'en', 'fr']);
    expect(languagesOf(text, 'en')).toEqual(['fr', 'en', 'fr']);
  });

  it.each(['fr', 'en'] as const)('is told right, of all 80 phrases in turn, declared %s', (declared) => {
    const text = french.map((sentence, at) => `${sentence}\n${english[at]}`).join('\n');
    const told = languagesOf(text, declared);
    const right = told.filter((language, at) => language === (at % 2 === 0 ? 'fr' : 'en'));
    expect(told).toHaveLength(80);
    expect(right.length).toBeGreaterThanOrEqual(78);
  });

  it('lends its language to passages that do not tell theirs', () => {
    const body = 'Nous suivons une cohorte de patients à l’hôpital depuis plusieurs années.';
    expect(languagesOf(`Radiation\n\n${body}`, 'en')).toEqual(['fr', 'fr']);
  });
});

describe('English terms in a French passage', () => {
  it.each([
    ['Le deep learning pour la radiologie', ['en:deep', 'en:learn', 'fr:radiolog']],
    ['Une équipe de machine learning à l’hôpital', ['fr:equip', 'en:machin', 'en:learn', 'fr:hopital']],
    ['Une start-up de drug discovery', ['en:start', 'en:drug', 'en:discoveri']],
    ['Les données du big data de santé', ['fr:donne', 'en:big', 'en:data', 'fr:sant']],
  ])('are read as English: %s', (text, terms) => {
    expect(languagesOf(text, 'fr')).toEqual(['fr']);
    expect(termsOf(text)).toEqual(terms.map((term) => (term === 'fr:donne' ? termsOf('données')[0] : term)));
  });

  it('are two words at least: one alone may be French by now', () => {
    expect(read('Le monitoring des patients à l’hôpital')[0]).toBe(
      `monitoring→${termsOf('le monitoring')[0]}`,
    );
    expect(termsOf('le monitoring')[0]).toMatch(/^fr:/);
  });

  it('are none in a label, whose language is known', () => {
    expect([...analyser.termsIn('deep learning', 'fr')]).toEqual([
      ...analyser.termsIn('deep', 'fr'),
      ...analyser.termsIn('learning', 'fr'),
    ]);
  });
});

describe('passages', () => {
  const cut = (text: string) =>
    analyser.read(text, 'fr').passages.map(({ start, end }) => text.slice(start, end));

  it('are sentences and lines, without the white space around', () => {
    expect(cut('  Une cohorte. Des patients !\n\n– Un essai\u2029Fin  ')).toEqual([
      'Une cohorte.',
      'Des patients !',
      '– Un essai',
      'Fin',
    ]);
  });

  it('end after what closes a quotation or a bracket', () => {
    expect(cut('« Une cohorte. » Elle dit : "Non." (Fin.) Oui')).toEqual([
      '« Une cohorte.',
      '» Elle dit : "Non."',
      '(Fin.)',
      'Oui',
    ]);
  });

  it('do not end inside a number or a dotted acronym', () => {
    expect(cut('Dose de 2.5 mg et I.R.M du foie')).toHaveLength(1);
  });

  it('end at some white space where no sentence does', () => {
    const lengths = cut('cohorte rénale, '.repeat(200)).map(({ length }) => length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(Math.max(...lengths)).toBeLessThan(620);
  });

  it('are none where nothing but white space is', () => {
    expect(cut(' \n\u00a0 ')).toEqual([]);
    expect(cut('')).toEqual([]);
  });
});
