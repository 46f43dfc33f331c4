import { describe, expect, it } from 'vitest';
import { loud } from '../../../scripts/host/loud.ts';

describe('a member that the host lacks', () => {
  const app = loud('app', { quit: (): string => 'quit' });

  it('fails by its name instead of being undefined', () => {
    expect(() => Reflect.get(app, 'dock')).toThrow('The Chromium host has no app.dock');
  });

  it('does not trouble those that are there, nor promises and replacements in tests', async () => {
    expect(app.quit()).toBe('quit');
    expect(await Promise.resolve(app)).toBe(app);
    app.quit = () => 'replaced';
    expect(app.quit()).toBe('replaced');
  });
});
