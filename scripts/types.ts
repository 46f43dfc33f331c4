import { types } from './checks.ts';
import { script } from './script.ts';

await script(async () => (await types(process.argv.slice(2))).exitCode);
