import { globSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './built-app.ts';
import { runNode } from './child.ts';
import { chooseHost } from './host-choice.ts';
import { root, say } from './project.ts';
import { script } from './script.ts';

await script(async () => {
  await buildApp();
  const { host } = await chooseHost();
  const benches = globSync('tests/bench/*.bench.ts', { cwd: root }).toSorted();
  if (benches.length === 0) throw new Error('There is nothing to measure in tests/bench.');
  let worst = 0;
  for (const bench of benches) {
    say(`\n${bench}`);
    const env = { ...process.env, HOST: host };
    worst = Math.max(worst, await runNode(join(root, bench), process.argv.slice(2), { env }));
  }
  return worst;
});
