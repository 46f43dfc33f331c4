import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, noBrowser } from '../../../scripts/browser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimbook-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the browser that opens the window', () => {
  it('is the one that CLAIMBOOK_CHROMIUM names, and no other in its place', () => {
    const own = join(folder, 'my chromium');
    writeFileSync(own, '');
    expect(findBrowser({ CLAIMBOOK_CHROMIUM: own })).toBe(own);
    const gone = { CLAIMBOOK_CHROMIUM: join(folder, 'gone') };
    expect(findBrowser(gone)).toBe(null);
    expect(noBrowser(gone)).toContain(gone.CLAIMBOOK_CHROMIUM);
  });

  it.runIf(process.platform === 'linux')('is found on the path', () => {
    writeFileSync(join(folder, 'chromium'), '');
    expect(findBrowser({ PATH: folder })).toBe(join(folder, 'chromium'));
  });

  it('is asked for in words that say what to do', () => {
    expect(noBrowser({})).toMatch(/Install .*CLAIMBOOK_CHROMIUM/s);
  });
});
