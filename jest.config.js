/** Unit tests beside their modules, and what spans modules in test/, against one running installation. */
module.exports = {
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  // jose is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/build/', '/data/', '\\.long\\.test\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/data/'],
  globalSetup: '<rootDir>/test/support/start-installation.ts',
  globalTeardown: '<rootDir>/test/support/stop-installation.ts',
  testTimeout: 60_000,
  // Most suites wait for servers of their own: side by side they wait at the same time.
  maxWorkers: 2,
};
