import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/checks.ts';

describe('the number of failures in the last line of npm test', () => {
  it("counts vitest's tests, and a file that could not be loaded", () => {
    const report = JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}, {}, {}] },
      ],
    });
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2 });
  });

  it("counts Playwright's tests, and an error outside of all of them", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright(JSON.stringify({ stats, errors: [{}] }))).toEqual({
      passed: 6,
      failed: 2,
    });
  });
});
