import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';

const parts: UserConfig = {
  main: {
    build: {
      // What is bundled is a devDependency; only better-sqlite3 stays outside (see package.json).
      rollupOptions: {
        input: { index: resolve('main/index.ts'), cli: resolve('main/cli/index.ts') },
        external: ['better-sqlite3'],
        // Our own modules only define things: one of which nothing is used is left out. So a command line that only
        // reads does not load the libraries of what writes. Packages say it of themselves.
        treeshake: {
          moduleSideEffects: (id) => (id.includes('/node_modules/') ? undefined : false),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      lib: { entry: 'preload/index.ts', formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: { minify: true, rollupOptions: { input: resolve('renderer/index.html') } },
  },
};

/** The parts that the scripts ask for, because their sources have changed; else all of them. */
const asked = process.env['CLAIMBOOK_PARTS']?.split(',');
const isAsked = ([part]: [string, unknown]) => !asked || asked.includes(part);

export default defineConfig(Object.fromEntries(Object.entries(parts).filter(isAsked)));
