import { defineConfig } from 'oxlint';

/**
 * The walls between the rooms (docs/ARCHITECTURE.md). The rule matches the text of a specifier, its regular expressions
 * have no look-ahead, and a later override replaces an earlier one: so each list of walls is whole.
 */
interface Wall {
  group: string[];
  message: string;
}

const electron = {
  name: 'electron',
  message: 'Only main/index.ts, main/shell/ and preload/index.ts speak to Electron.',
};

/** A channel that is bound elsewhere would lack its schema and the check of who calls. */
const boundInOnePlace = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Calls are bound in main/shell/ipc.ts only, with schema and sender check.',
};

/** The table of calls and its records are everybody's; nothing else of preload/ is. */
const contractOnly: Wall = {
  group: ['**/preload/**', '!**/preload/contract/', '!**/preload/contract/index.ts'],
  message: 'Of preload/ only contract/index.ts is everybody’s.',
};

/** model/'s own files are open; its folders are entered through their index. */
const modelFolders: Wall = {
  group: ['**/model/*/*', '!**/model/*/index.ts'],
  message: 'Enter a folder of model/ through its index.',
};

const mainRooms: Wall = {
  group: ['../*/*', '!../*/index.ts', '!../../*', '../../main/**', '../../renderer/**'],
  message: 'Enter a room of main/ through its index; the renderer’s are on the other side.',
};

const rendererRooms: Wall = {
  group: ['../*/*', '!../*/index.ts', '!../app/*', '!../ui/*', '!../../*', '../../main/**'],
  message: 'Enter a view through its index; main/ is on the other side.',
};

const noNode: Wall = {
  group: ['node:*', 'better-sqlite3', 'playwright*'],
  message: 'This side runs where there is no Node.',
};

const modelOnly: Wall = {
  group: ['**/main/**', '**/preload/**', '**/renderer/**', '../../*/**', '!../../model/**'],
  message: 'model/ knows nobody.',
};

const walls = (paths: object[], ...patterns: Wall[]) => ({
  'no-restricted-imports': ['error', { paths, patterns }] as const,
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['out/**', 'node_modules/**', 'tests/fixtures/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // Rows of SQLite, messages and JSON get their type where they come in; TypeScript can't know it.
    'typescript/no-unsafe-type-assertion': 'off',
    // TypeScript itself says so.
    'consistent-return': 'off',
    'typescript/consistent-type-imports': 'error',
    // A component's own prop of that name is its own matter.
    'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    'no-empty': 'error',
    eqeqeq: 'error',
    'no-console': 'error',
    'import/no-cycle': 'error',
    // React 19's compiler of JSX needs no React in scope.
    'react/react-in-jsx-scope': 'off',
    // postMessage of a worker has no origin.
    'unicorn/require-post-message-target-origin': 'off',
    // A default import may have a name that the module also exports (fc, React).
    'import/no-named-as-default-member': 'off',
    // Comboboxes, listboxes and toolbars have no element of their own; axe looks at the real pages.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    // The React Compiler is not used.
    'react/incompatible-library': 'off',
    // A failing expectation says which case it was.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    // A function stands where it is read, also when it needs nothing around it.
    'unicorn/consistent-function-scoping': 'off',
    // CSS imports and top-level set-up are meant to have effects.
    'import/no-unassigned-import': 'off',
  },
  overrides: [
    { files: ['model/**'], rules: walls([electron], noNode, modelOnly) },
    { files: ['preload/**'], rules: walls([electron], noNode, modelFolders) },
    { files: ['preload/index.ts'], rules: walls([], noNode, modelFolders) },
    { files: ['main/*/**'], rules: walls([electron], mainRooms, modelFolders, contractOnly) },
    { files: ['main/index.ts'], rules: walls([boundInOnePlace]) },
    {
      files: ['main/shell/**'],
      rules: walls([boundInOnePlace], mainRooms, modelFolders, contractOnly),
    },
    { files: ['main/shell/ipc.ts'], rules: walls([], mainRooms, modelFolders, contractOnly) },
    {
      files: ['renderer/**'],
      rules: walls([electron], noNode, rendererRooms, modelFolders, contractOnly),
    },
    { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ],
});
