// Others' work that runs or is given away: under licences that ask no more than to be named, and listed as it is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isAllowed } from '../../scripts/licences/allowed-licences.ts';
import { type Lockfile, usedPackages } from '../../scripts/licences/used-packages.ts';
import {
  licencesFile,
  licencesText,
  packagesInUse,
  refusedLicences,
} from '../../scripts/licences/write-licences.ts';

const packages = packagesInUse();
const unpadded = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

describe('the packages that run', () => {
  it('are those of the services and of the web app, not those of tests and tools', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['express', 'raw-body', 'zod', 'react', 'scheduler']));
    for (const tool of ['jest', 'typescript', 'vite', 'playwright-core']) expect(names).not.toContain(tool);
  });

  it('are under licences that may go with Apache-2.0', () => {
    expect(refusedLicences(packages)).toEqual([]);
  });

  it('are listed in deploy/licences.md: `npm run licences` writes it', () => {
    expect(unpadded(readFileSync(licencesFile, 'utf8'))).toBe(unpadded(licencesText(packages)));
  });
});

it.each([
  ['MIT', true],
  ['(BSD-3-Clause OR GPL-2.0)', true],
  ['(Apache-2.0 AND BSD-3-Clause)', true],
  ['(MIT AND GPL-3.0)', false],
  ['AGPL-3.0', false],
  ['SSPL-1.0', false],
  ['unknown', false],
])('%s: allowed %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});

it('a package is found where Node finds it, the nearest first, whatever needs it', () => {
  const lockfile: Lockfile = {
    packages: {
      '': { version: '1.0.0', dependencies: { a: '*' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '*' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC', dependencies: { c: '*' } },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/c': { version: '3.0.0', license: 'MIT' },
      'node_modules/web': { version: '4.0.0', license: 'MIT' },
      'node_modules/tool': { version: '5.0.0', license: 'GPL-3.0' },
    },
  };
  const found = usedPackages(lockfile, ['web']).map(({ name, version }) => `${name} ${version}`);
  expect(found).toEqual(['a 1.0.0', 'b 2.0.0', 'c 3.0.0', 'web 4.0.0']);
});
