// What is the same in every language: names of genes, drugs and illnesses, acronyms, programming languages.
import { describe, expect, it } from '@jest/globals';
import { read, termsOf } from './analysis-makers.ts';

const fr = (text: string) => termsOf(text, 'fr');
const en = (text: string) => termsOf(text, 'en');
const whole = (text: string) => fr(text)[0];

describe('names', () => {
  it.each([
    ['BRCA1', '=brca1'],
    ['p53', '=p53'],
    ['TNF-α', '=tnfalpha'],
    ['IL-6', '=il6'],
    ['PD-L1', '=pdl1'],
    ['HER2+', '=her2+'],
    ['SARS-CoV-2', '=sarscov2'],
    ['COVID-19', '=covid19'],
    ['5-FU', '=5fu'],
    ['mRNA', '=mrna'],
    ['ARNm', '=arnm'],
    ['iPSC', '=ipsc'],
    ['TGF-β1', '=tgfbeta1'],
    ['NF-κB', '=nfkappab'],
    ['CAR-T', '=cart'],
    ['H1N1', '=h1n1'],
    ['PM2,5', '=pm2.5'],
    ['R&D', '=r&d'],
    ['C++', '=c++'],
    ['5G', '=5g'],
    ['CO₂', '=co2'],
  ])('are kept whole: %s is %s, in French and in English', (written, term) => {
    expect(fr(`le rôle de ${written} dans la maladie`)).toContain(term);
    expect(en(`the role of ${written} in this disease`)).toContain(term);
  });

  it.each([
    ['IL6', 'IL-6', 'il-6', 'IL‑6', 'IL–6'],
    ['TNF-α', 'TNF-alpha', 'TNFα', 'tnf-α'.toUpperCase()],
    ['SARS-CoV-2', 'Sars-Cov-2', 'sars-cov-2', 'SARS-COV-2', 'SARS-CoV2'],
    ['Covid-19', 'COVID-19', 'covid-19', 'COVID19'],
    ['PM2.5', 'PM2,5', 'pm2.5'],
    ['iPSC', 'iPSCs'],
    ['5-FU', '5FU', '5-fu'],
  ])('have one term for all their spellings: %s', (...spellings) => {
    expect(new Set(spellings.map(whole))).toHaveProperty('size', 1);
  });

  it('are found by a part of three letters or more, and find it', () => {
    expect(fr('COVID')).toEqual(expect.arrayContaining([...fr('COVID-19').slice(1)]));
    expect(fr('Covid-19')).toEqual(expect.arrayContaining([...fr('covid')]));
    expect(read('SARS-CoV-2')).toEqual(expect.arrayContaining(['SARS→=SARS', 'CoV→=cov']));
    expect(read('HER2+')).toEqual(['HER2+→=her2+', 'HER2→=her2']);
  });

  it.each([
    ['anti-PD-L1', '=pdl1', 'fr:anti'],
    ['anti-TNF-α', '=tnfalpha', 'fr:anti'],
    ['post-COVID-19', '=covid19', 'fr:post'],
    ['BRCA1-mutée', '=brca1', 'fr:mut'],
    ['CAR-T-cellules', '=cart', 'fr:cellul'],
  ])('are found inside longer compounds: %s', (written, name, word) => {
    expect(fr(`un traitement ${written} de la maladie`)).toEqual(expect.arrayContaining([name, word]));
  });

  it('are not made of a letter and a word, which are read together as a word', () => {
    expect(en('X-ray')[0]).toBe(en('xray')[0]);
    expect(fr('α-synucléine')).toEqual(fr('alpha-synucléine'));
    expect(read('vitamine-D')).toEqual(['vitamine→fr:vitamin', 'D→=D']);
  });

  it('are not read out of chains of hyphens', () => {
    const chain = Array.from({ length: 30 }, (_, at) => `A${at}`).join('-');
    expect(Math.max(...fr(chain).map((term) => term.length))).toBeLessThan(5);
  });

  it('of people and products with a capital inside are words, found in small letters', () => {
    expect(fr('JavaScript')).toEqual(fr('javascript'));
  });
});

describe('acronyms', () => {
  it('keep their capitals, and are no grammar', () => {
    expect(read("une plateforme d'IA et une AI pour les IRM du CHU, OR en cours")).toEqual(
      expect.arrayContaining(['IA→=IA', 'AI→=AI', 'IRM→=IRM', 'CHU→=CHU', 'OR→=OR']),
    );
    expect(en('WHO and IT')).toEqual(['=WHO', '=IT']);
  });

  it.each(['IRM', 'IRMs', 'I.R.M', 'I.R.M.', 'ＩＲＭ', "d'IRM"])(
    'are the same in all their forms: %s',
    (written) => {
      expect(fr(`Une plateforme ${written}`)).toContain('=IRM');
    },
  );

  it('are the same with and without accents', () => {
    expect(fr('un ÉHPAD'.normalize('NFD'))).toEqual(fr('un EHPAD'));
  });

  it('may be one capital, but no article, pronoun or elided word', () => {
    expect(read('La vitamine C. À qui ? A lui. L’IRM')).toEqual(['vitamine→fr:vitamin', 'C→=C', 'IRM→=IRM']);
  });

  it('that spell a known word are that word too', () => {
    expect(fr('Le dépistage du CANCER')).toEqual(expect.arrayContaining(['=CANCER', ...fr('cancer')]));
  });

  it('have six letters at most: what is longer was shouted', () => {
    expect(fr('la RADIOLOGIE')).toEqual(fr('la radiologie'));
  });
});

describe('texts in capitals', () => {
  it('are read as words', () => {
    expect(fr("BESOIN D'UNE COHORTE DE PATIENTS")).toEqual(fr("besoin d'une cohorte de patients"));
    expect(en('WE ARE LOOKING FOR A COHORT OF PATIENTS')).toEqual(
      en('we are looking for a cohort of patients'),
    );
    expect(fr('CANCER DU SEIN')).toEqual(fr('cancer du sein'));
  });

  it('have acronyms all the same: what is no known word may be either', () => {
    expect(fr("BESOIN D'EXPERTISE EN IRM POUR LE CANCER DU SEIN")).toEqual(
      expect.arrayContaining(['=IRM', ...fr('cancer')]),
    );
    expect(fr("BESOIN D'EXPERTISE EN IRM POUR LE CANCER DU SEIN")).not.toContain('=CANCER');
  });

  it('are not what two or three acronyms make', () => {
    expect(fr('IRM TEP')).toEqual(['=IRM', '=TEP']);
    expect(fr('ARN/RNA')).toEqual(['=ARN', '=RNA']);
  });
});
