import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FacetField, SourceKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Filters } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind, Pole } from '../../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType } from '../../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { animator, aSource, memberOf, someSources } from '../expertise-makers.ts';
import { aCampus, aCampusOf } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const day = (date: string): number => Date.parse(date) / 86_400_000;

/** Five that say something of dialysis, none like another. */
const aMixedCampus = async (): Promise<Campus> => {
  const campus = await aCampusOf(
    aSource('dialyse et imagerie médicale', { owners: ['org_a'], kind: 'text', day: day('2020-05-01') }),
    aSource('dialyse et insuffisance rénale', { owners: ['org_b'], kind: 'text', day: day('2025-05-01') }),
    aSource('dialysis care with the patients', {
      owners: ['org_c'],
      language: 'en',
      statementType: 'equipment',
    }),
    aSource('dialyse', { owners: ['org_d'], statementType: 'training' }),
    aSource('dialyse', { owners: ['org_e'], kind: 'need', statementType: 'training' }),
  );
  campus.knows('org_a', { kind: 'lab', poles: ['research'] });
  campus.knows('org_b', { kind: 'startup', poles: ['research', 'training'] });
  campus.knows('org_c', { kind: 'startup' });
  campus.knows('org_d', { kind: 'lab', poles: ['training'] });
  return campus;
};

describe('filters', () => {
  const each: readonly (readonly [string, Partial<Filters>, readonly string[]])[] = [
    ['kinds of organisation', { organisationKinds: [OrganisationKind.LAB] }, ['org_a', 'org_d']],
    [
      'several kinds',
      { organisationKinds: [OrganisationKind.LAB, OrganisationKind.STARTUP] },
      ['org_a', 'org_b', 'org_c', 'org_d'],
    ],
    ['poles', { poles: [Pole.TRAINING] }, ['org_b', 'org_d']],
    ['a concept', { concepts: ['imaging'] }, ['org_a']],
    [
      'a concept or something narrower',
      { concepts: ['kidney-disease'] },
      ['org_a', 'org_b', 'org_c', 'org_d'],
    ],
    ['a concept that nobody speaks of', { concepts: ['mri'] }, []],
    ['languages', { languages: [Language.ENGLISH] }, ['org_c']],
    ['a day, which sources without one pass', { since: '2021-01-01' }, ['org_b', 'org_c', 'org_d']],
    [
      'types of statement, which needs are not among',
      { statementTypes: [StatementType.TRAINING] },
      ['org_d'],
    ],
    ['kinds of source', { sourceKinds: [SourceKind.TEXT] }, ['org_a', 'org_b']],
    ['needs', { sourceKinds: [SourceKind.NEED], statementTypes: [StatementType.TRAINING] }, ['org_e']],
    [
      'all together',
      {
        poles: [Pole.RESEARCH],
        languages: [Language.FRENCH],
        since: '2021-01-01',
        sourceKinds: [SourceKind.TEXT],
      },
      ['org_b'],
    ],
    ['what nobody fulfils together', { poles: [Pole.TRAINING], languages: [Language.ENGLISH] }, []],
  ];
  it.each(each)('by %s', async (_, filters, expected) => {
    const campus = await aMixedCampus();
    const { hits, found } = await campus.search('dialyse ', { filters });
    expect(hits.map(({ organisationId }) => organisationId).toSorted()).toEqual(expected);
    expect(found).toBe(expected.length);
  });

  it('change no score of what they leave', async () => {
    const campus = await aMixedCampus();
    const all = (await campus.search('dialyse ')).hits;
    const some = (await campus.search('dialyse ', { filters: { poles: [Pole.TRAINING] } })).hits;
    expect(some).toEqual(
      all.filter(({ organisationId }) => some.some((one) => one.organisationId === organisationId)),
    );
  });
});

