#!/usr/bin/env node
// Takes the place of Electron's binary: `launcher.mjs [switches] APP_FOLDER [arguments]`. Plain JavaScript, so that an
// old Node can say what is wrong instead of stumbling over types.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `The Chromium host needs Node 24 or newer, and this is Node ${process.versions.node}. Start it with npm start.`,
  );
  process.exit(1);
}
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
