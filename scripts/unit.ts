import { unit } from './checks.ts';
import { script } from './script.ts';

await script(async () => (await unit(process.argv.slice(2))).exitCode);
