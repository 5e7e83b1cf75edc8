/** One run, four projects; `npm test` calls it, and `npx jest --selectProjects domain` runs one. */
const swc = (options) => ['@swc/jest', { module: { type: 'es6' }, ...options }];

const typescript = swc({
  jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
});
const decorated = swc({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
});
const react = swc({
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
});

const project = (displayName, roots, transform, more = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  roots,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': transform },
  moduleNameMapper: {
    '^#(domain|i18n|api-client)$': '<rootDir>/libs/$1/src/index.ts',
    '^#migrations$': '<rootDir>/migrations/all.ts',
    '\\.css$': '<rootDir>/apps/web/src/testing/empty-style.ts',
  },
  ...more,
});

export default {
  // A busy machine is slow, not wrong: nothing here asserts a time.
  testTimeout: 60_000,
  projects: [
    project('domain', ['<rootDir>/libs'], typescript, { testMatch: ['**/*.spec.ts'] }),
    project('api', ['<rootDir>/apps/api'], decorated, {
      testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
      setupFiles: ['reflect-metadata'],
    }),
    project('web', ['<rootDir>/apps/web'], react, {
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testEnvironment: '<rootDir>/apps/web/src/testing/environment.mjs',
      setupFiles: ['<rootDir>/apps/web/src/testing/setup.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/testing/patience.ts'],
    }),
    project('tools', ['<rootDir>/tools'], typescript, { testMatch: ['**/*.spec.mjs', '**/*.spec.ts'] }),
  ],
};
