/** Rules of the house. Formatting is Prettier's; what tsc reports is not reported again. */
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noPageSinks } from './scripts/lint/no-page-sinks.mjs';

const HOUSE = [
  { selector: 'TSEnumDeclaration', message: 'A union from an `as const` list, not an enum.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Modules, not namespaces.' },
  { selector: 'TSParameterProperty', message: 'Declare the field; parameter properties hide it.' },
  {
    selector: 'Decorator[expression.callee.name="customElement"]',
    message: 'Registration is the business of the registering module: see core/define.ts.',
  },
];

/** TypeScript of the examples that have a project of their own. */
const EXAMPLES = ['examples/{articles,astro,next,sveltekit}/**/*.{ts,tsx}'];

const GENERATED_IN_EXAMPLES = [
  ...['.astro', '.next', '.svelte-kit', '_site', 'build', 'dist'].map((folder) => `examples/*/${folder}/**`),
  'examples/next/next-env.d.ts',
];

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'dist-wordpress/**',
      '.dist-*/**',
      '.stryker-tmp/**',
      'storybook-static/**',
      'coverage/**',
      'test/fixtures/**',
      '.data/**',
      ...GENERATED_IN_EXAMPLES,
    ],
  },
  {
    // the examples have dependencies of their own, which only their own builds know
    files: EXAMPLES,
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['**/*.ts'],
    ignores: EXAMPLES,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.tools.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', ...HOUSE],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The types trust the DOM and the data more than a library on strangers' pages may.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // With noUncheckedIndexedAccess, `match[1]!` is how a group that must be there is read.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Lit's `@event=${this.#handle}` binds; arrow functions with one void expression are plain to read.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/**/*.ts', 'integrations/**/*.ts'],
    ignores: ['test/node/**', 'test/slow/**'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-template-arrow': 'off',
      'lit/no-useless-template-literals': 'error',
      // Registration is guarded by core/define.ts; both rules look for a call in the class's own file.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/guard-define-call': 'off',
      'wc/tag-name-matches-class': 'off',
      'wc/expose-class-on-global': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'integrations/**/*.ts'],
    ignores: ['src/core/trusted-types.ts'],
    plugins: { house: { rules: { 'no-page-sinks': noPageSinks } } },
    rules: { 'house/no-page-sinks': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // chai's `equal` is typed as if it were asynchronous by a plugin; node:test awaits its own.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            'Equal',
            { from: 'package', name: ['describe', 'it', 'test', 'suite'], package: 'node:test' },
          ],
        },
      ],
      // Tests hand in what the types forbid.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'lit/attribute-names': 'off',
      'wc/max-elements-per-file': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-restricted-syntax': ['error', ...HOUSE] },
  },
);
