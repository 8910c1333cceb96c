const short = require('./jest.config');

/** What takes longer: crash runs, load, small caches, generated requests. One after the other, each with its own servers. */
module.exports = {
  ...short,
  testMatch: ['**/*.long.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/build/', '/data/'],
  maxWorkers: 1,
  testTimeout: 30 * 60_000,
};
