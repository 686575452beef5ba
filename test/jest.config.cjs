/** @type {import('jest').Config} */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['soundings-src', 'node', 'node-addons'] },
  // Ms. Tests wait for conditions: this only ends one that waits for what never comes, on however slow a machine.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  reporters: ['default', '<rootDir>/test/counting-reporter.cjs'],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, sourceMaps: 'inline' },
    ],
  },
};
