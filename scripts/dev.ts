import { forgetBuild } from './built-app.ts';
import { runNode } from './child.ts';
import { chooseHost } from './host-choice.ts';
import { say, tools } from './project.ts';
import { script } from './script.ts';

await script(async () => {
  const { host, executable } = await chooseHost();
  forgetBuild();
  say(`Starting the development server, and ${host} for the window; both follow every change …`);
  return runNode(tools.electronVite, ['dev', '--watch', ...process.argv.slice(2)], {
    env: { ...process.env, ELECTRON_EXEC_PATH: executable },
  });
});
