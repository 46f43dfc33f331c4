import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  isOwnAddress,
  mayCall,
  mayNavigate,
  mayOpenOutside,
  mayRequest,
  mayUse,
} from '../../../main/shell/policies.ts';
import { fileInFolder, serveFile } from '../../../main/shell/served-files.ts';
import { temporaryFolder } from '../../notebooks.ts';

const own = 'app://claimbook/index.html';
const foreign = [
  'https://claimbook/index.html',
  'http://127.0.0.1:5173/',
  'app://other/index.html',
  'app://claimbook.evil/index.html',
  'app://claimbook@evil/index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'not an address',
  '',
];

describe('a page of another address', () => {
  it('can’t be gone to, can’t be loaded, and can’t call', () => {
    for (const url of foreign) {
      expect(isOwnAddress(url, null)).toBe(false);
      expect(mayNavigate(url, null)).toBe(false);
      expect(mayRequest(url, null)).toBe(false);
      expect(mayCall({ url, isMainFrame: true }, null)).toBe(false);
    }
    expect(mayNavigate(own, null)).toBe(true);
    expect(mayRequest(own, null)).toBe(true);
    expect(mayCall({ url: own, isMainFrame: true }, null)).toBe(true);
  });

  it('can’t call from a frame inside the app’s page, nor from a frame that is gone', () => {
    expect(mayCall({ url: own, isMainFrame: false }, null)).toBe(false);
    expect(mayCall(null, null)).toBe(false);
  });

  it('is the development server’s only while there is one', () => {
    const server = 'http://localhost:5173';
    expect(mayRequest('http://localhost:5173/main.tsx', server)).toBe(true);
    expect(mayRequest('ws://localhost:5173/', server)).toBe(true);
    expect(mayRequest('http://localhost:5173/main.tsx', null)).toBe(false);
    expect(mayRequest('http://localhost:5174/', server)).toBe(false);
  });
});

describe('the page', () => {
  it('gets no permission but to copy', () => {
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
      'hid',
    ]) {
      expect(mayUse(permission)).toBe(false);
    }
    expect(mayUse('clipboard-sanitized-write')).toBe(true);
  });

  it('opens nothing outside but web and mail addresses', () => {
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'app://claimbook/',
      'ms-word:x',
    ]) {
      expect(mayOpenOutside(url)).toBe(false);
    }
    for (const url of ['https://a.example/x', 'http://a.example', 'mailto:a@b.example']) {
      expect(mayOpenOutside(url)).toBe(true);
    }
  });

  it('runs no script but the app’s own, and loads nothing from elsewhere', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    expect(contentSecurityPolicy).toContain("connect-src 'self';");
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|\*/u);
  });
});

describe('the app’s own files', () => {
  it('are served from their folder and nowhere else', async () => {
    const root = temporaryFolder();
    const folder = join(root, 'renderer');
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), '<p>page</p>');
    writeFileSync(join(root, 'secret.html'), 'secret');
    for (const path of [
      '../secret.html',
      '..%2fsecret.html',
      '%2e%2e/secret.html',
      '..\\secret.html',
      '..%5csecret.html',
      '%00',
      '%',
      '',
    ]) {
      expect((await serveFile(folder, `app://claimbook/${path}`)).status).toBe(404);
    }
    expect(fileInFolder(folder, 'app://claimbook/../../secret.html')).toBe(
      join(folder, 'secret.html'),
    );
    const page = await serveFile(folder, own);
    expect(await page.text()).toBe('<p>page</p>');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });
});