describe('facets', () => {
  const fields = [
    FacetField.POLE,
    FacetField.ORGANISATION_KIND,
    FacetField.CONCEPT,
    FacetField.LANGUAGE,
    FacetField.STATEMENT_TYPE,
    FacetField.SOURCE_KIND,
  ];

  it('count the organisations found by each value, most first, in the order asked', async () => {
    const campus = await aMixedCampus();
    const { facets } = await campus.search('dialyse ', { facets: fields });
    const counts = facets.map((facet) =>
      facet.counts.map(({ value, organisations }) => `${value} ${organisations}`),
    );
    expect(facets.map(({ field }) => field)).toEqual(fields);
    expect(counts).toEqual([
      ['POLE_RESEARCH 2', 'POLE_TRAINING 2'],
      ['ORGANISATION_KIND_LAB 2', 'ORGANISATION_KIND_STARTUP 2'],
      ['dialysis 4', 'imaging 1', 'kidney-disease 1'],
      ['LANGUAGE_FRENCH 3', 'LANGUAGE_ENGLISH 1'],
      ['STATEMENT_TYPE_EQUIPMENT 1', 'STATEMENT_TYPE_TRAINING 1'],
      ['SOURCE_KIND_OFFER 2', 'SOURCE_KIND_TEXT 2', 'SOURCE_KIND_NEED 1'],
    ]);
  });

  it('count whoever is called by the words typed', async () => {
    const campus = await aMixedCampus();
    campus.knows('org_n', { name: 'Dialyse Lyon', kind: 'lab', poles: [] });
    const { facets, found } = await campus.search('dialyse', { facets: [FacetField.ORGANISATION_KIND] });
    expect(found).toBe(5);
    expect(facets[0]?.counts).toMatchObject([{ organisations: 3 }, { organisations: 2 }]);
  });

  /** Filters that a count promises something of, by the field counted. */
  const filterFor = (field: FacetField, value: string): Partial<Filters> => {
    switch (field) {
      case FacetField.POLE:
        return { poles: [value as Pole] };
      case FacetField.ORGANISATION_KIND:
        return { organisationKinds: [value as OrganisationKind] };
      case FacetField.LANGUAGE:
        return { languages: [value as Language] };
      case FacetField.STATEMENT_TYPE:
        return { statementTypes: [value as StatementType] };
      case FacetField.SOURCE_KIND:
        return { sourceKinds: [value as SourceKind] };
      default:
        return { concepts: [value] };
    }
  };
  const someFilters = fc.record(
    {
      poles: fc.constantFrom<Pole[]>([Pole.RESEARCH], [Pole.TRAINING, Pole.RESEARCH]),
      organisationKinds: fc.constantFrom<OrganisationKind[]>(
        [OrganisationKind.LAB],
        [OrganisationKind.STARTUP],
      ),
      languages: fc.constantFrom<Language[]>([Language.FRENCH], [Language.ENGLISH]),
      since: fc.constantFrom('2023-01-01', '2026-01-01'),
      statementTypes: fc.constantFrom<StatementType[]>(
        [StatementType.TRAINING],
        [StatementType.DATA, StatementType.FUNDING],
      ),
      sourceKinds: fc.constantFrom<SourceKind[]>([SourceKind.NEED], [SourceKind.TEXT, SourceKind.OFFER]),
      concepts: fc.constantFrom<string[]>(['medicine'], ['dialysis', 'ai']),
    },
    { requiredKeys: [] },
  );

  it('promise as many organisations as choosing the value finds, under all other filters', async () => {
    const question = fc.constantFrom(
      'cancer données',
      'dialyse',
      '"essai clinique"',
      'learning imagerie -sein',
      'laboratoire c',
    );
    await fc.assert(
      fc.asyncProperty(
        someSources,
        someFilters,
        question,
        fc.boolean(),
        async (sources, filters, asked, isAnimator) => {
          const campus = aCampus();
          campus.knows('org_a', { kind: 'lab', poles: ['research'] });
          campus.knows('org_b', {
            kind: 'startup',
            poles: ['training', 'research'],
            name: 'Dialyse et cancer',
          });
          campus.knows('org_c', { kind: 'lab', poles: [], name: 'Laboratoire Cancer' });
          await campus.put(...sources);
          const as = isAnimator ? animator : memberOf('org_d');
          const { facets } = await campus.search(asked, { as, filters, facets: fields });
          for (const { field, counts } of facets) {
            for (const { value, organisations } of counts) {
              const chosen = await campus.search(asked, {
                as,
                filters: { ...filters, ...filterFor(field, value) },
              });
              if (field === FacetField.CONCEPT) expect(organisations).toBeLessThanOrEqual(chosen.found);
              else expect([field, value, organisations]).toEqual([field, value, chosen.found]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
