import { resolve } from 'node:path';
import { parseChain, parseEvidence } from '../../model/claims/index.ts';
import type { CallName, Input, Output, Parsed } from '../../preload/contract/index.ts';
import { closeNotebook, createNotebook, openNotebook, type Notebook } from '../notebook/index.ts';
import { indexAll } from '../search/index.ts';
import { answer, type NotebookCall } from '../service/index.ts';
import { usage, type Arguments } from './arguments.ts';
import { listRecords } from './list-records.ts';
import { lines, recordLine } from './record-lines.ts';
import type { Reply } from './reply.ts';
import { showRecord } from './show-record.ts';
import type { VerbName } from './verbs.ts';

/** Runs a verb on the notebook at a path. @throws AppError usage, notebook.*, and what the call throws */
export async function runVerb(verb: VerbName, path: string, given: Arguments): Promise<Reply> {
  if (verb === 'new') {
    takeWords(given, 0);
    createNotebook(resolve(path));
    return { value: { path: resolve(path) }, text: `Made ${resolve(path)}` };
  }
  const notebook = openNotebook(resolve(path), indexAll);
  try {
    return await verbsOnNotebook[verb](notebook, given);
  } finally {
    closeNotebook(notebook);
  }
}

type OnNotebook = (notebook: Notebook, given: Arguments) => Promise<Reply>;

const verbsOnNotebook: Record<Exclude<VerbName, 'new'>, OnNotebook> = {
  import: async (notebook, given) => {
    if (given.words.length === 0) throw usage('import needs at least one path.');
    // The readers' libraries take longer to load than most verbs to run.
    const { importPaths } = await import('./import-paths.ts');
    return importPaths(notebook, given.words, given.flags.has('dry-run'));
  },
  list: (notebook, given) => {
    const [what = ''] = takeWords(given, 1);
    return listRecords(notebook, what, given.flags.has('full'));
  },
  show: (notebook, given) => {
    const [id = ''] = takeWords(given, 1);
    return showRecord(notebook, id);
  },
  highlight: async (notebook, given) => {
    const [articleId = ''] = takeWords(given, 1);
    const tags = option(given, 'tags');
    const highlight = await ask(notebook, 'highlights.addQuote', {
      articleId,
      quote: option(given, 'quote') ?? missing('--quote TEXT'),
      prefix: option(given, 'prefix'),
      suffix: option(given, 'suffix'),
      color: option(given, 'color') as Input<'highlights.addQuote'>['color'],
      note: option(given, 'note'),
      tags: tags
        ?.split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    });
    return { value: highlight, text: recordLine({ ...highlight, title: highlight.quote }) };
  },
  claim: async (notebook, given) => {
    const [statement = ''] = takeWords(given, 1);
    const claim = await ask(notebook, 'claims.add', {
      statement,
      kind: option(given, 'kind') as Input<'claims.add'>['kind'],
      chain: parseChain(option(given, 'said-by') ?? ''),
      evidence: (given.options.get('evidence') ?? []).map(parseEvidence),
    });
    return { value: claim, text: recordLine({ ...claim, title: claim.statement }) };
  },
  link: async (notebook, given) => {
    const [fromId = '', relation = '', toId = ''] = takeWords(given, 3);
    const link = await ask(notebook, 'links.add', {
      fromId,
      relation: relation.replace('-', ' ') as Input<'links.add'>['relation'],
      toId,
      reason: option(given, 'reason'),
    });
    const title = `${link.fromStatement} ${link.relation} ${link.toStatement}`;
    return { value: link, text: recordLine({ ...link, title }) };
  },
  search: async (notebook, given) => {
    const limit = option(given, 'limit');
    if (given.words.length === 0) throw usage('search needs a query.');
    const hits = await ask(notebook, 'search.find', {
      query: given.words.join(' '),
      limit: limit === undefined ? undefined : wholeNumber(limit),
    });
    const text = hits.length === 0 ? 'Nothing found.' : lines(hits, (hit) => hit.kind);
    return { value: hits, text };
  },
  export: async (notebook, given) => {
    takeWords(given, 0);
    const result = await ask(notebook, 'export.run', {
      to: resolve(option(given, 'to') ?? missing('--to DIR')),
      wholeText: given.flags.has('whole-text'),
      restoreDeleted: given.flags.has('restore-deleted'),
    });
    const { articles, highlights, notes, claims, links, files, to, conflicts, removed } = result;
    for (const { path, problem } of conflicts) process.stderr.write(`${path}: ${problem}\n`);
    for (const path of removed) process.stderr.write(`${path}: Deleted, and not written again.\n`);
    return {
      value: result,
      text: `${articles} articles, ${highlights} highlights, ${notes} notes, ${claims} claims and ${links} links in ${files} files in ${to}`,
    };
  },
  check: async (notebook, given) => {
    takeWords(given, 0);
    const result = await ask(notebook, 'notebook.check', {});
    const problems = result.problems.map(({ where, problem }) => `${where}: ${problem}`);
    return {
      value: result,
      text: result.ok ? 'The notebook is sound.' : problems.join('\n'),
      failed: !result.ok,
    };
  },
  backup: async (notebook, given) => {
    const [to = ''] = takeWords(given, 1);
    const result = await ask(notebook, 'notebook.backup', { to: resolve(to) });
    return { value: result, text: `${result.path}, ${result.bytes} bytes, opened and checked` };
  },
  call: async (notebook, given) => {
    if (given.words[0] === '-') {
      const { callLines } = await import('./call-lines.ts');
      return callLines(notebook);
    }
    const [method = '', json = ''] = takeWords(given, 2);
    const { validated } = await import('./validated.ts');
    const { name, input } = validated(method, json);
    const { value } = await answer(notebook, name, input, { by: 'command-line' });
    return { value, text: JSON.stringify(value, null, 2) };
  },
};

/** Makes a call of the contract, checked as a page's would be. */
async function ask<N extends NotebookCall & CallName>(
  notebook: Notebook,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  // The schemas take longer to load than most verbs to run.
  const { validated } = await import('./validated.ts');
  const checked = validated(name, JSON.stringify(input));
  const { value } = await answer(notebook, name, checked.input as Parsed<N>, {
    by: 'command-line',
  });
  return value;
}

function takeWords({ verb, words }: Arguments, count: number): string[] {
  if (words.length === count) return words;
  throw usage(`${verb?.name} takes ${verb?.takes || 'nothing'}.`);
}

function option({ options }: Arguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}

function missing(what: string): never {
  throw usage(`${what} is missing.`);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/u.test(text)) throw usage(`${text} is not a whole number.`);
  return Number(text);
}
