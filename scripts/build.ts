import { buildApp } from './built-app.ts';
import { say } from './project.ts';
import { script } from './script.ts';

await script(async () => {
  await buildApp();
  say('The built app is in out/.');
});
