// Makers of organisations that may look the same, and of whole campuses of them.
import fc from 'fast-check';
import { findDuplicates, type Duplicate } from '../../../../services/brokering/duplicates/find-duplicates.ts';
import type { OrganisationNames } from '../../../../services/brokering/duplicates/organisation-names.ts';

type Facts = Partial<Omit<OrganisationNames, 'names'>>;

export const anOrganisation = (id: string, name: string, facts: Facts = {}): OrganisationNames => ({
  id,
  kind: 'lab',
  names: [name],
  externalIds: [],
  ...facts,
});

/** What is found of two of these names alone, which are ids as well. */
export const foundOf = (a: string, b: string, ofA: Facts = {}, ofB: Facts = {}): Duplicate | undefined =>
  findDuplicates([anOrganisation('org_a', a, ofA), anOrganisation('org_b', b, ofB)])[0];

export const codesOf = (found: Duplicate | undefined): readonly string[] => [
  ...(found?.reasons ?? []).map(({ code }) => code),
  ...(found?.against ?? []).map(({ code }) => code),
];

const syllables = ['bar', 'cel', 'din', 'fom', 'gus', 'hyt', 'jap', 'kev', 'liz', 'mog'];

/** A word for each number, more than a slip from that of any other. */
export const ownWord = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => syllables[Number(digit)])
    .join('');

const word = fc.constantFrom(
  'Santé',
  'sante',
  'Data',
  'Hub',
  'Tech-Care',
  'Curie',
  'Curei',
  'U1153',
  'de',
  '&',
  'SAS',
);
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  fc.array(word, { minLength: 2, maxLength: 3 }).map((words) => `${words.join(' ')} (SDH)`),
  fc.constantFrom('SDH', '', '()', ',', 'Doctolib', 'DOCTOLIBB', 'Institut Curie, santé, data et hub'),
);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

const facts = fc.record(
  {
    names: fc.array(name, { maxLength: 3 }),
    kind: fc.constantFrom('lab', 'startup'),
    externalIds: fc.array(fc.constantFrom('siren:1', 'siren:2', 'ror:x', 'SIREN: 1', 'own:7', ':', ''), {
      maxLength: 2,
    }),
    website: maybe(
      fc.constantFrom(
        'https://a.fr',
        'http://www.a.fr/en',
        'b.fr',
        'nowhere',
        'https://linkedin.com/company/a',
      ),
    ),
    city: maybe(fc.constantFrom('Paris', 'Lyon')),
    country: maybe(fc.constantFrom('FR', 'BE')),
    parent: maybe(fc.nat({ max: 7 })),
  },
  { requiredKeys: ['names', 'kind', 'externalIds'] },
);

/** Up to eight organisations that have much in common; parents may be anybody, in circles too. */
export const campuses: fc.Arbitrary<readonly OrganisationNames[]> = fc
  .array(facts, { minLength: 2, maxLength: 8 })
  .map((all) =>
    all.map(({ parent, website, city, country, ...one }, at) => ({
      id: `org_${at}`,
      ...one,
      ...(website === undefined ? {} : { website }),
      ...(city === undefined ? {} : { city }),
      ...(country === undefined ? {} : { country }),
      ...(parent === undefined ? {} : { parentId: `org_${parent}` }),
    })),
  );
