// Runs jest on the pinned Node over the named folders of test/ (unit, contract, security, flow, e2e):
// `node scripts/jest.ts unit contract`.
// `--servers`: only the suites that need real servers; a skipped one is then a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const withServers = args.includes('--servers');
const folders = args.filter((arg) => !arg.startsWith('--'));
const scratch = mkdtempSync(join(tmpdir(), 'passerelle-jest-'));
const output = join(scratch, 'results.json');

const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...(withServers ? ['--runInBand'] : ['--maxWorkers=2']),
    // A test that ran out of time may leave a mesh behind: the results are written, and are told.
    '--forceExit',
    '--json',
    `--outputFile=${output}`,
    ...folders.map((folder) => `test/${folder}/${withServers ? '.*(kafka|mongodb|mesh)' : ''}`),
  ],
  // Jest reports on stderr; its JSON on stdout is in the file already.
  {
    cwd: root,
    // What several suites need and one of them makes: test/makers/demonstration-folder.ts.
    env: { ...process.env, PASSERELLE_TEST_SCRATCH: scratch },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);

const read = (): Results | undefined => {
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as Results;
  } catch {
    return undefined;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const results = read();
const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
const skipped = results?.numPendingTests ?? 0;
console.log(`${results?.numPassedTests ?? 0} passed, ${failed} failed, ${skipped} skipped`);
if (withServers && skipped > 0)
  console.error('A suite that needs real servers was skipped although they are up.');
process.exitCode = run.status !== 0 || !results || (withServers && skipped > 0) ? 1 : 0;
