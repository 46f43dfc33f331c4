import { join } from 'node:path';
import { buildApp } from './built-app.ts';
import { runNode } from './child.ts';
import { root } from './project.ts';
import { script } from './script.ts';

await script(async () => {
  await buildApp();
  // Paths are meant from where the user stands; npm changes to the project's folder and tells where that was.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  return runNode(join(root, 'out/main/cli.js'), process.argv.slice(2), { cwd });
});
