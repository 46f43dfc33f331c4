import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  closeNotebook,
  createNotebook,
  openNotebook,
  runCommand,
  type Notebook,
  type Row,
  type Table,
} from '../../../main/notebook/index.ts';
import type { Id } from '../../../model/ids.ts';

const made = '2026-11-13T08:41:00.000Z';

/** A UUIDv7 with a known end. */
export function idOf(number: number): Id {
  return `01935a00-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A real notebook in a folder of its own, with the means to put rows into it. */
export class SampleNotebook {
  readonly folder = mkdtempSync(join(tmpdir(), 'export of notes '));
  readonly notebook: Notebook;
  /** Where to export to; not made yet. */
  readonly to = join(this.folder, 'Vault');

  constructor() {
    const path = join(this.folder, 'sample.claimbook');
    createNotebook(path);
    this.notebook = openNotebook(path);
  }

  close(): void {
    closeNotebook(this.notebook);
    rmSync(this.folder, { recursive: true });
  }

  insert(table: Table, row: Row & { id: Id }): Id {
    this.#write((write) => write.insert(table, row));
    return row.id;
  }

  update(table: Table, id: Id, columns: Row): void {
    this.#write((write) => write.update(table, id, columns));
  }

  #write(run: Parameters<typeof runCommand>[2]): void {
    runCommand(this.notebook, { name: 'test', by: 'command-line', derive: () => undefined }, run);
  }

  article(number: number, text: string, columns: Row = {}, html = `<p>${text}</p>`): Id {
    const id = idOf(number);
    const revision = idOf(number + 0xf000);
    this.#write((write) => {
      write.insert('article', {
        id,
        title: 'An article',
        direction: 'ltr',
        state: 'inbox',
        captured_at: made,
        captured_how: 'file',
        revision_id: revision,
        updated_at: made,
        ...columns,
      });
      write.insert('revision', {
        id: revision,
        article_id: id,
        number: 1,
        html,
        text,
        words: 1,
        text_hash: createHash('sha256').update(text).digest('hex'),
        created_at: made,
        content_version: 1,
        text_version: 1,
      });
    });
    return id;
  }

  highlight(
    number: number,
    articleId: Id,
    quote: string,
    start: number | null,
    columns: Row = {},
  ): Id {
    const id = idOf(number);
    const revision = idOf(Number.parseInt(articleId.slice(-8), 16) + 0xf000);
    this.insert('highlight', {
      id,
      article_id: articleId,
      revision_id: revision,
      quote,
      prefix: '',
      suffix: '',
      color: 'yellow',
      created_at: made,
      updated_at: made,
      ...columns,
    });
    const end = start === null ? null : start + quote.length;
    this.insert('placement', {
      id: idOf(number + 0x1_0000),
      highlight_id: id,
      revision_id: revision,
      start_offset: start,
      end_offset: end,
      confidence: 1,
      state: start === null ? 'orphaned' : 'anchored',
    });
    return id;
  }

  note(number: number, markdown: string, columns: Row = {}): Id {
    return this.insert('note', {
      id: idOf(number),
      title: '',
      doc: '{}',
      text: markdown,
      markdown,
      version: 1,
      created_at: made,
      updated_at: made,
      ...columns,
    });
  }

  claim(number: number, statement: string, columns: Row = {}): Id {
    return this.insert('claim', {
      id: idOf(number),
      statement,
      kind: 'fact',
      status: 'open',
      created_at: made,
      updated_at: made,
      ...columns,
    });
  }

  evidence(number: number, claimId: Id, highlightId: Id, stance: string, columns: Row = {}): Id {
    return this.insert('evidence', {
      id: idOf(number),
      claim_id: claimId,
      highlight_id: highlightId,
      stance,
      created_at: made,
      updated_at: made,
      ...columns,
    });
  }

  link(number: number, from: Id, to: Id, relation: string, columns: Row = {}): Id {
    return this.insert('link', {
      id: idOf(number),
      from_claim_id: from,
      to_claim_id: to,
      relation,
      created_at: made,
      updated_at: made,
      ...columns,
    });
  }

  tag(number: number, name: string, on: Row): Id {
    const tagId = this.insert('tag', { id: idOf(number), name, name_key: name.toLowerCase() });
    this.insert('tagging', { id: idOf(number + 0x1000), tag_id: tagId, ...on });
    return tagId;
  }

  chain(number: number, claimId: Id, names: [name: string, detail: string | null][]): void {
    for (const [index, [name, detail]] of names.entries()) {
      const sourceId = this.insert('source', {
        id: idOf(number + index),
        name,
        name_key: name.toLowerCase(),
        kind: 'organisation',
        created_at: made,
        updated_at: made,
      });
      this.insert('chain_step', {
        id: idOf(number + index + 0x1000),
        claim_id: claimId,
        source_id: sourceId,
        detail,
        position: `a${index}`,
      });
    }
  }
}

/** One affair with a bit of everything. */
export function armsAffair(): SampleNotebook {
  const sample = new SampleNotebook();
  const text =
    'Officials hope to see an agreement signed in Tokyo before the year is out.\n\n' +
    'A senior official told the Kanto paper so.\n\nTakeaways\n\nShipyards\nFund rules';
  const brief = sample.article(
    1,
    text,
    {
      title: 'Brussels sounds out Tokyo: [arms] & “ships”',
      dek: 'A partnership, *perhaps*.',
      byline: 'R. Duarte',
      site: 'Meridian Brief',
      url: 'https://meridianbrief.example/eu-asia_arms?id=1',
      published_at: '2026-11-12',
      language: 'en',
    },
    '<h2>News</h2><p>Officials <em>hope</em> to see an agreement signed in Tokyo before the year is out.</p>' +
      '<p>A senior official told the <a href="https://kanto.example/">Kanto paper</a> so.</p>' +
      '<h3>Takeaways</h3><ul><li>Shipyards</li><li>Fund rules</li></ul>' +
      '<table><caption>Orders #1</caption><tr><th>Yard</th><th>Ships</th></tr><tr><td>A|B</td><td>2</td></tr></table>',
  );
  const other = sample.article(2, '年内の署名は難しい。', {
    title: '年内署名は難しい',
    site: '港湾経済',
    language: 'ja',
    published_at: '2026-11',
  });
  const hope = sample.highlight(
    0x2f81c0ab,
    brief,
    'Officials hope to see an agreement signed in Tokyo before the year is out.',
    0,
    { color: 'green' },
  );
  const list = sample.highlight(0x91d4aa02, brief, 'Shipyards\nFund rules', 131);
  const lost = sample.highlight(0x91d4aa03, brief, 'A passage that is gone', null);
  const hard = sample.highlight(0x5eed0001, other, '年内の署名は難しい。', 0);
  sample.note(0x301, 'A forecast with a *deadline*.\n\n- [ ] Ask the desk\n', {
    highlight_id: hope,
  });
  sample.note(0x302, 'Read with the calendar.\n', { article_id: brief, title: 'Reading #1' });
  sample.note(0x303, 'Check in January.\n', { title: 'Things to do' });
  const signs = sample.claim(0x401, 'Ministers sign with Tokyo by the end of 2026', {
    kind: 'forecast',
    reliability: 'B',
    credibility: '3',
    likelihood: 'likely',
    confidence: 'moderate',
    due_at: '2026-12-31',
    said_at: '2026-11',
    resolution: 'A text signed by ministers',
  });
  const not = sample.claim(0x402, '年内には署名されない', {
    kind: 'assessment',
    status: 'disputed',
  });
  sample.note(0x304, 'The verb is “hope”.\n', { claim_id: signs });
  sample.evidence(0x501, signs, hope, 'supports', { strength: 'strong', reason: 'It says so' });
  sample.evidence(0x502, signs, hard, 'contradicts');
  sample.evidence(0x503, not, list, 'context');
  sample.link(0x601, not, signs, 'contradicts', { reason: 'Both can’t be', strength: 'moderate' });
  sample.tag(0x701, 'export licence', { article_id: brief });
  sample.tag(0x702, '2026', { highlight_id: lost });
  sample.chain(0x801, signs, [
    ['official', 'unnamed, to the paper'],
    ['Kanto Shimbun', null],
    ['Meridian Brief', null],
  ]);
  return sample;
}
