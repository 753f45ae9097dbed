// Records the answers that the OpenAPI document shows, by the test that holds them: `npm run examples`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    'test/flow/openapi-examples.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, RECORD_EXAMPLES: '1' } },
);
// What was recorded now is compared with what was there before: a difference is news, and no failure.
console.log(
  status === 0
    ? 'The examples are as they were.'
    : 'Look at what changed in services/gateway/docs/examples.json.',
);
