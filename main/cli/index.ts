import { enableCompileCache } from 'node:module';

// Loading the code is most of the time of a short command; the cache keeps it compiled.
enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
