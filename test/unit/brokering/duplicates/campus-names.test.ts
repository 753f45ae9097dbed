import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDuplicates } from '../../../../services/brokering/duplicates/find-duplicates.ts';
import type { OrganisationNames } from '../../../../services/brokering/duplicates/organisation-names.ts';

interface Row {
  readonly external_id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly site?: string;
  readonly parent?: string;
}

const file = join(import.meta.dirname, '../../../../deploy/demonstration/organisations.jsonl');
/** The organisations that articles name around the campus, and invented ones. */
const campus: readonly OrganisationNames[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .map(({ external_id: id, name, kind, country, site, parent }) => ({
    ...{ id, kind, country, names: [name], externalIds: [] },
    ...(site === undefined ? {} : { website: site }),
    ...(parent === undefined ? {} : { parentId: parent }),
  }));

/** Who is found to be the same as somebody entered under this name, of another kind than most. */
const foundFor = (name: string, kind = 'industrial'): readonly string[] =>
  findDuplicates([...campus, { id: 'new', kind, names: [name], externalIds: [] }])
    .filter(({ organisationIds }) => organisationIds.includes('new'))
    .map(({ organisationIds }) => organisationIds.find((id) => id !== 'new') ?? '');

describe('on the names of the campus', () => {
  it('nobody looks the same', () => {
    expect(campus.length).toBeGreaterThan(50);
    expect(findDuplicates(campus)).toEqual([]);
  });

  const writings: readonly (readonly [string, (name: string) => string])[] = [
    ['in capitals', (name) => name.toUpperCase()],
    ['without accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '')],
    ['with a legal form', (name) => `${name} S.A.S.`],
    ['with "and" for "&", and without hyphens', (name) => name.replaceAll('&', 'and').replaceAll('-', ' ')],
    ['with an acronym in brackets', (name) => `${name} (XYZQ)`],
  ];
  it.each(writings)('everybody is found again %s, and nobody else', (_, written) => {
    expect(campus.map(({ names }) => foundFor(written(names[0] ?? '')))).toEqual(
      campus.map(({ id }) => [id]),
    );
  });

  it.each([
    ['PSL', 'public_operator', 'demo:org-psl'],
    ['APHP', 'care_provider', 'demo:org-ap-hp'],
    ['Prairie', 'lab', 'demo:org-prairie'],
    ['Institut Santé Numérique et Société', 'lab', 'demo:org-isnus'],
    ['GIP Health Data Hub', 'agency', 'demo:org-health-data-hub'],
    ['Sim for Health', 'startup', 'demo:org-simforhealth'],
    ['Teamdoc', 'startup', 'demo:org-team-doc'],
    ['Physics for Medecine', 'lab', 'demo:org-ipm'],
    ['Doctolibb', 'industrial', 'demo:org-doctolib'],
  ])('%s is somebody who is there', (name, kind, id) => {
    expect(foundFor(name, kind)).toEqual([id]);
  });

  it.each([
    'Inserm Transfert',
    'Dassault Aviation',
    'Agence de l’innovation de défense',
    'Tech Care Lyon',
    'Care',
  ])('%s is somebody else', (name) => {
    expect(foundFor(name)).toEqual([]);
  });
});
