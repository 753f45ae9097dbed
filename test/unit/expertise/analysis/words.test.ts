// How words are read in either language: folding, elision, hyphens, families, what carries no topic.
import { describe, expect, it } from '@jest/globals';
import { aDictionary } from './a-dictionary.ts';
import { analyser, anAnalyser, read, termsOf } from './analysis-makers.ts';

const fr = (text: string) => termsOf(text, 'fr');
const en = (text: string) => termsOf(text, 'en');

describe('words', () => {
  it.each([
    ['données évaluées', 'donnees evaluees'],
    ['Cancérologie', 'CANCÉROLOGIE'],
    ['cœur et œdème', 'coeur et oedeme'],
    ['sévérité', 'SÉVÉRITÉ'],
    ['ﬁbrose', 'fibrose'],
    ['ｃａｎｃｅｒ', 'cancer'],
    ['𝗰𝗮𝗻𝗰𝗲𝗿', 'cancer'],
    ['bio\u00ADmar\u00ADqueur', 'biomarqueur'],
  ])(
    'are the same whatever their accents, ligatures, letter forms and soft hyphens: %s, %s',
    (one, other) => {
      expect(fr(one)).toEqual(fr(other));
      expect(fr(one)).not.toEqual([]);
    },
  );

  it.each(['données évaluées', 'hôpital', 'naïveté', 'Ångström', 'cœur gonflé'])(
    'are the same composed and decomposed: %s',
    (text) => {
      expect(fr(text.normalize('NFD'))).toEqual(fr(text));
    },
  );

  it('keep their place in the original, decomposed or broken by soft hyphens', () => {
    const text = 'une cohorte rénale, un bio\u00ADmarqueur\u00AD'.normalize('NFD');
    const { starts, ends } = analyser.read(text, 'fr').words;
    const cut = Array.from(starts, (start, at) => text.slice(start, ends[at]));
    expect(cut).toEqual(['cohorte', 'rénale'.normalize('NFD'), 'bio\u00ADmarqueur']);
  });

  it.each(["'", '’', 'ʼ', '‘', '´', '`', '′', '＇'])('lose what French elides before %s', (apostrophe) => {
    const text = `l${apostrophe}imagerie d${apostrophe}urgence, qu${apostrophe}elle soit de l${apostrophe}hôpital`;
    expect(fr(text)).toEqual(fr('imagerie urgence hôpital'));
    expect(fr(`L${apostrophe}HÔPITAL est aujourd${apostrophe}hui là`)).toEqual(fr('hôpital'));
  });

  it.each(["'", '’'])('lose what English writes after %s', (apostrophe) => {
    const text = `the patient${apostrophe}s kidneys aren${apostrophe}t the patients${apostrophe} own, we${apostrophe}ve seen`;
    expect(en(text)).toEqual(en('patient kidneys patients seen'));
  });

  it('of one family are the same', () => {
    expect(new Set(fr('développement développer développé développées'))).toHaveProperty('size', 1);
    expect(new Set(fr('cardiologie cardiologue cardiologues cardiologique'))).toHaveProperty('size', 1);
    expect(new Set(fr('hôpital hôpitaux'))).toHaveProperty('size', 1);
    expect(new Set(fr('cancer cancers'))).toHaveProperty('size', 1);
    expect(new Set(fr('essai essais'))).toHaveProperty('size', 1);
    expect(new Set(en('trial trials'))).toHaveProperty('size', 1);
    expect(new Set(en('imaging images imaged'))).toHaveProperty('size', 1);
  });

  it('of other families are not: data are no gifts', () => {
    expect(fr('des données')).not.toEqual(fr('un don'));
  });

  it('of the two languages are never the same', () => {
    expect(analyser.termsIn('radiation', 'fr')).not.toEqual(analyser.termsIn('radiation', 'en'));
  });

  it('that carry no topic are left out, each in its language', () => {
    expect(fr('Nous recherchons une cohorte')).toEqual(fr('Nous proposons une cohorte'));
    expect(en('We are looking for a cohort')).toEqual(en('We offer a cohort'));
    expect(read('La plateforme est à nous et elle sert à tous.')).toEqual([
      'plateforme→fr:plateform',
      'sert→fr:serv',
    ]);
  });

  it('joined by a hyphen are read alone, and with a prefix together too', () => {
    expect(read('bio-informatique')).toEqual(['bio-informatique→fr:bioinformat', 'informatique→fr:informat']);
    expect(fr('bio-informatique')[0]).toBe(fr('bioinformatique')[0]);
    expect(read('centre hospitalo-universitaire')).toEqual([
      'centre→fr:centr',
      'hospitalo→fr:hospitalo',
      'universitaire→fr:universitair',
    ]);
    expect(fr('e-santé')).toEqual(fr('E-santé'));
    expect(en('T-cell')).toEqual(en('t-cell'));
    expect(fr('souhaite-t-elle une cohorte')).toEqual(fr('cohorte'));
  });

  it.each(['-', '‐', '‑', '–', '−'])('take %s for a hyphen', (hyphen) => {
    expect(fr(`co${hyphen}développement`)).toEqual(fr('co-développement'));
    expect(fr(`IL${hyphen}6`)).toEqual(fr('IL-6'));
  });

  it('cut at the end of a line stay cut: what would be joined is not known', () => {
    expect(read('les informa-\ntions')).toEqual(['informa→fr:inform', 'tions→fr:tion']);
  });

  it('longer than any word are passed over, and so is what a hyphen ties to them', () => {
    const endless = 'abc'.repeat(30);
    expect(read(`cohorte ${endless} rénale`)).toEqual(['cohorte→fr:cohort', 'rénale→fr:renal']);
    expect(fr(`cohorte-${endless}-rénale`)).toEqual(fr('cohorte rénale'));
  });

  it('of a question that no text holds have no number, until one does', () => {
    const dictionary = aDictionary();
    const { ask, read: index } = anAnalyser(dictionary);
    const question = 'cohorte rénale, BRCA1, 10 mg';
    expect([...ask(question, 'fr').words.terms]).toEqual([-1, -1, -1, -1]);
    expect(dictionary.size).toBe(0);
    index('10 mg pour la cohorte', 'fr');
    expect([...ask(question, 'fr').words.terms]).toEqual([1, -1, -1, 0]);
  });
});
