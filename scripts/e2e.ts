import { endToEnd } from './checks.ts';
import { script } from './script.ts';

await script(async () => (await endToEnd(process.argv.slice(2))).exitCode);
