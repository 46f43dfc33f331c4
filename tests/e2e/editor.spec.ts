import type { Page } from '@playwright/test';
import type { Note } from '../../model/records/index.ts';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

/** Begins a free-standing note, with the cursor in its words. */
async function beginNote(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n');
  const field = page.getByRole('textbox', { name: 'Title' });
  await expect(field).toHaveValue('');
  await field.fill(title);
  await field.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
}

/** The Markdown of a note as the command line reads it, once it is stored as expected. */
async function expectStored(notebook: string, title: string, markdown: string): Promise<void> {
  const stored = () =>
    (claimbook(notebook, 'list', 'notes', '--full') as Note[]).find((note) => note.title === title)
      ?.markdown;
  await expect.poll(stored).toBe(markdown);
}

/** Puts HTML and text on the cursor, as a paste from a browser does. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note' }).evaluate(
    (editor, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', data.html);
      clipboardData.setData('text/plain', data.text);
      editor.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );
}

/** Lines, each ended by Enter: after the last item of a list a second one leaves the list. */
const typed = [
  '# Large',
  '## Middle',
  '### Small',
  'Plain **bold** and *italic* and ~~strike~~ and `code` and [link](https://example.com/a) end',
  '- one',
  'two',
  '',
  '1. first',
  'second',
  '',
  '- [ ] open',
  '[x] done',
  '',
  '> a quote',
];

const markdown = `# Large

## Middle

### Small

Plain **bold** and *italic* and ~~strike~~ and \`code\` and [link](https://example.com/a) end

- one
- two

1. first
2. second

- [ ] open
- [x] done

> a quote
`;

const pasted = `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->
<h2 style="color: red">A heading</h2><p onclick="ran = true">Words with <b>bold</b>, <i>italic</i>, <s>struck</s>,
<u>underlined</u>, <mark>marked</mark> and <a href="https://example.com/b" target="_top">a link</a>.</p>
<p><a href="javascript:ran = true">A script link</a><img src="https://example.com/x.png" alt="A picture"></p>
<ul><li>one<ul><li>inside</li></ul></li><li>two</li></ul><blockquote><p>A quote</p></blockquote>
<pre><code>code();</code></pre><script>ran = true</script><iframe src="https://example.com/"></iframe><!--EndFragment--></body></html>`;

const pastedMarkdown = `## A heading

Words with **bold**, *italic*, ~~struck~~, underlined, marked and [a link](https://example.com/b).

A script link

- one
  - inside
- two

> A quote

\`\`\`
code();
\`\`\`
`;

test('what is written in a note is stored as it is meant, without a save button', async ({
  launch,
  notebook,
}) => {
  const { page } = await launch(notebook);
  await expect(page.getByRole('navigation', { name: 'Notebook' })).toBeVisible();
  const note = page.getByRole('textbox', { name: 'Note' });
  const stored = (title: string, text: string) => expectStored(notebook, title, text);

  await test.step('Markdown becomes what it means as it is typed', async () => {
    await beginNote(page, 'Shortcuts');
    for (const line of typed) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Backspace');
    await stored('Shortcuts', markdown);
    await expect(note.getByRole('heading', { level: 1, name: 'Large' })).toBeVisible();
    await expect(note.getByRole('treeitem', { name: 'done' })).toBeChecked();
    await expect(note.locator('blockquote')).toHaveText('a quote');
    await expect(note.getByRole('link', { name: 'link' })).toBeVisible();
  });

  await test.step('what is undone and done again is stored too', async () => {
    await beginNote(page, 'Undo');
    await page.keyboard.type('First words.');
    await stored('Undo', 'First words.\n');
    // Typing is one step until a pause; a new paragraph begins another.
    await page.keyboard.press('Enter');
    await page.keyboard.type('## Second');
    await stored('Undo', 'First words.\n\n## Second\n');
    const blocks = note.locator(':scope > *');
    for (let step = 0; step < 12 && (await blocks.count()) > 1; step += 1) {
      await page.keyboard.press('ControlOrMeta+z');
    }
    await expect(blocks).toHaveText(['First words.']);
    await stored('Undo', 'First words.\n');
    for (let step = 0; step < 12 && !(await note.innerText()).includes('Second'); step += 1) {
      await page.keyboard.press('ControlOrMeta+Shift+z');
    }
    await expect(note.getByRole('heading', { level: 2, name: 'Second' })).toBeVisible();
    await stored('Undo', 'First words.\n\n## Second\n');
    expect(claimbook(notebook, 'list', 'notes')).toHaveLength(2);
  });

  await test.step('of pasted HTML stays what a note can hold', async () => {
    await beginNote(page, 'Pasted');
    await paste(page, pasted, 'never taken: there is HTML');
    await stored('Pasted', pastedMarkdown);
    const inside = await note.evaluate((editor) => ({
      strange: [...editor.querySelectorAll('img, script, style, table, u, mark, iframe')].length,
      styled: [...editor.querySelectorAll('[style]')].length,
      ran: Reflect.get(globalThis, 'ran') ?? false,
    }));
    expect(inside).toEqual({ strange: 0, styled: 0, ran: false });
  });

  await test.step('there is nothing to save by hand, and it says that it is saved', async () => {
    const region = page.getByRole('region', { name: 'Note', exact: true });
    await expect(region.getByText(/^Saved \d\d:\d\d$/u)).toBeVisible();
    await expect(page.getByRole('button', { name: /save/iu })).toHaveCount(0);
    await page.getByRole('toolbar', { name: 'Format' }).getByRole('button').first().click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expect(page.getByRole('menuitem', { name: /save/iu })).toHaveCount(0);
  });
  expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
});
