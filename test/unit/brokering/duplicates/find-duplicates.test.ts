import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDuplicates } from '../../../../services/brokering/duplicates/find-duplicates.ts';
import { nameStatistics } from '../../../../services/brokering/duplicates/name-statistics.ts';
import { pairKey } from '../../../../services/brokering/duplicates/organisation-names.ts';
import { readOrganisation } from '../../../../services/brokering/duplicates/read-organisation.ts';
import { isDuplicate, scorePair } from '../../../../services/brokering/duplicates/score-pair.ts';
import { anOrganisation, campuses, codesOf, foundOf, ownWord } from './organisation-makers.ts';

const keysOf = (found: ReturnType<typeof findDuplicates>): readonly string[] =>
  found.map(({ organisationIds }) => pairKey(...organisationIds));

describe('two organisations look the same', () => {
  it('by their name, whatever its legal form, case and accents', () => {
    expect(codesOf(foundOf('Dassault Systèmes', 'DASSAULT SYSTEMES SE'))).toEqual(['same_name']);
    expect(foundOf('Qare', 'Care')).toBeUndefined();
  });

  it('by another name of one, told as both are written', () => {
    const found = foundOf('AP-HP', 'Assistance publique – Hôpitaux de Paris (AP-HP)');
    expect(found?.reasons).toEqual([{ code: 'alias_of', names: ['AP-HP', 'AP-HP'] }]);
    expect(codesOf(foundOf('APHP', 'Assistance publique Hôpitaux de Paris'))).toEqual(['alias_of']);
    expect(foundOf('Institut Curie (IC)', 'Imagine Cardio (IC)')).toBeUndefined();
  });

  it('by a name with a slip, or in another order', () => {
    expect(codesOf(foundOf('France Biotech', 'France Biotehc'))).toEqual(['similar_name']);
    expect(codesOf(foundOf('Tech Care Paris', 'Paris Tech Care'))).toEqual(['similar_name']);
  });

  it('by their site, where the kind or the name goes with it', () => {
    const site = { website: 'https://www.posos.co' };
    expect(codesOf(foundOf('Posos', 'Apothécaire', site, { website: 'posos.co/fr' }))).toEqual([]);
    expect(codesOf(foundOf('Posos', 'Posos Santé', site, { website: 'posos.co/fr' }))).toEqual(['same_site']);
    expect(codesOf(foundOf('Posos', 'Posis', site, { website: 'posos.co', kind: 'startup' }))).toContain(
      'same_site',
    );
  });

  it('by an identifier that both have, under any name', () => {
    const found = foundOf('Posos', 'Blanc', { externalIds: ['siren:1'] }, { externalIds: ['siret:1'] });
    expect(found?.reasons).toContainEqual({ code: 'same_external_id', value: 'siren:1' });
  });
});

describe('two organisations are two', () => {
  it.each([
    ['Tech Care Paris', 'Tech Care Lyon'],
    ['Inserm U1153', 'Inserm U1154'],
    ['Institut de neurologie', 'Institut d’urologie'],
    ['Université Paris V', 'Université Paris VI'],
    ['Hôpital Saint-Louis', 'Institut Saint-Louis'],
    ['Dassault Systèmes', 'Dassault Aviation'],
  ])('by their names: %s, %s', (a, b) => {
    expect(foundOf(a, b)).toBeUndefined();
  });

  it('of one name, by identifiers of which each has one only', () => {
    expect(
      foundOf('Posos', 'Posos', { externalIds: ['siren:1'] }, { externalIds: ['siren:2'] }),
    ).toBeUndefined();
    expect(foundOf('Posos', 'Posos', { externalIds: ['siren:1'] }, { externalIds: ['own:2'] })).toBeDefined();
  });

  it('of one name, in two countries under two addresses', () => {
    const [fr, us] = [
      { country: 'FR', website: 'clio.fr' },
      { country: 'US', website: 'musehealth.com' },
    ];
    expect(foundOf('Clio', 'Clio', fr, us)).toBeUndefined();
    expect(codesOf(foundOf('Clio', 'Clio', { country: 'FR' }, { country: 'US' }))).toEqual([
      'same_name',
      'other_country',
    ]);
  });

  it('where one is a part of the other, or both are parts of one whose site they have', () => {
    const campus = [
      anOrganisation('org_whole', 'Institut Orvelle', { website: 'orvelle.example' }),
      anOrganisation('org_part', 'Orvelle', { website: 'orvelle.example', parentId: 'org_whole' }),
      anOrganisation('org_team', 'Institut Orvelle', { website: 'orvelle.example', parentId: 'org_part' }),
      anOrganisation('org_other', 'Équipe Jumo', { website: 'orvelle.example', parentId: 'org_whole' }),
    ];
    expect(findDuplicates(campus)).toEqual([]);
    expect(findDuplicates(campus.map(({ parentId: _, ...one }) => one))).not.toEqual([]);
  });

  it('where many go by the name or have the site', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      anOrganisation(
        `org_${at}`,
        at < 30 ? 'Clinique Saint-Jean' : `Unique ${at}`,
        at < 30 ? {} : { website: 'campus.fr' },
      ),
    );
    expect(findDuplicates(many)).toEqual([]);
  });
});

