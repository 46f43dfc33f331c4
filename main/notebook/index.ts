export { storeAsset, readAsset, assetPath } from './assets.ts';
export { backupNotebook } from './backup.ts';
export { checkNotebook } from './check.ts';
export { connectToRead, prepare, type Database, type SqlValue } from './database.ts';
export { changesSince, newestChange } from './feed.ts';
export { notebookInfo } from './info.ts';
export { newestVersion } from './migrate.ts';
export {
  closeNotebook,
  createNotebook,
  nameOf,
  notebookEnding,
  openNotebook,
  openToRead,
  type Notebook,
} from './open.ts';
export { listTrash, putInTrash, restoreFromTrash } from './trash.ts';
export { nextRedo, nextUndo, redo, undo } from './undo.ts';
export {
  runCommand,
  type Client,
  type CommandResult,
  type Row,
  type RowChange,
  type Table,
  type Write,
} from './write.ts';
