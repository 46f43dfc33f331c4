import type { Page } from '@playwright/test';
import { commands } from '../../model/commands.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';
import { openSample, views } from './sample.ts';

interface Pressable {
  name: string;
  /** The command that it says it runs. */
  command: string | undefined;
  /** Whether it shows a key. */
  showsKey: boolean;
}

/** Every button and menu item on the page, but those that send a form, or answer a message, of their own. */
async function pressables(page: Page): Promise<Pressable[]> {
  return page
    .locator('button:not([type=submit], [data-sonner-toast] *), [role=menuitem]')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const words = element.cloneNode(true) as Element;
        for (const cap of words.querySelectorAll('kbd, svg')) cap.remove();
        return {
          name: (element.ariaLabel ?? words.textContent).trim(),
          command: (element as HTMLElement).dataset['command'],
          showsKey: element.querySelector('kbd') !== null,
        };
      }),
    );
}

const plain = (title: string): string => title.replace('…', '').toLowerCase();
const byTitle = new Map(commands.map(({ id, title }) => [plain(title), id]));
const byId = new Map<string, (typeof commands)[number]>(commands.map((each) => [each.id, each]));

/** Why a button stands outside of the table of commands; null where it doesn't. */
function outsideOfTable({ name, command, showsKey }: Pressable): string | null {
  if (command !== undefined) {
    const known = byId.get(command);
    if (!known) return `“${name}” runs ${command}, which is not in the table`;
    if (showsKey && !known.keys) return `“${name}” shows a key that ${command} has not`;
    return null;
  }
  if (showsKey) return `“${name}” shows a key and names no command`;
  const id = byTitle.get(plain(name));
  return id === undefined ? null : `“${name}” does what ${id} does, and does not say so`;
}

test('no button and no menu item stands outside of the table of commands', async ({
  page,
  folder,
}) => {
  test.setTimeout(120_000);
  const outside = new Set<string>();
  const seen = new Set<string>();
  const look = async () => {
    for (const found of await pressables(page)) {
      if (found.command) seen.add(found.command);
      const why = outsideOfTable(found);
      if (why) outside.add(why);
    }
  };
  await look();
  await openSample(page);
  for (const view of views) {
    await test.step(view.name, async () => {
      await view.open(page, folder);
      await look();
      await view.close?.(page);
    });
  }
  expect([...outside]).toEqual([]);
  // Else the test would pass on a page whose buttons have lost their names.
  expect(seen.size).toBeGreaterThan(30);
});

test('one-letter keys rest while words are typed and composed, and can be switched off', async ({
  page,
}) => {
  await openSample(page);
  const library = page.getByRole('navigation', { name: 'Notebook' }).getByText('Library');
  const article = page.locator('[role="document"]');

  await test.step('in a note, letters stay letters', async () => {
    await page.keyboard.press('Control+n');
    const title = page.getByRole('textbox', { name: /title/iu });
    await expect(title).toBeVisible();
    await title.fill('');
    await title.focus();
    await page.keyboard.type('1nc jk');
    await expect(title).toHaveText('1nc jk');
    await page.keyboard.press('Enter');
    await page.keyboard.type('e/?[] s,.');
    await expect(page.locator('[contenteditable="true"]').last()).toContainText('e/?[] s,.');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('in a field, letters stay letters', async () => {
    await page.keyboard.press('Control+Shift+f');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('1nc/?');
    await expect(page.getByRole('searchbox')).toHaveValue('1nc/?');
  });

  await test.step('while a character is composed, its keys are no commands', async () => {
    await library.click();
    await expect(page.getByRole('button', { name: /^Waiting for the stamp/u })).toBeVisible();
    await page.evaluate(() => {
      const composing = { key: 'j', isComposing: true, bubbles: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', composing));
    });
    await expect(article).toHaveCount(0);
  });

  await test.step('switched off, they do nothing; keys with Ctrl go on', async () => {
    await page.evaluate(() => window.claimbook.call['settings.set']({ letterKeys: false }));
    await page.keyboard.press('Control+,');
    await expect(page.getByLabel('One-letter keys')).not.toBeChecked();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(article).toHaveCount(0);
  });

  await test.step('switched on again, they work', async () => {
    await page.evaluate(() => window.claimbook.call['settings.set']({ letterKeys: true }));
    await page.keyboard.press('j');
    await expect(article).toBeVisible();
  });
});
