import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** The environment is read in one validated file on each side; everybody else is handed what was read. */
const environmentIsReadElsewhere = [
  'error',
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read it in backend/src/platform/config or frontend/src/config.ts, and hand it on.',
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name='env']",
    message: 'Read it in backend/src/platform/config or frontend/src/config.ts, and hand it on.',
  },
];

export default typescript.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.next/',
      '**/.nx/',
      '.vartti/',
      'screens/',
      '**/test-results/',
      '**/next-env.d.ts',
      'frontend/src/api/schema.d.ts',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    languageOptions: { globals: globals.node },
    rules: {
      'no-console': 'error',
      'no-control-regex': 'off', // text from outside is searched for control characters
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': environmentIsReadElsewhere,
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Nest's modules are classes that hold nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['backend/{src,test}/**/*.ts?(x)', 'frontend/{src,e2e}/**/*.ts?(x)'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['frontend/{src,e2e}/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['frontend/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      // Not the rules that run React's compiler over every file: we do not use it, and they take longer than all others.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', 'backend/test/**'],
    languageOptions: { globals: globals.jest },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': 'off', // where the servers are that the set-up started
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }], // a list of scenarios
    },
  },
  {
    files: [
      'backend/src/platform/config/**',
      'frontend/src/config.ts',
      'frontend/src/instrumentation.ts', // NEXT_RUNTIME is a constant that Next puts in while building
      'frontend/playwright.config.ts',
      'frontend/e2e/support/**',
      'backend/test/support/**',
      'infra/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Scripts that say what a page in a browser shall do.
    files: ['infra/catcher/page.client.js', 'infra/screens/**', 'infra/bench/**'],
    languageOptions: { globals: globals.browser },
  },
);
