// Asks the registry for known weaknesses of the packages that run where Passerelle runs: `npm run audit`. 0: none are
// known; 1: some are; 2: nobody could be asked, which says nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Audited {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly via: readonly unknown[] }>
  >;
  readonly metadata?: { readonly vulnerabilities: { readonly total: number } };
}

const parsed = (text: string): Audited => {
  try {
    return JSON.parse(text) as Audited;
  } catch {
    return {};
  }
};

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const { metadata, vulnerabilities = {} } = parsed(stdout);
if (!metadata) {
  const [why = 'no answer'] = (stderr ?? '')
    .split('\n')
    .filter((line) => /^npm (warn|error) audit/.test(line));
  console.error(
    `NOT AUDITED: the registry could not be asked (${why}). Do it where it can be before a release.`,
  );
  process.exitCode = 2;
} else {
  for (const [name, { severity }] of Object.entries(vulnerabilities)) console.error(`${name}: ${severity}`);
  console.log(`${metadata.vulnerabilities.total} known weaknesses in what runs.`);
  process.exitCode = metadata.vulnerabilities.total === 0 ? 0 : 1;
}
