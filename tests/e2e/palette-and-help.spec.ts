import type { ElectronApplication, Page } from '@playwright/test';
import { commands } from '../../model/commands.ts';
import { keyNames } from '../../renderer/app/key-names.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';
import { openSample } from './sample.ts';

// What shows a command takes its name and its key from the one table.

const isMac = process.platform === 'darwin';
const plain = (title: string): string => title.replace('…', '');
const caps = (key: string): string => keyNames(key, isMac).join('');
/** A command with its first key, as a line of a list shows it. */
const line = ({ title, keys }: { title: string; keys?: readonly string[] }): string =>
  title + (keys?.[0] ? ` ${caps(keys[0])}` : '');
const known = new Set(commands.map(line));

interface MenuEntry {
  id: string;
  label: string;
  accelerator: string | null;
}

/** Every item of the app’s menu but its lines. */
function menuOf(app: ElectronApplication): Promise<MenuEntry[]> {
  return app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ id, label, accelerator }) => ({
          id,
          label,
          accelerator: typeof accelerator === 'string' ? accelerator : null,
        })),
    ),
  );
}

/** Lines of a list: their words, then the caps of their key. */
function linesOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((lines) =>
    lines.map((each) => {
      const keys = [...each.querySelectorAll('kbd')].map((cap) => cap.textContent).join('');
      const words = each.cloneNode(true) as Element;
      for (const cap of words.querySelectorAll('kbd, svg')) cap.remove();
      return [words.textContent.trim(), keys].filter(Boolean).join(' ');
    }),
  );
}

test('menu, palette, help sheet and tooltips show the same commands with the same keys', async ({
  app,
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByRole('button', { name: /^Waiting for the stamp/u })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.locator('[role="document"]')).toBeVisible();

  await test.step('the menu has every command that is not only a view’s own key', async () => {
    const menu = await menuOf(app);
    const wanted = commands.filter(({ hidden, group }) => !hidden && (isMac || group !== 'App'));
    expect(menu.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
    for (const { id, label, accelerator } of menu) {
      const command = commands.find((each) => each.id === id);
      if (command?.role) continue;
      expect(label).toBe(command?.title);
      expect(accelerator !== null, `the key of ${id}`).toBe(command?.keys !== undefined);
    }
  });

  await test.step('an item of the menu runs its command', async () => {
    await app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('help.keys')?.click(),
    );
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });

  await test.step('the help sheet has every command with a key, and all its keys', async () => {
    const shown = await linesOf(page, '[role=dialog] dl > div');
    const wanted = commands
      .filter(({ keys }) => keys)
      .map(({ title, keys = [] }) => `${plain(title)} ${keys.map(caps).join('')}`);
    expect(shown.toSorted()).toEqual(wanted.toSorted());
    await page.keyboard.press('Escape');
  });

  await test.step('the palette has what can run here, each with its key', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('>');
    await expect(page.getByRole('option', { name: /^Done/u })).toBeVisible();
    const shown = await linesOf(page, '[role=option]');
    expect(shown.length).toBeGreaterThan(25);
    expect(shown.filter((each) => !known.has(each))).toEqual([]);
    await page.keyboard.type('sepia');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  });

  await test.step('a tooltip names the command, and its key', async () => {
    for (const id of ['sidebar.toggle', 'import.open', 'margin.toggle'] as const) {
      const command = commands.find((each) => each.id === id);
      if (!command) throw new Error(`there is no ${id}`);
      await page.locator(`header [data-command="${id}"]`).focus();
      const tip = page.getByRole('tooltip').filter({ hasText: plain(command.title) });
      await expect(tip).toContainText(caps(command.keys?.[0] ?? ''));
    }
  });
});
