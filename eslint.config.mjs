import tseslint from 'typescript-eslint';

const nodeBuiltinsInWorkflows = {
  patterns: [
    { group: ['node:*'], message: 'Workflow code is replayed: no Node built-ins.' },
    { group: ['zod', 'zod/*'], message: 'Zod stays out of the workflow bundle (design § 3.16).' },
  ],
};

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'data/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['workflows/**/*.ts', 'contracts/*/messages.ts', 'contracts/*/process.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', nodeBuiltinsInWorkflows],
      'no-restricted-globals': [
        'error',
        { name: 'setTimeout', message: 'Use the SDK timers, or better a deadline of the state.' },
        { name: 'Intl', message: 'Instants are computed by the rules, in an activity (design § 3.3).' },
      ],
    },
  },
  {
    files: ['rules/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Rules have no clock.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Rules have no clock.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      // Matchers of jest are `any` by their types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
