import { lint } from './checks.ts';
import { script } from './script.ts';

await script(async () => (await lint(process.argv.slice(2))).exitCode);
