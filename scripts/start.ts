import { runInFront, runNode } from './child.ts';
import { buildApp } from './built-app.ts';
import { chooseHost, headless, hostScript } from './host-choice.ts';
import { root, say } from './project.ts';
import { script } from './script.ts';
import { takeTour } from './tour.ts';

/** What a shell says when a program lacks a library. */
const libraryMissing = 127;

await script(async () => {
  await buildApp();
  const choice = await chooseHost();
  if (headless) {
    say('There is no display: Claimbook opens its sample notebook without a window.');
    const { exported, screenshot } = await takeTour(choice);
    console.log(`Exported notebook: ${exported}\nScreenshot: ${screenshot}`);
    return 0;
  }
  const args = [root, ...process.argv.slice(2)];
  say('Opening the window …');
  if (choice.host === 'chromium') return runNode(hostScript, args);
  // Chromium, and so Electron, refuses to start its sandbox as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) say("Electron's own sandbox is off, because this is root.");
  const code = await runInFront(choice.executable, asRoot ? ['--no-sandbox', ...args] : args);
  if (code === libraryMissing) {
    say(
      'Electron lacks a library of the system. To open the window with Chromium, set HOST=chromium.',
    );
  }
  return code;
});
