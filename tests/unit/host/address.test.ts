import { describe, expect, it } from 'vitest';
import {
  fromChromium,
  ownScheme,
  registerScheme,
  toChromium,
} from '../../../scripts/host/address.ts';

registerScheme('app');

describe("the app's addresses in plain Chromium", () => {
  it('go there and back unchanged', () => {
    for (const address of ['app://claimbook/index.html', 'app://claimbook/a%20b?q=1#part']) {
      expect(fromChromium(toChromium(address))).toBe(address);
    }
    expect(toChromium('app://claimbook/x')).toBe('https://claimbook.app.localhost/x');
  });

  it('leave every other address alone, also one that only looks like ours', () => {
    for (const address of [
      'https://example.com/',
      'https://localhost/',
      'https://claimbook.other.localhost/x',
      'https://claimbook.app.localhost.example.com/x',
      'http://claimbook.app.localhost/x',
      'data:text/html,x',
    ]) {
      expect(fromChromium(address)).toBe(address);
    }
    expect(toChromium('https://example.com/')).toBe('https://example.com/');
  });

  it('are told from foreign ones by their scheme', () => {
    expect(ownScheme('app://claimbook/')).toBe('app');
    expect(ownScheme('https://example.com/')).toBe(null);
    expect(ownScheme('')).toBe(null);
  });
});
