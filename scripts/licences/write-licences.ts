// The table of others' work in deploy/licences.md, made of the lockfile and of what the web app imports.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, licenceOf } from './allowed-licences.ts';
import { type Lockfile, type UsedPackage, usedPackages } from './used-packages.ts';

const root = join(import.meta.dirname, '../..');
export const licencesFile = join(root, 'deploy/licences.md');

const imported =
  /^(?:import|export) (?!type )[^;]*?from '((?:@[\w.-]+\/)?[\w-][\w.-]*)|import\('((?:@[\w.-]+\/)?[\w-][\w.-]*)/gm;

/** What is in the bundle that browsers load. */
const bundled = (): readonly string[] => {
  const web = join(root, 'services/gateway/web');
  const sources = globSync('**/*.{ts,tsx}', { cwd: web, exclude: (name) => name.startsWith('dist') });
  const names = sources
    .filter((file) => file !== 'vite.config.ts')
    .flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(imported)])
    .flatMap(([, one, other]) => one ?? other ?? []);
  return [...new Set(names)].filter((name) => name !== 'node');
};

export const packagesInUse = (): readonly UsedPackage[] =>
  usedPackages(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile, bundled());

export const refusedLicences = (packages: readonly UsedPackage[]): readonly string[] =>
  packages
    .filter((one) => !isAllowed(licenceOf(one)))
    .map((one) => `${one.name} ${one.version}: ${licenceOf(one)}`);

export const licencesText = (packages: readonly UsedPackage[]): string => {
  const counts = Map.groupBy(packages, licenceOf);
  const summary = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([of, all]) => `${of} ${all.length}`);
  return `${[
    "# Others' work in Passerelle",
    '',
    'Every package that runs where Passerelle runs or is bundled into its web app, under the licence that it says. Written by',
    '`npm run licences`; a test holds it to the lockfile, and refuses licences that ask more than to be named.',
    '',
    `${packages.length} packages: ${summary.join(', ')}.`,
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map((one) => `| ${one.name} | ${one.version} | ${licenceOf(one)} |`),
  ].join('\n')}\n`;
};
