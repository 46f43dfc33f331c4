import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $getRoot, $parseSerializedNode, type SerializedLexicalNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { noteMarkdown, noteText, parseNote } from '../../../model/notes/index.ts';
import { editorNodes } from '../../../renderer/notes/editor/nodes.ts';
import { registerSchema } from '../../../renderer/notes/editor/schema.ts';
import { docOf } from '../../../renderer/notes/editor/state.ts';

/** For a machine that is busy with other tests. */
const patient = { timeout: 60_000 };

type Tree = SerializedLexicalNode & { children?: Tree[] };

/** The document that is stored after something came into the editor. */
function stored(...blocks: Tree[]) {
  const editor = createHeadlessEditor({
    nodes: editorNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerSchema(editor);
  editor.update(() => $getRoot().append(...blocks.map((block) => $parseSerializedNode(block))), {
    discrete: true,
  });
  return parseNote(docOf(editor.getEditorState()));
}

const element = { version: 1, direction: null, format: '', indent: 0 };

function node(type: string, children: Tree[], more: object = {}): Tree {
  return { ...element, type, children, ...more };
}

function text(value: string, format = 0): Tree {
  const fields = {
    type: 'text',
    version: 1,
    text: value,
    format,
    mode: 'normal',
    detail: 0,
    style: 'color: red',
  };
  return fields;
}

const list = (children: Tree[]) =>
  node('list', children, { listType: 'bullet', tag: 'ul', start: 1 });
const item = (children: Tree[]) => node('listitem', children, { value: 1 });

describe('what comes into the editor is held to what a note can hold', () => {
  test('blocks in a quote become its lines', () => {
    const quote = node('quote', [node('paragraph', [text('a')]), list([item([text('b')])])]);
    expect(noteMarkdown(stored(quote))).toBe('> a\\\n> b\n');
  });

  test('blocks in a list item become its lines, a nested list stays one', () => {
    const mixed = item([
      text('a'),
      node('heading', [text('b')], { tag: 'h2' }),
      list([item([text('c')])]),
    ]);
    expect(noteMarkdown(stored(list([mixed])))).toBe('- a\\\n  b\n  - c\n');
  });

  test('words after a nested list stay when two lists are joined', () => {
    const title = node('heading', [list([item([text('one')])])], { tag: 'h1' });
    const first = list([item([list([item([])])])]);
    const second = list([item([list([item([])]), title])]);
    expect(noteText(stored(first, second))).toContain('one');
  });

  test('underline and colour go, bold stays', () => {
    expect(noteMarkdown(stored(node('paragraph', [text('a', 8 | 1)])))).toBe('**a**\n');
  });

  test('a link that isn’t one to the web becomes words', () => {
    const link = node('link', [text('a')], { url: 'javascript:alert(1)' });
    expect(noteMarkdown(stored(node('paragraph', [link])))).toBe('a\n');
  });

  test('a link in code becomes words', () => {
    const link = node('link', [text('a')], { url: 'https://x.org' });
    expect(noteMarkdown(stored(node('code', [link])))).toBe('```\na\n```\n');
  });
});

const words = fc.constantFrom('one', 'two', 'three').map((value) => text(value));
const { block } = fc.letrec<{ block: Tree }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(words, { maxLength: 2 }).map((children) => node('paragraph', children)),
    fc.array(tie('block'), { maxLength: 2 }).map((children) => node('quote', children)),
    fc.array(tie('block'), { maxLength: 2 }).map((children) => node('paragraph', children)),
    fc
      .array(tie('block'), { maxLength: 2 })
      .map((children) => node('heading', children, { tag: 'h1' })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((children) => list([item(children)])),
  ),
}));

test('however blocks are nested, the note can be stored and no word is lost', patient, () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      const count = (tree: Tree): number =>
        tree.type === 'text'
          ? 1
          : (tree.children ?? []).reduce((sum, child) => sum + count(child), 0);
      const typed = blocks.reduce((sum, tree) => sum + count(tree), 0);
      const kept = noteText(stored(...blocks)).match(/one|two|three/g) ?? [];
      expect(kept.length).toBe(typed);
    }),
  );
});
