// Writes deploy/licences.md: `npm run licences`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { licencesFile, licencesText, packagesInUse, refusedLicences } from './licences/write-licences.ts';

const packages = packagesInUse();
const options = await resolveConfig(join(import.meta.dirname, '../package.json'));
writeFileSync(licencesFile, await format(licencesText(packages), { ...options, parser: 'markdown' }));
const refused = refusedLicences(packages);
console.log(`${packages.length} packages.`);
for (const one of refused) console.error(`not allowed: ${one}`);
process.exitCode = refused.length === 0 ? 0 : 1;
