import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFiles } from './files.ts';
import { expect } from './launch.ts';

export const themes = ['light', 'sepia', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Something that the window can show: how to get there, and how to leave it. */
export interface View {
  name: string;
  open: (page: Page, folder: string) => Promise<void>;
  /** Backs out of what lies over the page. */
  close?: (page: Page) => Promise<void>;
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((chosen) => window.claimbook.call['settings.set']({ theme: chosen }), theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Waits until what moves or fades in has come to its end. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const running = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(running.map(({ finished }) => finished));
  });
}

/** From the first-run page into a sample notebook of its own. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Look around the sample notebook/u }).click();
  const sidebar = page.getByRole('navigation', { name: 'Notebook' });
  await expect(sidebar).toBeVisible({ timeout: 30_000 });
}

async function goTo(page: Page, name: 'Inbox' | 'Library' | 'Notes' | 'Claims' | 'Trash') {
  await page
    .getByRole('navigation', { name: 'Notebook' })
    .getByRole('button', { name: new RegExp(`^${name}`, 'u') })
    .click();
}

async function openArticle(page: Page, title: string): Promise<void> {
  await goTo(page, 'Library');
  await page
    .getByRole('button', { name: new RegExp(title, 'u') })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title, 'u') })).toBeVisible();
}

async function openClaim(page: Page): Promise<void> {
  await goTo(page, 'Claims');
  await page.getByText('Ministers of Japan and South Korea sign').first().click();
  await expect(page.getByRole('region', { name: 'Open claim' })).toBeVisible();
}

/** The window without a notebook. */
export const firstRun: View = {
  name: 'first-run',
  open: (page) => expect(page.getByRole('heading', { level: 1, name: 'Claimbook' })).toBeVisible(),
};

/** Every view and dialog of a window with the sample notebook, in an order in which each can follow the one before. */
export const views: readonly View[] = [
  { name: 'inbox', open: (page) => goTo(page, 'Inbox') },
  { name: 'article', open: (page) => openArticle(page, 'Tokyo and Seoul talk about') },
  {
    name: 'article-card',
    open: async (page) => {
      await openArticle(page, 'Tokyo and Seoul talk about');
      await page.keyboard.press(']');
      await expect(page.getByRole('article', { name: /, open$/u })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'card-menu',
    open: async (page) => {
      await openArticle(page, 'Tokyo and Seoul talk about');
      await page.keyboard.press(']');
      await page.getByRole('button', { name: 'More for this highlight' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    close: async (page) => {
      await escape(page);
      await expect(page.getByRole('article', { name: /, open$/u })).toBeVisible();
      await escape(page);
    },
  },
  { name: 'article-japanese', open: (page) => openArticle(page, '日韓、海底ケーブル') },
  {
    name: 'article-menu',
    open: async (page) => {
      await page.getByRole('button', { name: 'More for this article' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'notes',
    open: async (page) => {
      await goTo(page, 'Notes');
      await page.getByText('What the cable agreement hangs on').first().click();
      await expect(page.getByRole('region', { name: 'Note', exact: true })).toBeVisible();
    },
  },
  { name: 'claims', open: openClaim },
  {
    name: 'evidence-menu',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Change: / })
        .first()
        .click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'compose',
    open: async (page) => {
      await openArticle(page, 'Tokyo and Seoul talk about');
      await page.keyboard.press(']');
      await page
        .getByRole('article', { name: /, open$/u })
        .getByRole('button', { name: 'New claim' })
        .click();
      await expect(page.getByRole('dialog', { name: 'New claim' })).toBeVisible();
    },
    close: async (page) => {
      await escape(page);
      await escape(page);
    },
  },
  {
    name: 'link',
    open: async (page) => {
      await openClaim(page);
      await page.getByRole('button', { name: 'Link', exact: true }).first().click();
      await page.getByLabel('The other claim').fill('permits');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    close: async (page) => {
      await escape(page);
      await escape(page);
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page.getByRole('searchbox').fill('permit');
      await expect(page.locator('[data-hit]').first()).toBeVisible();
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('cable');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'help',
    open: async (page) => {
      await page.getByRole('button', { name: /^Notebook: / }).click();
      await page.getByRole('menuitem', { name: /Keyboard shortcuts/u }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'notebook-menu',
    open: async (page) => {
      await page.getByRole('button', { name: /^Notebook: / }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'folder-picker',
    open: async (page) => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByRole('button', { name: 'Choose', exact: true }).click();
      await expect(page.getByRole('list', { name: 'In this folder' })).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'export',
    open: async (page, folder) => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByLabel('Folder', { exact: true }).fill(join(folder, 'Vault'));
      await page
        .getByRole('form', { name: 'Export' })
        .getByRole('button', { name: 'Export' })
        .click();
      await expect(page.getByText('Written to')).toBeVisible();
    },
  },
  {
    name: 'import',
    open: async (page, folder) => {
      const good = join(folder, 'Short.txt');
      const bad = join(folder, 'Empty.txt');
      writeFileSync(good, 'A short piece\n\nTwo sentences are enough. This is the second.');
      writeFileSync(bad, '');
      await page.getByRole('button', { name: 'Import' }).first().click();
      await chooseFiles(page, [good, bad]);
      await expect(page.getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'error',
    open: async (page) => {
      await page.getByRole('button', { name: 'Export' }).first().click();
      await page.getByLabel('Folder', { exact: true }).fill('not a whole path');
      await page
        .getByRole('form', { name: 'Export' })
        .getByRole('button', { name: 'Export' })
        .click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'trash',
    open: async (page) => {
      await goTo(page, 'Inbox');
      await page.keyboard.press('j');
      await expect(page.locator('[role="document"]')).toBeVisible();
      await page.keyboard.press('Delete');
      await expect(page.getByText(/to the trash$/u).first()).toBeVisible();
      await goTo(page, 'Trash');
      await expect(page.getByRole('list', { name: 'In the trash' })).toBeVisible();
    },
  },
  {
    name: 'empty-trash',
    open: async (page) => {
      await page.getByRole('button', { name: 'Empty…' }).click();
      await expect(page.getByText(/deleted for good\. Undo can’t/u)).toBeVisible();
    },
    close: escape,
  },
  {
    name: 'undone',
    open: async (page) => {
      await page.keyboard.press('ControlOrMeta+z');
      await expect(page.getByText(/^Undone: /u)).toBeVisible();
    },
  },
  {
    name: 'backups',
    open: async (page) => {
      await page.getByRole('button', { name: /^Notebook: / }).click();
      await page.getByRole('menuitem', { name: 'Backups' }).click();
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect(page.getByRole('row', { name: /Asked for/u }).first()).toBeVisible();
    },
  },
  {
    name: 'backup-compare',
    open: async (page) => {
      await page
        .getByRole('button', { name: /^Compare and restore the backup/u })
        .first()
        .click();
      await expect(page.getByText('In the backup', { exact: true })).toBeVisible();
    },
    close: escape,
  },
];
