// Numbers and quantities, as both languages write them.
import { describe, expect, it } from '@jest/globals';
import { read, termsOf } from './analysis-makers.ts';

const fr = (text: string) => termsOf(text, 'fr');
const inFrench = (quantity: string) =>
  read(`Les patients de la cohorte ont reçu ${quantity} dans cette étude.`);
const inEnglish = (quantity: string) =>
  read(`The patients of this cohort were given ${quantity} in the study.`);

describe('numbers', () => {
  it.each([
    ['1 000 000', '=1000000'],
    ['1\u00a0000\u202f000', '=1000000'],
    ['1.000.000', '=1000000'],
    ['2,5', '=2.5'],
    ['2.5', '=2.5'],
    ['1,000', '=1.000'],
    ['2020', '=2020'],
    ['1.2.3', '=1.2.3'],
  ])('are one in French: %s is %s', (written, term) => {
    expect(inFrench(written)).toContain(`${written}→${term}`);
  });

  it.each([
    ['1,000', '=1000'],
    ['1,000,000.5', '=1000000.5'],
    ['2.5', '=2.5'],
  ])('are one in English: %s is %s', (written, term) => {
    expect(inEnglish(written)).toContain(`${written}→${term}`);
  });

  it('are two where no group of three follows', () => {
    expect(fr('en 2020 100 patients')).toEqual(['=2020', '=100', ...fr('patients')]);
    expect(fr('des lots 12 et 15')).toEqual(expect.arrayContaining(['=12', '=15']));
  });
});

describe('quantities', () => {
  it.each([
    ['10 mg', '=10 mg'],
    ['10mg', '=10 mg'],
    ['2,5 mg/l', '=2.5 mg/l'],
    ['2.5mg/L', '=2.5 mg/l'],
    ['5 µg', '=5 μg'],
    ['5 μg', '=5 μg'],
    ['10 %', '=10 %'],
    ['10%', '=10 %'],
    ['37 °C', '=37 °C'],
    ['3 m²', '=3 m2'],
    ['1 234,56 €', '=1234.56 €'],
    ['10 M€', '=10 M€'],
    ['3 UI/kg', '=3 UI/kg'],
  ])('have their unit: %s is %s', (written, term) => {
    expect(inFrench(written)).toContain(`${written}→${term}`);
  });

  it('have both ends of a range, each with the unit', () => {
    expect(inFrench('10-20 mg')).toEqual(expect.arrayContaining(['10-20 mg→=10 mg', '10-20 mg→=20 mg']));
    expect(inFrench('5–10 %')).toEqual(expect.arrayContaining(['5–10 %→=5 %', '5–10 %→=10 %']));
    expect(inFrench('2010-2020')).toEqual(expect.arrayContaining(['2010→=2010', '2020→=2020']));
  });

  it('are no quantities where a word follows', () => {
    expect(fr('En 2019 a commencé')).toContain('=2019');
    expect(fr('les 10 mesures, les 5 l’ont')).toEqual(expect.arrayContaining(['=10', '=5']));
    expect(fr('3 semaines')).toEqual(['=3', ...fr('semaines')]);
  });

  it('are no names: 5 g is not 5G, which may be typed 5g', () => {
    expect(fr('5 g de sucre')[0]).not.toBe(fr('la 5G')[0]);
    expect(fr('16 s')[0]).not.toBe(fr('16S')[0]);
    expect(fr('le réseau 5g')).toEqual([...fr('réseau'), ...fr('5 g'), ...fr('5G')]);
  });

  it('tell 10 mW from 10 MW', () => {
    expect(fr('10 mW')).not.toEqual(fr('10 MW'));
  });
});
