import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { claimbook } from './command-line.ts';
import { test as base } from './files.ts';
import { expect, origin } from './launch.ts';

// Nothing leaves the machine, and the page stays where it is, whatever an article or a script tries.

/** A listener on this machine that a page could reach, and how often anything did. */
interface Outside {
  address: string;
  reached: () => number;
}

const test = base.extend<{ outside: Outside }>({
  // Playwright insists on a pattern for the first argument.
  // oxlint-disable-next-line no-empty-pattern
  outside: async ({}, use) => {
    let reached = 0;
    const server = createServer((socket) => {
      reached += 1;
      socket.destroy();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    await use({ address: `127.0.0.1:${port}`, reached: () => reached });
    server.close();
  },
});

/** Puts a list in the place of the system's browser. Gives what was handed to it. */
async function handedOut(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const list = await app.evaluateHandle(({ shell }) => {
    const addresses: string[] = [];
    shell.openExternal = async (address) => {
      addresses.push(address);
    };
    return addresses;
  });
  return () => list.jsonValue();
}

/** Marks the document, so that a reload would show. */
async function sameDocument(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Reflect.set(globalThis, 'sameDocument', true));
  return () => page.evaluate(() => Reflect.get(globalThis, 'sameDocument') === true);
}

/** Everything by which a page can ask for an address. Resolves when each was refused or has failed. */
async function askForEverything(page: Page, address: string): Promise<string[]> {
  return page.evaluate(async (host) => {
    const web = `http://${host}`;
    const failed = (element: HTMLElement, attribute: string, parent = document.body) =>
      new Promise<string>((resolve) => {
        const tag = element.localName;
        element.addEventListener('load', () => resolve(`${tag} loaded`));
        element.addEventListener('error', () => resolve('refused'));
        setTimeout(() => resolve('refused'), 700);
        element.setAttribute(attribute, `${web}/${tag}`);
        parent.append(element);
      });
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    const style = document.createElement('style');
    style.textContent = `@import url(${web}/import); body { background: url(${web}/background) }`;
    document.head.append(style);
    navigator.sendBeacon(`${web}/beacon`, 'x');
    const socket = () =>
      new Promise<string>((resolve) => {
        try {
          const opening = new WebSocket(`ws://${host}/socket`);
          opening.addEventListener('open', () => resolve('socket opened'));
          opening.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
    return Promise.all([
      fetch(`${web}/fetch`, { mode: 'no-cors' }).then(
        () => 'fetched',
        () => 'refused',
      ),
      socket(),
      failed(new Image(), 'src'),
      failed(document.createElement('script'), 'src'),
      failed(document.createElement('video'), 'src'),
      failed(document.createElement('object'), 'data'),
      failed(sheet, 'href', document.head),
    ]);
  }, address);
}

test('the page stays where it is, and opens no window', async ({ app, page, outside }) => {
  const addresses = await handedOut(app);
  const stays = await sameDocument(page);
  const before = page.url();
  const elsewhere = `http://${outside.address}/elsewhere`;

  await test.step('by script, link, form and refresh', async () => {
    await page.evaluate((address) => void (location.href = address), elsewhere);
    await page.evaluate(() => void (location.href = 'file:///etc/hostname'));
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0; url=${address}`;
      document.head.append(refresh);
    }, elsewhere);
    await page.waitForTimeout(600);
    expect(page.url()).toBe(before);
    expect(await stays()).toBe(true);
  });

  await test.step('a new window is none; a web address goes to the system’s browser', async () => {
    await page.evaluate((address) => void window.open(address), elsewhere);
    await expect.poll(addresses).toEqual([elsewhere]);
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = `${address}/link`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }, elsewhere);
    await expect.poll(addresses).toEqual([elsewhere, `${elsewhere}/link`]);
    await page.evaluate(() => {
      for (const address of ['file:///etc/hostname', 'about:blank', '/index.html', 'smb://a/b'])
        window.open(address);
    });
    await page.waitForTimeout(500);
    expect(await addresses()).toHaveLength(2);
    expect(app.windows()).toHaveLength(1);
    const shown = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(shown).toBe(1);
    expect(await stays()).toBe(true);
  });
  expect(outside.reached()).toBe(0);
});

test('no request leaves the machine, by the policy nor without it', async ({ page, outside }) => {
  await test.step('the policy refuses', async () => {
    const answers = await askForEverything(page, outside.address);
    expect(new Set(answers)).toEqual(new Set(['refused']));
  });
  await test.step('where the policy would not, the session refuses', async () => {
    const blocked: (string | undefined)[] = [];
    page.on('requestfailed', (request) => {
      const isForeign = request.url().includes(outside.address);
      // What would show in a frame is refused as a navigation.
      if (isForeign && !request.isNavigationRequest()) blocked.push(request.failure()?.errorText);
    });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    const answers = await askForEverything(page, outside.address);
    expect(new Set(answers)).toEqual(new Set(['refused']));
    expect(blocked.length).toBeGreaterThan(5);
    expect(blocked.filter((reason) => !reason?.startsWith('net::ERR_BLOCKED_BY_CLIENT'))).toEqual(
      [],
    );
  });
  expect(outside.reached()).toBe(0);
});

function hostileArticle(host: string): string {
  const web = `http://${host}`;
  const run = `globalThis.ran=true;fetch('${web}/run')`;
  return `<!doctype html><html><head><title>Hostile</title><base href="${web}/">
<meta http-equiv="refresh" content="0; url=${web}/refresh"><script>${run}</script>
<link rel="stylesheet" href="${web}/sheet.css"><style>@import url(${web}/import);
body { background: url(${web}/background) }</style></head><body onload="${run}"><article><h1>Hostile</h1>
<p onclick="${run}" style="background: url(${web}/style)">The first paragraph is long enough to be an article's own words.</p>
<script src="${web}/script.js"></script><iframe src="${web}/frame" srcdoc="<script>${run}</script>"></iframe>
<img src="${web}/picture.png" srcset="${web}/2x.png 2x" onerror="${run}" alt="Picture">
<picture><source srcset="${web}/source.webp"><img src="${web}/inner.png" alt=""></picture>
<svg onload="${run}"><script>${run}</script><image href="${web}/svg.png"/><use href="${web}/use.svg#a"/></svg>
<math><mtext><img src=x onerror="${run}"></mtext></math><video src="${web}/video.mp4" poster="${web}/poster.png"></video>
<object data="${web}/object"></object><embed src="${web}/embed"><audio src="${web}/audio.mp3" autoplay></audio>
<form action="${web}/form"><input name="a" autofocus onfocus="${run}"><button formaction="${web}/button">Send</button></form>
<p><a href="javascript:${run}">Script link</a></p><p><a href=" jAva&#10;script:${run}">Odd link</a></p>
<p><a href="data:text/html,<script>${run}</script>">Data link</a></p><p><a ping="${web}/ping" href="https://example.com/" target="_top">Plain link</a></p>
<p>The last paragraph is long enough to be an article's own words as well.<img src="x" onerror="${run}"></p>
</article></body></html>`;
}

test('a hostile article runs nothing and asks for nothing', async ({
  launch,
  notebook,
  folder,
  outside,
}) => {
  writeFileSync(join(folder, 'hostile.html'), hostileArticle(outside.address));
  claimbook(notebook, 'import', join(folder, 'hostile.html'));
  const { app, page } = await launch(notebook);
  const addresses = await handedOut(app);
  const stays = await sameDocument(page);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  await page.evaluate(() => {
    const broken: string[] = [];
    Reflect.set(globalThis, 'broken', broken);
    document.addEventListener('securitypolicyviolation', (event) =>
      broken.push(event.violatedDirective),
    );
  });

  await page.getByRole('button', { name: /Hostile/u }).click();
  const article = page.getByRole('document').getByRole('article');
  await expect(article.getByText('The last paragraph')).toBeVisible();
  await article.getByText('The first paragraph').click();
  await article.getByText('Script link').click();
  await article.getByText('Odd link').click();
  await article.getByText('Data link').click();
  await article.getByText('Plain link').click();
  await expect.poll(addresses).toEqual(['https://example.com/']);
  await page.waitForTimeout(300);

  const seen = await page.evaluate(() => {
    const body = document.querySelector('[role="document"] article');
    const elements = [...(body?.querySelectorAll('*') ?? [])];
    return {
      ran: Reflect.get(globalThis, 'ran') ?? false,
      broken: Reflect.get(globalThis, 'broken'),
      active: elements
        .map(({ localName }) => localName)
        .filter((name) =>
          /^(?:script|i?frame|form|input|style|svg|math|object|embed|video|audio|meta|link|base)$/u.test(
            name,
          ),
        ),
      attributes: elements
        .flatMap((element) => [...element.attributes])
        .filter(
          ({ name, value }) => /^on|^style$|srcset|ping/u.test(name) || /^https?:/u.test(value),
        )
        .map(({ name, value }) => `${name}=${value}`),
    };
  });
  expect(seen).toEqual({
    ran: false,
    broken: [],
    active: [],
    attributes: ['href=https://example.com/'],
  });
  expect(foreign).toEqual([]);
  expect(await stays()).toBe(true);
  expect(outside.reached()).toBe(0);
});
