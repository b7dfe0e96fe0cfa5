/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { globalsCleanup: 'off' }, // zod and temporal-polyfill keep things there for good
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // The settings of .swcrc, so that a test runs what the build makes.
  transform: { '^.+\\.tsx?$': ['@swc/jest', { swcrc: true }] },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  maxWorkers: 2,
  // Modules of a spec stay in memory when it is over (some 90 MB for each that starts the API): a worker that has run forty of them
  // does little but collect garbage, and hooks run out of time. It is replaced before that.
  workerIdleMemoryLimit: '1.5GB',
  // Ends what hangs; it measures nothing: a world with every room in it takes a while on a busy machine.
  testTimeout: 60_000,
};
