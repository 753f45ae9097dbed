import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readForm, readNames } from '../../../../services/brokering/duplicates/read-name.ts';

const keyOf = (name: string): string => readNames([name]).main.key;
const othersOf = (...names: string[]): readonly string[] =>
  readNames(names).others.map(({ joined }) => joined);

describe('a name', () => {
  it.each([
    ['DASSAULT SYSTEMES SE', 'Dassault Systèmes'],
    ['Jouve', 'Groupe Jouve'],
    ['Brume et Sel', 'Brume & Sel SARL'],
    ['Mind', 'MIND and Co.'],
    ['Müller', 'Muller GmbH & Co. KG'],
    ['France Alzheimer', 'Association France Alzheimer (loi 1901)'],
    ['L’Oréal', "l'oreal S.A."],
    ['Cœurs en Chemin', 'Coeurs-en-Chemin'],
    ['Univ. de Lille', 'University of Lille'],
    ['CHU de Port-Ardoise', 'Centre Hospitalier Universitaire Port Ardoise'],
    ['Hôp. St Louis', 'Hôpital Saint-Louis'],
  ])('is read the same: %s, %s', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it.each([
    ['AB Science', 'Science'],
    ['Fondation Curie', 'Curie'],
    ['Unité 1153', 'Unité 1154'],
  ])('keeps what tells it apart: %s, %s', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  it.each(['SAS', 'Association loi 1901', 'The', '&', '北京大学', 'Я'])('is never emptied: %s', (name) => {
    expect(keyOf(name)).not.toBe('');
  });

  it('is known when it is written together', () => {
    expect(readForm("Team'Doc").joined).toBe(readForm('TeamDoc').joined);
    expect(readForm('Sim for Health').joined).toBe(readForm('SimforHealth').joined);
    expect(readForm('PR[AI]RIE').joined).toBe('prairie');
  });

  it('is read the same in any case, with accents or without, and with more spaces', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aÀéEœçñZ9 -.(,&[]'.split('')) });
    fc.assert(
      fc.property(letters, (name) => {
        const key = keyOf(name);
        const others = [
          name.toUpperCase(),
          name.toLowerCase(),
          name.normalize('NFD'),
          name.normalize('NFD').replace(/\p{M}/gu, ''),
        ];
        for (const other of others) expect(readForm(other).key).toBe(readForm(name).key);
        expect(readForm(` ${name.replaceAll(' ', '  ')} `).key).toBe(readForm(name).key);
        expect(key === '').toBe(name.trim() === '');
      }),
    );
  });
});

describe('other names', () => {
  it('are acronyms in brackets, what stands before a comma, and long explanations after it', () => {
    expect(othersOf('Assistance publique – Hôpitaux de Paris (AP-HP)')).toEqual(['aphp']);
    expect(othersOf('ISNuS, Institut santé numérique en société')).toEqual([
      'institutsantenumeriqueensociete',
      'isnus',
    ]);
    expect(othersOf('Inserm', 'Institut national de la santé (INSERM)')).toEqual([
      'institutnationaldelasante',
    ]);
  });

  it('are no places', () => {
    expect(othersOf('Clinique du Parc (Lyon)')).toEqual([]);
    expect(othersOf('Clinique du Parc, Lyon')).toEqual(['cliniqueduparc']);
  });

  it('may be initials, of three words or more', () => {
    expect(readNames(['Assistance publique – Hôpitaux de Paris']).initials).toBe('aphp');
    expect(readNames(['France Biotech']).initials).toBeUndefined();
  });
});
