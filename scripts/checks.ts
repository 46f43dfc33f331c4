import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './built-app.ts';
import { runNode } from './child.ts';
import { chooseHost } from './host-choice.ts';
import { tools } from './project.ts';

/** What a check gives: how many things passed and failed, and whether the runner did its work to the end. */
export interface Outcome {
  passed: number;
  failed: number;
  exitCode: number;
}

/** A check that is one thing, and passes or fails as a whole. */
function whole(exitCode: number): Outcome {
  return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, exitCode };
}

export async function types(args: readonly string[]): Promise<Outcome> {
  return whole(await runNode(tools.tsc, ['-b', ...args]));
}

export async function lint(args: readonly string[]): Promise<Outcome> {
  return whole(await runNode(tools.oxlint, ['--type-aware', ...args]));
}

/** Runs a test runner with a report beside what it prints, and counts from the report. */
async function counted(
  run: (reportFile: string) => Promise<number>,
  count: (report: string) => Pick<Outcome, 'passed' | 'failed'>,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'claimbook-report-'));
  const reportFile = join(folder, 'report.json');
  try {
    const exitCode = await run(reportFile);
    return { ...count(readFileSync(reportFile, 'utf8')), exitCode };
  } catch (error) {
    console.error(`There is no report: ${String(error)}`);
    return { passed: 0, failed: 1, exitCode: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Vitest's report. A file that could not be loaded has no test in it, and counts as one that failed. */
export function countVitest(report: string): Pick<Outcome, 'passed' | 'failed'> {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded };
}

/** Playwright's report. A test that passed at a second try passed; an error outside of all tests counts as one. */
export function countPlaywright(report: string): Pick<Outcome, 'passed' | 'failed'> {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

export function unit(args: readonly string[]): Promise<Outcome> {
  return counted(
    (file) =>
      runNode(tools.vitest, [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ]),
    countVitest,
  );
}

/** Builds first, and runs in the host that is there; `HOST` tells the tests which. */
export async function endToEnd(args: readonly string[]): Promise<Outcome> {
  await buildApp();
  const { host } = await chooseHost();
  return counted(
    (file) =>
      runNode(tools.playwright, ['test', '--reporter=line,json', ...args], {
        env: { ...process.env, HOST: host, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      }),
    countPlaywright,
  );
}
