import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which project may use which: the same table as in CONTRIBUTING.md; layers inside an app are in .dependency-cruiser.mjs. */
const projects = [
  { sourceTag: 'type:rules', onlyDependOnLibsWithTags: ['type:rules'] },
  { sourceTag: 'type:words', onlyDependOnLibsWithTags: ['type:words'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:contract'] },
  { sourceTag: 'type:schema', onlyDependOnLibsWithTags: ['type:schema'] },
  { sourceTag: 'type:api', onlyDependOnLibsWithTags: ['type:rules', 'type:words', 'type:schema'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:rules', 'type:words', 'type:contract'] },
  { sourceTag: 'type:journeys', onlyDependOnLibsWithTags: ['type:words'] },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/dist-*',
      '.nx',
      '.data*',
      'libs/api-client/src/schema.ts',
      'test-results',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: projects, allow: [] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // What nobody foresaw may be told to whoever opens the console; nothing else.
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: [
      '**/*.spec.ts',
      '**/*.spec.tsx',
      '**/*.e2e-spec.ts',
      'apps/web-e2e/**',
      'apps/*/test/**',
      '**/testing/**',
      '**/clock.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from the injected clock.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time comes from the injected clock.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['apps/web/**/*.tsx'],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['**/*.config.{ts,mjs}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tools/**/*.mjs', 'eslint.config.mjs', 'jest.config.mjs', '.dependency-cruiser.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.*', '**/*.e2e-spec.ts', 'libs/i18n/src/**/*.ts', 'apps/web-e2e/**', 'apps/*/test/**'],
    rules: { 'max-lines': 'off' },
  },
);
