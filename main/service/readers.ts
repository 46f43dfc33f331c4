import type { NamesOf, Output, Parsed } from '../../preload/contract/index.ts';
import { compareBackup, listBackups, makeBackup, verifyBackup } from '../backups/index.ts';
import { getClaim, getLink, listClaims, listLinks, listSources } from '../claims/index.ts';
import {
  getArticle,
  getHighlight,
  listArticles,
  listHighlights,
  listTags,
} from '../library/index.ts';
import { getNote, listNotes } from '../notes/index.ts';
import {
  backupNotebook,
  checkNotebook,
  listTrash,
  notebookInfo,
  weighTrash,
  type Notebook,
} from '../notebook/index.ts';
import { checkIndex, find, suggest } from '../search/index.ts';
import type { Asking } from './asking.ts';

/** Undo and redo are commands themselves; answer.ts runs them. */
export type ReadingCall = Exclude<
  NamesOf<'notebook' | 'reader', false>,
  'commands.undo' | 'commands.redo'
>;

type Reader<N extends ReadingCall> = (
  notebook: Notebook,
  input: Parsed<N>,
  asking: Asking,
) => Output<N> | Promise<Output<N>>;

/** What only reads the notebook. */
export const readers: { [N in ReadingCall]: Reader<N> } = {
  'articles.list': ({ db }, input) => listArticles(db, input),
  'articles.get': ({ db }, { id }) => getArticle(db, id),
  'highlights.list': ({ db }, input) => listHighlights(db, input),
  'highlights.get': ({ db }, { id }) => getHighlight(db, id),
  'tags.list': ({ db }) => listTags(db),
  'notes.list': ({ db }, input) => listNotes(db, input),
  'notes.get': ({ db }, { id }) => getNote(db, id),
  'claims.list': ({ db }, input) => listClaims(db, input),
  'claims.get': ({ db }, { id }) => getClaim(db, id),
  'links.get': ({ db }, { id }) => getLink(db, id),
  'links.list': ({ db }, input) => listLinks(db, input),
  'sources.list': ({ db }) => listSources(db),
  'search.find': ({ db }, input) => find(db, input),
  'search.suggest': ({ db }, input) => suggest(db, input),
  'trash.list': ({ db }) => listTrash(db),
  'trash.weigh': ({ db }, wanted) => weighTrash(db, wanted),
  'backups.list': (notebook, { folder }) => listBackups(notebook, folder),
  'backups.make': makeBackup,
  'backups.verify': (notebook, { folder, backup }) => verifyBackup(notebook, folder, backup),
  'backups.compare': (notebook, { folder, backup }) => compareBackup(notebook, folder, backup),
  'notebook.info': (notebook, _, { by }) => notebookInfo(notebook, by),
  'notebook.check': (notebook) => checkNotebook(notebook, [checkIndex]),
  'notebook.backup': (notebook, { to }) => backupNotebook(notebook, to),
  'export.run': async ({ db }, { to, wholeText, restoreDeleted }, { signal, onProgress }) => {
    // Its libraries take longer to load than most calls to answer.
    const { exportNotebook } = await import('../export/index.ts');
    return exportNotebook(db, to, { wholeText, restoreDeleted, signal, onProgress });
  },
};
