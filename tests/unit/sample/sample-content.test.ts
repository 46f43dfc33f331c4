import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readArticle } from '../../../main/capture/index.ts';
import { findQuote } from '../../../model/anchoring/index.ts';
import {
  daysUntil,
  hasLikelihood,
  isSettled,
  looksAhead,
  statusesFor,
} from '../../../model/claims/index.ts';
import { newId, type Id } from '../../../model/ids.ts';
import {
  claimKinds,
  highlightColors,
  noteSubjects,
  relations,
} from '../../../model/records/index.ts';
import { contract, type CallName } from '../../../preload/contract/index.ts';

const folder = new URL('../../../resources/sample/', import.meta.url);
const keyName = z.string().min(1);
const sample = z
  .strictObject({
    about: z.string(),
    articles: z.array(
      z.strictObject({ key: keyName, file: z.string(), update: z.record(z.string(), z.unknown()) }),
    ),
    highlights: z.array(
      z.looseObject({ key: keyName, article: keyName, quote: z.string(), color: z.string() }),
    ),
    claims: z.array(
      z.looseObject({
        key: keyName,
        evidence: z.array(z.looseObject({ highlight: keyName })).min(1),
      }),
    ),
    links: z.array(
      z.looseObject({ from: keyName, relation: z.string(), to: keyName, reason: z.string() }),
    ),
    notes: z.array(
      z.strictObject({
        key: keyName,
        about: z.strictObject({ kind: z.enum(noteSubjects), key: keyName }).nullable(),
        title: z.string().min(1),
        markdown: z.string().min(1),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')));

const records = [...sample.articles, ...sample.highlights, ...sample.claims, ...sample.notes];
const ids = new Map<string, Id>(records.map(({ key }) => [key, newId()]));

function idOf(name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`sample.json has nothing with the key ${name}`);
  return id;
}

const claims = sample.claims.map(({ key: _key, evidence, ...fields }) =>
  contract['claims.add'].input.parse({
    ...fields,
    evidence: evidence.map(({ highlight, ...rest }) => ({ ...rest, highlightId: idOf(highlight) })),
  }),
);

const articles = sample.articles.map((article) => ({
  ...article,
  draft: readArticle({
    name: article.file,
    bytes: readFileSync(new URL(`articles/${article.file}`, folder)),
  }),
}));

/** The day on which the sample was written: what is due before it is overdue when it is opened. */
const written = '2026-11-24';

describe('the sample notebook', () => {
  it('gives every record a key of its own', () => {
    expect(ids.size).toBe(records.length);
  });

  it.each(articles)('marks passages that stand exactly once in $file', ({ key, draft }) => {
    const marked = sample.highlights.filter(({ article }) => article === key);
    expect(marked.length).toBeGreaterThan(0);
    const unclear = marked.filter(
      ({ quote }) =>
        draft.text.split(quote).length !== 2 || 'problem' in findQuote(draft.text, { quote }),
    );
    expect(unclear).toEqual([]);
  });

  it.each(articles)('shows no site chrome around $file', ({ draft }) => {
    expect(draft.text).not.toMatch(
      /cookies|car carrier|newsletter|sign in to|most read|all rights|read next|関連記事|無断転載/iu,
    );
  });

  it.each(articles)('knows title, site, address and date of $file', ({ draft, update }) => {
    const found = { site: draft.site, url: draft.url, publishedAt: draft.publishedAt, ...update };
    expect(draft.title).not.toMatch(/[|｜–]|\.(md|txt|html)$/u);
    expect(found.site).toEqual(expect.any(String));
    expect(found.url).toMatch(/^https:\/\/[\w-]+\.example\//u);
    expect(found.publishedAt).toMatch(/^2026-11-/u);
  });

  it('is in English, Japanese and Korean', () => {
    const languages = articles.map(({ draft }) => draft.language?.slice(0, 2));
    expect(new Set(languages)).toEqual(new Set(['en', 'ja', 'ko']));
  });

  it('can be applied through the calls of the app', () => {
    const inputs: [CallName, unknown][] = [
      ...sample.articles.map(({ key, update }): [CallName, unknown] => [
        'articles.update',
        { id: idOf(key), ...update },
      ]),
      ...sample.highlights.map(({ key: _key, article, ...fields }): [CallName, unknown] => [
        'highlights.addQuote',
        { articleId: idOf(article), ...fields },
      ]),
      ...sample.links.map(({ from, to, ...fields }): [CallName, unknown] => [
        'links.add',
        { fromId: idOf(from), toId: idOf(to), ...fields },
      ]),
      ...sample.notes.map(({ key: _key, about, ...fields }): [CallName, unknown] => [
        'notes.write',
        { about: about && { kind: about.kind, id: idOf(about.key) }, ...fields },
      ]),
    ];
    const problems = inputs.flatMap(([name, input]) => {
      const { error } = contract[name].input.safeParse(input);
      return error ? [`${name}: ${error.message}`] : [];
    });
    expect(problems).toEqual([]);
  });

  it('shows every colour, every kind of claim, every relation', () => {
    expect(new Set(sample.highlights.map(({ color }) => color))).toEqual(new Set(highlightColors));
    expect(new Set(claims.map(({ kind }) => kind))).toEqual(new Set(claimKinds));
    expect(new Set(sample.links.map(({ relation }) => relation))).toEqual(new Set(relations));
  });

  it('has a note about nothing, about an article and about a claim', () => {
    const subjects = sample.notes.map(({ about }) => about?.kind ?? null);
    expect(new Set(subjects)).toEqual(new Set([null, 'article', 'claim']));
  });

  it('has a forecast that is overdue and one that is still open, each with what would settle it', () => {
    const forecasts = claims.filter(({ kind }) => kind === 'forecast');
    expect(forecasts.filter(({ resolution }) => !resolution)).toEqual([]);
    const days = forecasts
      .filter(({ status }) => status !== undefined && !isSettled(status))
      .map(({ dueAt }) => daysUntil(dueAt ?? '', written));
    expect(Math.min(...days)).toBeLessThan(0);
    expect(Math.max(...days)).toBeGreaterThan(0);
  });

  it('gives no claim a status or a likelihood that its kind cannot have', () => {
    const wrong = claims.filter(
      ({ kind = 'fact', status = 'open', likelihood, dueAt }) =>
        !statusesFor(kind).includes(status) ||
        (dueAt && !looksAhead(kind)) ||
        (likelihood && !hasLikelihood(kind)),
    );
    expect(wrong).toEqual([]);
  });

  it('traces one unnamed official through one newspaper into two others', () => {
    const outlets = claims
      .map(({ chain = [] }) => chain.map(({ name }) => name))
      .filter(([first]) => first?.startsWith('Senior official'));
    expect(outlets.map(([, through]) => through)).toEqual(['港湾経済新聞', '港湾経済新聞']);
    expect(new Set(outlets.map((names) => names.at(-1))).size).toBe(2);
  });
});
