import { callNames, eventNames } from '../../preload/contract/names.ts';
import { expect, test } from './launch.ts';

// Each point of the app's defences, tried from within the page as an article's script would.

test('the page is sandboxed, apart from the preload, and has nothing of Node', async ({
  app,
  page,
}) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron has it without documenting it.
    const last: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
    return typeof last === 'function' ? (Reflect.apply(last, contents, []) as object) : null;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
  const found = await page.evaluate((all) => all.filter((name) => name in globalThis), names);
  expect(found).toEqual([]);
});

test('only the calls of the contract can be made, with their own arguments', async ({ page }) => {
  await test.step('no other channel is reachable', async () => {
    const bridge = await page.evaluate(() => ({
      call: Object.keys(window.claimbook.call).toSorted(),
      on: Object.keys(window.claimbook.on).toSorted(),
    }));
    expect(bridge).toEqual({ call: callNames.toSorted(), on: eventNames.toSorted() });
  });
  await test.step('what is no argument is refused before anything is done', async () => {
    const codes = await page.evaluate(async () => {
      const calls = Object.values(window.claimbook.call) as ((
        input: unknown,
      ) => Promise<unknown>)[];
      const answers = await Promise.all(
        [42, null, 'text', []].flatMap((input) => calls.map((call) => call(input))),
      );
      const deep = await window.claimbook.call['notebook.open']({ path: 7 } as never);
      return [...answers, deep].map(
        (answer) => (answer as { error?: { code: string } }).error?.code ?? 'accepted',
      );
    });
    expect(new Set(codes)).toEqual(new Set(['call.arguments']));
  });
  await test.step('an event’s listener gets the payload and no way to main', async () => {
    const heard = await page.evaluate(async () => {
      const { promise, resolve } = Promise.withResolvers<string[]>();
      window.claimbook.on['settings.changed']((...args: unknown[]) => {
        resolve(args.flatMap((arg) => Object.keys(arg as object)));
      });
      await window.claimbook.call['settings.set']({ theme: 'light' });
      return promise;
    });
    expect(heard).toContain('theme');
    expect(heard).not.toContain('sender');
  });
});

test('another page cannot call, in a frame or in the window itself', async ({ app, page }) => {
  await test.step('the app’s own page refuses to stand in a frame', async () => {
    const inside = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      try {
        return frame.contentWindow?.document.getElementById('root') ? 'shown' : 'empty';
      } catch {
        return 'an error page';
      }
    });
    expect(inside).not.toBe('shown');
  });
  await test.step('a frame of the page’s own making has no bridge', async () => {
    const bridged = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return 'claimbook' in (frame.contentWindow ?? {});
    });
    expect(bridged).toBe(false);
  });
  await test.step('a foreign page in the window is refused, though it has the bridge', async () => {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>Foreign</title>'),
    );
    await expect(page).toHaveTitle('Foreign');
    const answer = await page.evaluate(() => window.claimbook.call['notebook.recents']({}));
    expect(answer).toMatchObject({ ok: false, error: { code: 'call.refused' } });
  });
});

test('no script runs but the app’s own files', async ({ page }) => {
  await test.step('each file comes with the policy', async () => {
    const policies = await page.evaluate(async () => {
      const files = performance.getEntriesByType('resource').map(({ name }) => name);
      const own = [
        location.href,
        '/nowhere.js',
        ...files.filter((name) => name.startsWith(origin)),
      ];
      const answers = await Promise.all(own.map((name) => fetch(name)));
      return answers.map((answer) => answer.headers.get('content-security-policy') ?? 'none');
    });
    expect(policies.length).toBeGreaterThan(3);
    for (const policy of policies) {
      const directives = new Map(
        policy.split('; ').map((directive) => [directive.split(' ')[0], directive]),
      );
      expect(directives.get('default-src')).toBe("default-src 'none'");
      expect(directives.get('script-src')).toBe("script-src 'self'");
      expect(directives.get('img-src')).toBe("img-src 'self' data: blob:");
      expect(directives.get('style-src')).toBe("style-src 'self' 'unsafe-inline'");
      expect(directives.get('font-src')).toBe("font-src 'self'");
      expect(directives.get('connect-src')).toBe("connect-src 'self'");
      expect(directives.get('base-uri')).toBe("base-uri 'none'");
      expect(directives.get('form-action')).toBe("form-action 'none'");
      expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    }
  });
  await test.step('and it is kept', async () => {
    const ran = await page.evaluate(async () => {
      const mark = (name: string) => `(globalThis.ran ??= []).push('${name}')`;
      const script = document.createElement('script');
      script.textContent = mark('inline');
      const data = document.createElement('script');
      data.src = `data:text/javascript,${encodeURIComponent(mark('data'))}`;
      const blob = document.createElement('script');
      blob.src = URL.createObjectURL(new Blob([mark('blob')], { type: 'text/javascript' }));
      const box = document.createElement('div');
      box.innerHTML = `<img src="data:," onerror="${mark('handler')}"><a href="javascript:${mark('link')}">x</a>`;
      document.body.append(script, data, blob, box);
      box.querySelector('a')?.click();
      // Later: while the test's own code begins, the policy lets eval through.
      const evaluated = new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ['return "eval"'])());
          } catch {
            resolve('refused');
          }
        });
      });
      Reflect.apply(setTimeout, window, [mark('timer'), 50]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return { evaluated: await evaluated, ran: Reflect.get(globalThis, 'ran') ?? [] };
    });
    expect(ran).toEqual({ evaluated: 'refused', ran: [] });
  });
});

test('nothing outside of the app’s folder is served, and no permission given', async ({ page }) => {
  await test.step('files', async () => {
    const statuses = await page.evaluate(async () => {
      const out = ['../../package.json', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json'];
      const odd = ['..%5c..%5cpackage.json', '....//package.json', '%2fetc%2fhostname', '%00', '%'];
      const answers = await Promise.all([...out, ...odd].map((path) => fetch(`/${path}`)));
      return answers.map(({ status }) => status);
    });
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
  await test.step('permissions', async () => {
    const states = await page.evaluate(async () => {
      const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const answers = await Promise.all(
        asked.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      return answers.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    const used = await page.evaluate(async () => ({
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          ({ code }) => resolve(code),
        ),
      ),
      notification: await Notification.requestPermission(),
    }));
    expect(used).toEqual({ place: 1, notification: 'denied' });
  });
});
