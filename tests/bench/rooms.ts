import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The app's rooms run unbuilt but for the SQL files, which the bundler takes in as text; so does this.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('?raw')) return next(url, context);
    const source = `export default ${JSON.stringify(readFileSync(fileURLToPath(url), 'utf8'))}`;
    return { format: 'module', shortCircuit: true, source };
  },
});

export const { readArticle } = await import('../../main/capture/index.ts');
export const { createNotebook, closeNotebook, openNotebook } =
  await import('../../main/notebook/index.ts');
export const { answer, loadWriters, storeArticle } = await import('../../main/service/index.ts');
export const { find } = await import('../../main/search/index.ts');
export type { Notebook } from '../../main/notebook/index.ts';
