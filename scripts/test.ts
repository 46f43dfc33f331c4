import { endToEnd, lint, types, unit, type Outcome } from './checks.ts';
import { script } from './script.ts';

const checks: [string, (args: readonly string[]) => Promise<Outcome>][] = [
  ['Types', types],
  ['Lint', lint],
  ['Unit and property tests', unit],
  ['End-to-end tests', endToEnd],
];

/** A check that could not even run is one that failed. */
async function outcomeOf(check: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await check();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, exitCode: 1 };
  }
}

await script(async () => {
  let passed = 0;
  let failed = 0;
  for (const [name, check] of checks) {
    console.log(`\n== ${name}`);
    const outcome = await outcomeOf(() => check([]));
    passed += outcome.passed;
    // A runner that ends badly without a failed test is broken, and that is a failure.
    failed += outcome.failed || (outcome.exitCode === 0 ? 0 : 1);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
