import type { ArticleDraft } from '../../model/article/index.ts';
import type { CaptureWay } from '../../model/records/index.ts';
import type { Output, Parsed } from '../../preload/contract/index.ts';
import { addArticle, findDuplicate, type AddedArticle } from '../library/index.ts';
import {
  inWords,
  redo,
  runCommand,
  undo,
  type Notebook,
  type RowChange,
} from '../notebook/index.ts';
import { updateIndex } from '../search/index.ts';
import type { Asking } from './asking.ts';
import { readers, type ReadingCall } from './readers.ts';
import { whereChanged } from './where.ts';
import type { Writers, WritingCall } from './writers.ts';

/** The calls that a notebook answers. */
export type NotebookCall = ReadingCall | WritingCall | 'commands.undo' | 'commands.redo';

export interface Answered<T> {
  value: T;
  changes: RowChange[];
}

/**
 * What writes brings the libraries of notes along, for which a command line that only reads need not wait. A thread
 * loads them before its first call, so that no later call overtakes a write that waits for them.
 */
export function loadWriters(): Promise<{ writers: Writers }> {
  return import('./writers.ts');
}

function isWriting(name: NotebookCall): name is WritingCall {
  return !Object.hasOwn(readers, name);
}

/**
 * Answers one call on an open notebook. The input was validated against the contract before.
 * @throws AppError in words; anything else is a defect
 */
export async function answer<N extends NotebookCall>(
  notebook: Notebook,
  name: N,
  input: Parsed<N>,
  asking: Asking,
): Promise<Answered<Output<N>>>;
export async function answer(
  notebook: Notebook,
  name: NotebookCall,
  input: unknown,
  asking: Asking,
): Promise<Answered<unknown>> {
  const options = { by: asking.by, derive: updateIndex };
  if (name === 'commands.undo' || name === 'commands.redo') {
    const { value, changes } = (name === 'commands.undo' ? undo : redo)(notebook, options);
    return { value: { ...value, at: whereChanged(notebook.db, changes) }, changes };
  }
  // The tables pair each name with its own input; a union of names loses that pairing, hence `never`.
  const own = input as never;
  if (isWriting(name)) {
    const { writers } = await loadWriters();
    const id = name === 'notes.save' ? (input as Parsed<'notes.save'>).session : undefined;
    return runCommand<unknown>(notebook, { ...options, name, id }, (write) =>
      writers[name](write, own),
    );
  }
  try {
    return { value: await readers[name](notebook, own, asking), changes: [] };
  } catch (error) {
    throw inWords(notebook.path, error);
  }
}

export interface NewArticle {
  draft: ArticleDraft;
  how: CaptureWay;
  from: string | null;
  dryRun: boolean;
}

/** Stores a draft, as one command; in a dry run only says what would become of it. */
export function storeArticle(
  notebook: Notebook,
  { draft, how, from, dryRun }: NewArticle,
  asking: Asking,
): Answered<AddedArticle> {
  if (dryRun) {
    const existing = findDuplicate(notebook.db, draft);
    const value = existing
      ? { ...existing, duplicate: true }
      : { id: '', title: draft.title, duplicate: false };
    return { value, changes: [] };
  }
  const options = { by: asking.by, derive: updateIndex, name: 'articles.add' };
  return runCommand(notebook, options, (write) => addArticle(write, draft, { how, from }));
}
