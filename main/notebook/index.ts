export { storeAsset, readAsset, assetPath } from './assets.ts';
export { backupNotebook } from './backup.ts';
export { checkNotebook } from './check.ts';
export { connectToRead, prepare, type Database, type SqlValue } from './database.ts';
export { changesSince, newestChange, type Client, type RowChange } from './feed.ts';
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
export { inWords } from './sqlite-failures.ts';
export { listTrash, putInTrash, restoreFromTrash } from './trash.ts';
export { nextRedo, nextUndo, redo, undo } from './undo.ts';
export type { Row, Table } from './rows.ts';
export { runCommand, type CommandResult, type Write } from './write.ts';
