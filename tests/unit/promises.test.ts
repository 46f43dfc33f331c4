import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Promise_ {
  line: string;
  says: string;
  /** `not yet`, or what shows it: `tests/….ts: words of the test's name`, several divided by `;`. */
  shownBy: string;
}

const promises: Promise_[] = readFileSync(`${root}/docs/PROMISES.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- '))
  .map((line) => {
    const at = line.lastIndexOf(' — ');
    return { line, says: line.slice(2, at), shownBy: line.slice(at + 3) };
  });

describe('each promise to the users', () => {
  it('is written down once, and says what shows it', () => {
    expect(promises.length).toBeGreaterThan(70);
    for (const { line, says, shownBy } of promises) {
      expect(says.length, line).toBeGreaterThan(10);
      expect(shownBy, line).toMatch(/^(not yet|tests\/)/u);
    }
    const twice = promises.filter(
      ({ says }, index) => promises.findIndex((other) => other.says === says) !== index,
    );
    expect(twice).toEqual([]);
  });

  it('that is kept names a test or a benchmark that exists', () => {
    for (const { line, shownBy } of promises.filter((promise) => promise.shownBy !== 'not yet')) {
      for (const shown of shownBy.split('; ')) {
        const [file = '', name = ''] = shown.split(/: (.*)/su);
        expect(existsSync(`${root}/${file}`), `${line}\n${file} is missing`).toBe(true);
        expect(
          readFileSync(`${root}/${file}`, 'utf8'),
          `${line}\n${file} has no “${name}”`,
        ).toContain(name);
        expect(name, line).not.toBe('');
      }
    }
  });
});
