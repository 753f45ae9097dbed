// How the tests run: sources as they are, by type stripping, on the pinned Node.
import type { Config } from 'jest';

if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(
    `These tests need Node 24, this is ${process.versions.node}: run them with \`npm test\` or \`npx jest\`.`,
  );
}

const config: Config = {
  testEnvironment: 'node',
  transform: { '\\.ts$': '<rootDir>/test/strip-types.mjs' },
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testTimeout: 30_000,
  workerIdleMemoryLimit: '512MB',
};

export default config;