describe('on a campus of many', () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    anOrganisation(`org_${at}`, `${at % 2 === 0 ? 'Institut' : 'Hôpital'} ${ownWord(1_000 + at)}`),
  );
  const foundAmong = (a: string, b: string): readonly string[] =>
    keysOf(findDuplicates([...many, anOrganisation('new_a', a), anOrganisation('new_b', b)]));

  it('names are similar that have a rare word each, and many others in common', () => {
    const shared = 'kelvan mirosto patrel vandoru zephin quastel ombrine tarvelle juscaro fendri';
    expect(foundAmong(`aardo ${shared}`, `zyrko ${shared}`)).toEqual(['new_a:new_b']);
  });

  it('an institute and a hospital of one rare name are two, though the name alone is either', () => {
    expect(foundAmong('Institut Kelvan Mirosto', 'Hôpital Kelvan Mirosto')).toEqual([]);
    expect(foundAmong('Institut Kelvan Mirosto', 'Kelvan Mirosto')).toEqual(['new_a:new_b']);
  });
});

describe('duplicates, of any campus', () => {
  it('are the same in whatever order organisations are given, each pair once, nobody with itself', () => {
    fc.assert(
      fc.property(campuses, fc.infiniteStream(fc.nat()), (campus, numbers) => {
        const found = findDuplicates(campus);
        const shuffled = campus
          .map((one) => ({ one, at: numbers.next().value as number }))
          .toSorted((x, y) => x.at - y.at)
          .map(({ one }) => one);
        expect(findDuplicates([...shuffled, ...shuffled])).toEqual(found);
        expect(new Set(keysOf(found)).size).toBe(found.length);
        for (const {
          organisationIds: [a, b],
          score,
          reasons,
        } of found) {
          expect(a < b).toBe(true);
          expect(score).toBeLessThanOrEqual(1);
          expect(reasons).not.toEqual([]);
        }
      }),
    );
  });

  it('score the same from either side', () => {
    fc.assert(
      fc.property(campuses, (campus) => {
        const read = campus.map(readOrganisation);
        const statistics = nameStatistics(read);
        for (const a of read)
          for (const b of read) {
            const [one, other] = [scorePair(a, b, statistics), scorePair(b, a, statistics)];
            expect(one.score).toBe(other.score);
            expect(one.reasons.map(({ code }) => code)).toEqual(other.reasons.map(({ code }) => code));
            expect(one.against).toEqual(other.against);
          }
      }),
    );
  });

  it('are all that comparing every pair finds, but for parts of one another', () => {
    fc.assert(
      fc.property(campuses, (all) => {
        const campus = all.map(({ parentId: _, ...one }) => one);
        const read = campus.map(readOrganisation);
        const statistics = nameStatistics(read);
        const every = read.flatMap((a, at) =>
          read
            .slice(at + 1)
            .filter((b) => isDuplicate(scorePair(a, b, statistics)))
            .map((b) => pairKey(a.id, b.id)),
        );
        expect(keysOf(findDuplicates(campus)).toSorted()).toEqual(every.toSorted());
      }),
    );
  });

  it('never come back once they are said to be two, and nothing else goes with them', () => {
    fc.assert(
      fc.property(campuses, fc.nat(), (campus, nth) => {
        const found = keysOf(findDuplicates(campus));
        fc.pre(found.length > 0);
        const apart = found[nth % found.length] ?? '';
        expect(keysOf(findDuplicates(campus, new Set([apart])))).toEqual(
          found.filter((key) => key !== apart),
        );
      }),
    );
  });
});
