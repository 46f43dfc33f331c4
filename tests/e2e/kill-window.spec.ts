import type { Page } from '@playwright/test';
import { bringArticle, noteTexts, openArticle, writeAnnotation } from './annotating.ts';
import { claimbook } from './command-line.ts';
import { test } from './files.ts';
import { expect } from './launch.ts';

const rounds = 5;
/** Milliseconds after which what is typed is in the file: autosave waits for one second at most, a busy machine longer. */
const storedWithin = 2_000;

/** What the page had an answer for. */
interface Acknowledged {
  statements: string[];
  highlights: string[];
}

/** Makes claims and highlights from within the page until it is gone. */
async function work(page: Page, articleId: string, round: number, done: Acknowledged) {
  await page.exposeFunction('acknowledged', (kind: keyof Acknowledged, value: string) => {
    done[kind].push(value);
  });
  await page.evaluate(
    ({ articleId: id, round: number }) => {
      const tell = Reflect.get(globalThis, 'acknowledged') as (kind: string, value: string) => void;
      const { 'claims.add': addClaim, 'highlights.add': addHighlight } = window.claimbook.call;
      let count = 0;
      const once = async () => {
        count += 1;
        const statement = `Claim ${number}.${count}`;
        const claim = await addClaim({ statement, chain: [{ name: `Source ${count % 7}` }] });
        if (claim.ok) tell('statements', claim.value.statement);
        const start = 60 + count;
        const mark = await addHighlight({ articleId: id, start, end: start + 9, color: 'pink' });
        if (mark.ok) tell('highlights', mark.value.id);
      };
      setInterval(() => void once(), 100);
    },
    { articleId, round },
  );
}

/** Types words until the page is gone. Gives when each was typed, and all that stood there then. */
async function typeUntilGone(page: Page, round: number) {
  const typed: { at: number; text: string }[] = [];
  let text = '';
  for (let word = 0; word < 500; word += 1) {
    text += ` r${round}w${word}`;
    try {
      await page.keyboard.type(` r${round}w${word}`, { delay: 5 });
    } catch {
      // The window was killed: that is what is waited for.
      return typed;
    }
    typed.push({ at: Date.now(), text });
  }
  throw new Error('the window was not killed');
}

test('an app that is killed in the middle of work loses nothing that was stored', async ({
  launch,
  notebook,
  folder,
}) => {
  test.setTimeout(180_000);
  const { articleId } = bringArticle(notebook, folder);
  const done: Acknowledged = { statements: [], highlights: [] };

  for (let round = 0; round < rounds; round += 1) {
    const { app, page } = await launch(notebook);
    await openArticle(page);
    await writeAnnotation(page);
    await work(page, articleId, round, done);
    let killedAt = Number.POSITIVE_INFINITY;
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    setTimeout(
      () => {
        killedAt = Date.now();
        app.process().kill('SIGKILL');
      },
      storedWithin + 500 + Math.random() * 1_500,
    );
    const typed = await typeUntilGone(page, round);
    await gone;

    expect(claimbook(notebook, 'check')).toEqual({ ok: true, problems: [] });
    const stored = typed.findLast(({ at }) => at < killedAt - storedWithin);
    expect(stored).toBeDefined();
    expect(noteTexts(notebook).join('\n')).toContain(stored?.text);
  }

  expect(done.statements.length).toBeGreaterThan(rounds);
  const claims = claimbook(notebook, 'list', 'claims') as { statement: string }[];
  const marks = claimbook(notebook, 'list', 'highlights') as { id: string }[];
  const statements = new Set(claims.map(({ statement }) => statement));
  const ids = new Set(marks.map(({ id }) => id));
  expect(done.statements.filter((statement) => !statements.has(statement))).toEqual([]);
  expect(done.highlights.filter((id) => !ids.has(id))).toEqual([]);
  expect(noteTexts(notebook)).toHaveLength(1);
});
